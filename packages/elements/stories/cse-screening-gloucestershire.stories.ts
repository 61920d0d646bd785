import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CseScreening } from '../src/index.ts';
import { GLOUCESTERSHIRE } from './example-answers.ts';
import { type Args, DATE, GLOUCESTERSHIRE_RULE_SET, renderElement, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-screening';

const meta = {
  title: 'cse-screening with Gloucestershire',
  component: TAG,
  args: { src: GLOUCESTERSHIRE_RULE_SET, date: DATE, recordId: 'example', locale: 'en-GB' },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The first step of the shipped rule set. */
export const Empty: Story = {};

/** What cannot wait stands in place, whatever else is empty. */
export const Urgent: Story = { args: { answers: GLOUCESTERSHIRE.urgent } };

/** A whole result, with everything that it rests on. */
export const Result: Story = {
  args: { answers: GLOUCESTERSHIRE.complete },
  play: ({ canvasElement }) => whenReady(canvasElement, TAG, (element) => element instanceof CseScreening && element.goTo('result')),
};

/** Small text, close together, all sections on one page. */
export const Dense: Story = { args: { dense: true, layout: 'page', answers: GLOUCESTERSHIRE.partial } };
