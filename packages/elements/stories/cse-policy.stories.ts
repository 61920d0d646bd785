import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type Args, renderElement, RULE_SET, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-policy';

const meta = {
  title: 'For policy leads/cse-policy',
  component: TAG,
  args: { src: RULE_SET },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** A whole rule set as a document: pictures with their text twins, both wordings of every question, source and local apart. */
export const Document: Story = {};

/** No picture, no document: a text that says so. */
export const Unavailable: Story = { args: { src: null, rules: '{' } };
