import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecord as createInWords, type RecordInput, type ScreeningRecord } from '../../src/index.ts';
import { createRecord } from '../../src/load/index.ts';
import { drawn } from '../differential/draw.ts';
import { seedOf } from '../differential/seed.ts';
import { gloucestershire } from '../properties/shipped-rule-sets.ts';
import { mutateValue } from './mutate.ts';

const seed = seedOf('records of load and of core');
const ruleSet = gloucestershire();

const WHOLE = {
  id: 'case-1',
  date: '2026-11-21',
  language: 'en',
  createdAt: '2026-11-21T10:00:00Z',
  narrative: 'What is happening.',
  childsWords: 'What the child said.',
  answers: {
    disclosure: 'said',
    'other-question': { value: ['one', 'two'], date: '2026-11-01', source: 'School', note: 'A note.', amended: { points: 2, reason: 'Counted twice.' } },
    'a-number': 3,
    'a-list': ['one'],
    'does-not-apply': { value: 'not-applicable', reason: 'Too young.' },
  },
  judgement: { category: 'category-4', reason: 'More is known.', role: 'Social worker', date: '2026-11-21' },
};

/** The record, or the places at which the input is refused: an answer's by its question. */
function summary(record: ScreeningRecord | null, refusals: readonly { readonly path: string }[]): unknown {
  if (record !== null) return record;
  const places = refusals.map(({ path }) => path.split('/').slice(0, path.startsWith('/answers/') ? 3 : 2).join('/'));
  return [...new Set(places)].sort();
}

function expectTheSame(input: RecordInput): ReturnType<typeof createRecord> {
  const made = createRecord(input);
  const inWords = createInWords(input);
  const errors = inWords.issues.filter(({ severity }) => severity === 'error');
  expect(summary(made.record, made.refusals), JSON.stringify({ ...input, ruleSet: null })).toEqual(summary(inWords.record, errors));
  return made;
}

describe('load makes the record that core makes', () => {
  it('of a whole input', () => {
    expect(expectTheSame({ ...WHOLE, ruleSet }).record).not.toBeNull();
  });

  it.each([
    { narrative: 'half \uD800' },
    { id: '' },
    { id: 'x'.repeat(201) },
    { id: ' \t' },
    { id: 'case\u0000-1' },
    { id: '\u200B\u2060', date: 'today' },
    { date: '2026-02-30' },
    { createdAt: 'now' },
    { createdAt: '2026-11-21T10:00:00-14:00' },
    { createdAt: '2026-11-21T10:00:00+99:99' },
    { answers: { disclosure: Number.NaN } },
    { answers: { disclosure: 2 ** 60 } },
    { answers: { disclosure: Array.from({ length: 101 }, () => 'x') } },
    { answers: { 'What she said to me': 'yes', disclosure: null, told: {}, 'is-well': 'said' } },
    { answers: JSON.parse('{"__proto__": "yes"}') as unknown },
    { judgement: { category: null, role: 'Nurse', date: '2026-11-21' } },
    { judgement: { category: 'category-9', reason: 'Why', role: 'Nurse', date: '2026-11-21' } },
    { judgement: { category: 'category-4', role: '', date: '2026-11-31', agrees: true } },
  ])('or refuses the same: %j', (change) => {
    expectTheSame({ ...WHOLE, ...change, ruleSet } as RecordInput);
  });

  it('of mutated inputs, or refuses the same', () => {
    const verdicts = { made: 0, refused: 0 };
    fc.assert(
      fc.property(drawn((draw) => mutateValue(WHOLE, draw)), (text) => {
        const { record } = expectTheSame({ ...(JSON.parse(text) as typeof WHOLE), ruleSet });
        verdicts[record === null ? 'refused' : 'made'] += 1;
      }),
      { seed, numRuns: 400 },
    );
    expect(Math.min(verdicts.made, verdicts.refused), JSON.stringify(verdicts)).toBeGreaterThan(10);
  });

  it('and no refusal repeats a name or a word that may be an answer', () => {
    const { refusals } = createRecord({ ...WHOLE, ruleSet, answers: { 'Her name is X': 'yes', disclosure: { value: 'secret', 'Her name is X': 'secret' } as never, 'is-well': true as never } });
    expect(refusals.length).toBeGreaterThan(0);
    expect(JSON.stringify(refusals)).not.toMatch(/Her name|secret/);
  });
});
