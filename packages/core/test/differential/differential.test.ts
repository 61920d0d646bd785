import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/format/condition.ts';
import { randomRuleSet } from './random-rule-set.ts';
import { PAIRS_PER_BLOCK, runBlock } from './run-blocks.ts';
import { seedOf } from './seed.ts';
import { shrink } from './shrink.ts';

const PAIRS = 20_000;

describe('the compiled rule set and json-rules-engine', () => {
  it(`give the same result, to the last field, for ${String(PAIRS)} random pairs of rule set and answers`, async () => {
    const seed = seedOf('differential');
    let pairs = 0;
    for (let block = 0; block < PAIRS / PAIRS_PER_BLOCK; block++) {
      const { pairs: run, difference } = await runBlock(seed, block);
      expect(difference, `seed ${String(seed)}, block ${String(block)}`).toBeNull();
      pairs += run;
    }
    expect(pairs).toBe(PAIRS);
  }, 180_000);
});

describe('random rule sets', () => {
  it('use the whole language', () => {
    const text = JSON.stringify(fc.sample(randomRuleSet(), { numRuns: 300, seed: seedOf('random rule sets') }));
    const missing = [
      ...OPERATORS.map((operator) => `"operator":"${operator}"`),
      ...['presence', 'choice', 'choices', 'number', 'date', 'text', 'count', 'sum', 'maximum', 'when', 'count-when', 'age', 'months-since', 'within'].map((type) => `"type":"${type}"`),
      ...['all', 'any', 'not', 'askedWhen', 'concept', 'tags', 'tag', 'section', 'options', 'measure', 'weight', 'reading', 'upTo', 'floor', 'flag', 'narrative', 'questions', 'minimum', 'maximum'].map((key) => `"${key}":`),
    ].filter((part) => !text.includes(part));
    expect(missing).toEqual([]);
  });
});

describe('a failing pair', () => {
  it('shrinks to what the fault needs', async () => {
    const value = { rules: [{ when: { all: [{ not: { fact: 'a' } }, { fact: 'b' }] } }, { when: { fact: 'c' } }], answers: { a: { value: 'yes', date: '2026-01-01' }, b: 'no' } };
    const showsFault = (candidate: unknown) => Promise.resolve(/"b"\}.*"yes"/.test(JSON.stringify(candidate)));
    expect(await shrink<unknown>(value, showsFault)).toEqual({ rules: [{ when: { fact: 'b' } }], answers: { a: 'yes' } });
  });
});
