import { createRecord, parse, type ScreeningRecord } from '@cse-screening/core';
import { createReferral, type Referral, type ReferralGiven, type ReferralWording } from '@cse-screening/core/referral';
import { GIVEN } from '../../core/test/referral/referral-example.ts';
import { GLOUCESTERSHIRE } from './example-answers.ts';
import { GLOUCESTERSHIRE_RULE_SET } from './render.ts';

/** A referral that lacks nothing, with all that a referral can say. Invented, and about nobody. */
export const WHOLE = GIVEN;

/** One that lacks what a receiving team would miss. */
export const LACKING: ReferralGiven = {
  id: GIVEN.id,
  date: GIVEN.date,
  child: GIVEN.child,
  to: GIVEN.to,
  from: { role: 'School nurse', agency: 'School nursing service' },
  people: [{ id: 'P-1', role: 'alleged-perpetrator', description: '<b>Adult</b> with a grey car.' }],
  locations: [{ id: 'L-1', description: 'Outside the school.' }],
  relations: [
    { from: 'P-1', to: 'C-1042', how: 'Gives lifts.', certainty: 'suspected' },
    { from: 'P-1', to: 'L-1', how: 'Waits there.', certainty: 'established' },
  ],
};

/** Makes a referral of an invented screening with the Gloucestershire rule set; a whole one has an account and a judgement. */
export async function makeReferral(given: ReferralGiven, { language, words }: { readonly language?: string; readonly words?: ReferralWording } = {}): Promise<Referral> {
  const { ruleSet } = parse(await (await fetch(GLOUCESTERSHIRE_RULE_SET)).text());
  if (ruleSet === null) throw new Error('The rule set cannot be used.');
  const childsWords = 'he says i owe him\n  i dont want to';
  const screening =
    given === LACKING
      ? { answers: { vehicles: 'yes', 'unexplained-gifts': 'yes' }, childsWords }
      : {
          answers: GLOUCESTERSHIRE.complete,
          childsWords,
          narrative: 'An older person collects the child from school and gives gifts. The adult is causing the concern.',
          judgement: { category: 'category-4', role: 'Social worker', date: '2026-01-11', reason: 'More is known to the school.' },
        };
  const { record } = createRecord({ ruleSet, id: 'record-1', date: '2026-01-10', ...screening, ...(language !== undefined && { language }) });
  const { referral, issues } = createReferral(ruleSet, record as ScreeningRecord, given, words);
  if (referral === null) throw new Error(`The referral cannot be made: ${issues.map(({ message }) => message).join(' ')}`);
  return referral;
}
