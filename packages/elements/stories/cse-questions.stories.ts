import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { EXAMPLES } from './example-answers.ts';
import { type Args, renderElement, RULE_SET, DATE, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-questions';

const meta = {
  title: 'Pieces/cse-questions',
  component: TAG,
  args: { src: RULE_SET, date: DATE },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** All the questions, and no category. */
export const Empty: Story = {};

/** What cannot wait stands directly after the answer that makes it so. */
export const Urgent: Story = { args: { answers: EXAMPLES.urgent } };
