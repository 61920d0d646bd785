import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ReferralGiven } from '@cse-screening/core/referral';
import type { CseReferral } from '../src/referral.ts';
import { LACKING, makeReferral, WHOLE } from './example-referral.ts';
import { type Args, renderElement } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-referral';

/** Hands a referral over as a page does, once it is made. */
const of = (given: ReferralGiven): NonNullable<StoryObj<Args>['play']> => async ({ canvasElement }) => {
  const element = canvasElement.querySelector<CseReferral>(TAG);
  if (element === null) throw new Error(`The story has no <${TAG}>.`);
  element.referral = await makeReferral(given);
  await element.updateComplete;
};

const meta = {
  title: 'For receiving teams/cse-referral',
  component: TAG,
  args: {},
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: () => undefined,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Everything that a referral can say, with the connections as a picture and as a table. */
export const Whole: Story = { play: of(WHOLE) };

/** What the receiving team would miss stands first, each with what to do about it. */
export const WithWarnings: Story = { play: of(LACKING) };

/** No referral yet. */
export const Empty: Story = {};

/** What is no referral says nothing about the child, and where to turn. */
export const Unavailable: Story = { args: { referral: '{' } };
