import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CseScreening } from '../src/index.ts';
import { EXAMPLES, SELF_COMPLETED } from './example-answers.ts';
import { type Args, DATE, renderElement, RULE_SET, SELF_COMPLETED_RULE_SET, showAsPrinted, whenReady } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-screening';

const meta = {
  title: 'cse-screening',
  component: TAG,
  args: { src: RULE_SET, date: DATE, recordId: 'example', locale: 'en-GB' },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: ({ canvasElement }) => whenReady(canvasElement, TAG),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Takes the screening to a step once it is there. */
const at = (step: string, then: (element: CseScreening) => unknown = () => undefined): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    whenReady(canvasElement, TAG, async (element) => {
      if (!(element instanceof CseScreening)) throw new TypeError('The story shows another element.');
      element.goTo(step);
      await element.updateComplete;
      await then(element);
    });

/** The first step. Nothing is preselected, and nothing is said of a child about whom nothing is recorded. */
export const Empty: Story = {};

/** Some answers, on a later step. */
export const Partial: Story = { args: { answers: EXAMPLES.partial }, play: at('section:signs') };

/** What cannot wait stands in place the moment an answer shows it, whatever else is empty. */
export const Urgent: Story = { args: { answers: EXAMPLES.urgent } };

/** An answer with its date and source of information. */
export const DatedAnswer: Story = { args: { answers: EXAMPLES.complete }, play: at('section:signs') };

/** The account comes before the end: it is what others read first. */
export const Account: Story = { args: { answers: EXAMPLES.partial }, play: at('account') };

/** Every answer with its Change button; what nobody answered says so. */
export const CheckAnswers: Story = { args: { answers: EXAMPLES.partial }, play: at('check') };

/** The result of answers that leave nothing open. */
export const Result: Story = { args: { answers: EXAMPLES.complete }, play: at('result') };

/** Most is not known: the range, and what would settle it. */
export const MostlyUnknown: Story = { args: { answers: EXAMPLES.mostlyUnknown }, play: at('result') };

/** Nothing is recorded: that is all it says, and it says what that does not mean. */
export const NothingRecorded: Story = { play: at('result') };

/** A person judges, with the indicated category beside it. */
export const Judgement: Story = { args: { answers: EXAMPLES.complete }, play: at('judgement') };

/** Finishing what is not complete: the list of what to put right has the focus. */
export const Problems: Story = { args: { answers: EXAMPLES.partial }, play: at('judgement', (element) => { element.complete(); }) };

/** All sections on one page. */
export const OnePage: Story = { args: { layout: 'page', answers: EXAMPLES.partial } };

/** One question at a time. */
export const OneQuestion: Story = { args: { layout: 'question' } };

/** Small text, close together, for people who work with many cases a day. */
export const Dense: Story = { args: { dense: true, layout: 'page', answers: EXAMPLES.partial } };

/** A record to be read. */
export const ReadOnly: Story = { args: { readOnly: true, answers: EXAMPLES.complete } };

/** The record as it is printed: everything is open, and what only repeats is left off. */
export const OnPaper: Story = {
  globals: { viewport: { value: 'sheet' } },
  args: { readOnly: true, answers: EXAMPLES.complete },
  play: ({ canvasElement }) => whenReady(canvasElement, TAG, showAsPrinted),
};

/** Content of the page in every slot, and a way off the page. */
export const WithSlots: Story = {
  args: {
    exitHref: 'https://www.bbc.co.uk/weather',
    slots: { header: 'Case 1042', help: 'Answer what you know. “Not known” is a full answer.', contacts: 'Your safeguarding lead: extension 1234.', footer: 'Example Council' },
  },
};

/** A young person answers for themselves: their questions, a way off the page, and nothing that is for practitioners. */
export const SelfCompleted: Story = { args: { src: SELF_COMPLETED_RULE_SET } };

/** They check what they answered, and finish. */
export const SelfCompletedCheck: Story = { args: { src: SELF_COMPLETED_RULE_SET, answers: SELF_COMPLETED }, play: at('check') };

/** The end, the same whatever they answered. No answer is on the screen any more. */
export const SelfCompletedEnd: Story = { args: { src: SELF_COMPLETED_RULE_SET, answers: SELF_COMPLETED }, play: at('check', (element) => { element.complete(); }) };

/** The rule set cannot be had: how to get help, and nothing that reads as an all-clear. */
export const Unavailable: Story = { args: { src: '/rules/nothing-here.json' } };

/** The Welsh draft. The questions are the rule set's, and stay in its language. */
export const Welsh: Story = { globals: { language: 'cy' }, args: { answers: EXAMPLES.partial } };

/** In a language that is written from right to left: the layout turns, and English words stay English. */
export const RightToLeft: Story = { args: { language: 'ar', answers: EXAMPLES.partial }, play: at('result') };

/** 320 px wide. */
export const Narrow: Story = { globals: { viewport: { value: 'narrow' } }, args: { answers: EXAMPLES.partial }, play: at('section:signs') };

/** 1280 px at 400% zoom. */
export const Zoomed: Story = { globals: { viewport: { value: 'zoomed' } }, args: { answers: EXAMPLES.urgent } };

/** Dark. */
export const Dark: Story = { globals: { scheme: 'dark' }, args: { answers: EXAMPLES.complete }, play: at('result') };
