import { createRecord, parse, type ScreeningRecord } from '@cse-screening/core';
import { createReferral, type Referral, type ReferralGiven } from '@cse-screening/core/referral';
import { GLOUCESTERSHIRE } from './example-answers.ts';
import { GLOUCESTERSHIRE_RULE_SET } from './render.ts';

/** A referral that lacks what a receiving team would miss. Invented, and about nobody. */
export const LACKING: ReferralGiven = {
  id: 'R-14',
  date: '2026-01-12',
  child: 'C-1042',
  to: { id: 'mash', kind: 'front-door', name: 'MASH' },
  from: { role: 'School nurse', agency: 'School nursing service' },
  people: [{ id: 'P-1', role: 'alleged-perpetrator', description: '<b>Adult</b> with a grey car.' }],
  locations: [{ id: 'L-1', description: 'Outside the school.' }],
  relations: [
    { from: 'P-1', to: 'C-1042', how: 'Gives lifts.', certainty: 'suspected' },
    { from: 'P-1', to: 'L-1', how: 'Waits there.', certainty: 'established' },
  ],
};

/** One that lacks nothing, with all that a referral can say. Invented, and about nobody. */
export const WHOLE: ReferralGiven = {
  ...LACKING,
  from: { role: 'School nurse', agency: 'School nursing service', contact: 'school.nursing@agency.example' },
  people: [
    { id: 'P-1', role: 'alleged-perpetrator', description: 'Adult of about 25 with a grey car, known by a first name only.' },
    { id: 'P-2', role: 'parent-or-carer', description: 'The child’s carer.' },
    { id: 'P-3', role: 'victim', description: 'Another child, who has told a friend.' },
  ],
  links: [{ id: 'C-0988', how: 'Seen with the same adult.', record: 'record-31' }],
  locations: [{ id: 'L-1', description: 'Car park behind the station.' }],
  relations: [
    { from: 'P-1', to: 'C-1042', how: 'Gives lifts and gifts.', certainty: 'established', source: 'School' },
    { from: 'P-1', to: 'C-0988', how: 'Seen together twice.', certainty: 'suspected' },
    { from: 'P-1', to: 'L-1', how: 'Waits there after school.', certainty: 'established' },
  ],
  themes: ['Exploitation through social media usage'],
  soFar: { strategyMeeting: 'held', strategyMeetingDate: '2026-01-11', steps: [{ what: 'Talked with the child.', by: 'School nurse', date: '2026-01-10' }] },
  informed: { child: { state: 'aware' }, parents: { state: 'unsafe-to-tell', reason: 'The adult is a relative.' } },
};

/** Makes a referral of an invented screening with the Gloucestershire rule set; a whole one has an account and a judgement. */
export async function makeReferral(given: ReferralGiven): Promise<Referral> {
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
  const { record } = createRecord({ ruleSet, id: 'record-1', date: '2026-01-10', ...screening });
  const { referral, issues } = createReferral(ruleSet, record as ScreeningRecord, given);
  if (referral === null) throw new Error(`The referral cannot be made: ${issues.map(({ message }) => message).join(' ')}`);
  return referral;
}
