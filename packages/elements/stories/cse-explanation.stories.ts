import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { EXAMPLES } from './example-answers.ts';
import { type Args, renderElement, RULE_SET, DATE, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-explanation';

const meta = {
  title: 'Pieces/cse-explanation',
  component: TAG,
  args: { src: RULE_SET, date: DATE },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Why this category: the rules, the answers, the quotes, and what is local interpretation. */
export const Complete: Story = { args: { answers: EXAMPLES.complete } };

/** What would raise it, and what is still open. */
export const MostlyUnknown: Story = { args: { answers: EXAMPLES.mostlyUnknown } };
