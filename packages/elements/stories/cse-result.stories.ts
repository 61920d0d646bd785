import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { EXAMPLES } from './example-answers.ts';
import { type Args, renderElement, RULE_SET, DATE, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-result';

const meta = {
  title: 'Pieces/cse-result',
  component: TAG,
  args: { src: RULE_SET, date: DATE },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Nothing recorded yet. */
export const Empty: Story = {};

/** A category in words, with what to do next. */
export const Complete: Story = { args: { answers: EXAMPLES.complete } };

/** What cannot wait comes first. */
export const Urgent: Story = { args: { answers: EXAMPLES.urgent } };

/** The range that unknown answers leave open. */
export const MostlyUnknown: Story = { args: { answers: EXAMPLES.mostlyUnknown } };
