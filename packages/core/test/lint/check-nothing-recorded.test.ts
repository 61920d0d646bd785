import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/lint/index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const findIn = (text: string) => checkRuleSet(text, { date: '2026-06-01', sources: {} }).issues;

describe('a category that follows where nothing is recorded', () => {
  /** The example of a score, with another number from which its lowest level follows. */
  function withLowest(value: number): string {
    const document = JSON.parse(read('../../../../examples/rule-sets/weighted-score-with-recency/rule-set.json')) as { parameters: { id: string; value: number }[] };
    const lowest = document.parameters.find(({ id }) => id === 'level-1-from') ?? expect.fail('The example has no such number.');
    lowest.value = value;
    return JSON.stringify(document);
  }

  it.each([0, -1])('is found where a score of %i is enough', (value) => {
    expect(findIn(withLowest(value)).filter(({ code }) => code === 'category-from-nothing')).toHaveLength(1);
  });

  it('is named by the lower end where it is a span', () => {
    const fixture = JSON.parse(read('./fixtures/category-from-nothing.json')) as { edit: [{ find: string; put: string }] };
    const [{ find, put }] = fixture.edit;
    const text = read('./nothing-to-find.rule-set.json').replace(find, put).replace('"then": { "category": "level-2" }', '"then": { "category": "level-1", "upTo": "level-2" }');
    const [found, ...others] = findIn(text).filter(({ code }) => code === 'category-from-nothing');
    expect([found?.path, others]).toEqual(['/rules/1/when', []]);
    expect(found?.message).toContain('(level-2-several) holds already and indicates ‘Level 1’ (level-1): every child is in it.');
  });

  it('is not found where something has to be recorded', () => {
    expect(findIn(withLowest(1)).map(({ code }) => code)).not.toContain('category-from-nothing');
  });

  it('is not said beside a number that no count can be', () => {
    const codes = findIn(read('./nothing-to-find.rule-set.json').replace('"value": 2,', '"value": 0,')).map(({ code }) => code);
    expect(codes).toContain('not-a-count');
    expect(codes).not.toContain('category-from-nothing');
  });
});
