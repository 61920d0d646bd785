import type { ReferralGiven } from '../../src/referral/index.ts';

/** Everything that a referral can say, of people who do not exist. */
export const GIVEN: ReferralGiven = {
  id: 'R-2026-014',
  date: '2026-05-03',
  to: { id: 'mash', kind: 'front-door', name: 'MASH' },
  from: { role: 'School nurse', agency: 'School nursing service', contact: 'school.nursing@agency.example' },
  child: 'C-1042',
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
  soFar: { strategyMeeting: 'held', strategyMeetingDate: '2026-05-02', steps: [{ what: 'Talked with the child.', by: 'School nurse', date: '2026-05-01' }] },
  informed: { child: { state: 'aware' }, parents: { state: 'unsafe-to-tell', reason: 'The adult is a relative.' } },
};
