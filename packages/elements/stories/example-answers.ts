import type { Answers } from '@cse-screening/core';

/** Answers to the questions of the example rule set, which has every type of question. Invented, and about nobody. */
export const EXAMPLES = {
  partial: { danger: 'no', missing: { value: 'yes', date: '2026-03-02', source: 'School' } },
  urgent: { danger: 'yes', told: 'child-said' },
  complete: { danger: 'no', told: 'nothing-said', missing: { value: 'yes', date: '2026-02-20', source: 'Foster carer', note: 'Twice in a week.' }, 'cared-for': 'yes', gifts: ['gift-money', 'gift-phone'], episodes: 2, 'last-seen': '2026-03-01', account: 'Calm, and tired.' },
  mostlyUnknown: { danger: 'not-known', told: 'not-known', missing: 'yes', 'cared-for': 'not-known', gifts: 'not-known', episodes: 'not-known' },
} as const satisfies Record<string, Answers>;

/** Answers to the sample questions that a young person answers for themselves. Invented, and of nobody. */
export const SELF_COMPLETED = { pressure: 'no', 'given-something': 'no', images: 'yes', controlled: 'not-known', 'taken-somewhere': 'no' } as const satisfies Answers;

/** Answers to the questions of `gloucestershire-cse`. They are invented, and about nobody. */
export const GLOUCESTERSHIRE = {
  partial: { 'immediate-danger': 'no', 'disclosure': 'no', 'whereabouts': 'not-missing', 'unexplained-gifts': { value: 'yes', date: '2026-03-02', source: 'School' }, 'missing-school': 'yes', 'looked-after': 'no' },
  urgent: { 'immediate-danger': 'yes', 'disclosure': 'said', 'whereabouts': 'missing-now' },
  complete: {
    'immediate-danger': 'no', 'disclosure': 'no', 'whereabouts': 'back', 'older-controlling-person': { value: 'yes', date: '2026-02-20', source: 'Foster carer' }, 'vehicles': 'no', 'inappropriate-adults': 'yes',
    'loitering': 'no', 'exploited-peers': 'no', 'unexplained-gifts': 'yes', 'sexual-images': 'no', 'sexually-transmitted-infection': 'no', 'sexual-behaviour': 'no', 'missing': 'sometimes', 'out-late': 'yes',
    'returns-cared-for': 'no', 'missing-school': 'yes', 'school-performance': 'no', 'mood-and-behaviour': 'yes', 'unusual-clothing': 'no', 'appearance': 'no', 'routine': 'no', 'substances': 'no', 'offending': 'no',
    'family-conflict': 'no', 'isolation': 'no', 'disengaged': 'no', 'steps-so-far': 'referred', 'disability': 'no', 'mental-health': 'no', 'self-harm': 'no', 'looked-after': 'foster', 'housing': 'no', 'gangs': 'no',
    'bullying': 'no', 'pregnancy': 'no', 'immigration': 'no', 'sexual-abuse': 'no', 'abuse-or-neglect': 'yes', 'domestic-violence': 'no', 'domestic-servitude': 'no', 'forced-marriage': 'no', 'family-breakdown': 'yes',
    'family-exploitation': 'no', 'parents-vulnerabilities': 'no',
  },
} as const satisfies Record<string, Answers>;
