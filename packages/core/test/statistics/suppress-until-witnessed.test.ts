import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isSmall, type Publication, type SuppressionPolicy } from '../../src/statistics/published-cell.ts';
import type { Values } from '../../src/statistics/fit-records.ts';
import { type CrossCount, type Published, suppressUntilWitnessed } from '../../src/statistics/suppress-until-witnessed.ts';
import { seedOf } from '../differential/seed.ts';

const POLICY: SuppressionPolicy = { threshold: 5, zeros: 'shown', roundedTo: 1 };

/** Three attributes, and the three tables of two of them each. No totals are printed. */
const PAIRS = [[0, 1], [0, 2], [1, 2]] as const;

function publish(records: readonly Values[], sizes: readonly number[], questions: Published['questions'] = []): Published {
  const crossed = PAIRS.flatMap(([a, b]) => Array.from({ length: sizes[a] ?? 0 }, (_, x) => Array.from({ length: sizes[b] ?? 0 }, (__, y): CrossCount => ({
    key: `${String(a)}=${String(x)}&${String(b)}=${String(y)}`,
    count: records.filter((values) => values[a] === x && values[b] === y).length,
    parts: [[a, x], [b, y]],
  }))).flat());
  return { sizes, records, crossed, questions };
}

const smallAlone = ({ crossed }: Published, policy: SuppressionPolicy) => new Map(crossed.map(({ key, count }): [string, Publication] => [key, isSmall(count, policy) ? 'few' : 'shown']));

/** What is printed of records, cell by cell, in a pattern of suppression. A `[c]` says nothing, a `<5` only that it is one. */
function print(records: readonly Values[], sizes: readonly number[], publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): string {
  return publish(records, sizes).crossed.map(({ key, count }) => {
    const publication = publications.get(key);
    if (publication === 'hidden') return '[c]';
    if (publication === 'few') return isSmall(count, policy) ? '<5' : `not <5: ${String(count)}`;
    return String(Math.round(count / policy.roundedTo) * policy.roundedTo);
  }).join(' ');
}

/**
 * An attacker who reckons with all three tables: goes through every way in which the records of the first two attributes can
 * be split by the third, where both tables with the third are shown. Written apart from what it tests.
 */
function attackTriangle(records: readonly Values[]): Set<number> {
  const count = (test: (values: Values) => boolean) => records.filter(test).length;
  let possible = new Set([0]);
  for (const third of [0, 1]) {
    const [row, column, all] = [count((v) => v[0] === 0 && v[2] === third), count((v) => v[1] === 0 && v[2] === third), count((v) => v[2] === third)];
    const here = Array.from({ length: all + 1 }, (_, n) => n).filter((n) => n <= row && n <= column && row - n <= all - column);
    possible = new Set([...possible].flatMap((sum) => here.map((n) => sum + n)));
  }
  return new Set([...possible].filter((n) => n >= 1 && n <= 4));
}

const many = (times: number, ...values: number[]): Values[] => Array.from({ length: times }, () => values);

/** Three records of the first values of both; every other cell is large. */
const TRIANGLE = [...many(2, 0, 0, 0), ...many(10, 0, 1, 0), ...many(8, 1, 0, 0), ...many(1, 0, 0, 1), ...many(7, 0, 1, 1), ...many(5, 1, 0, 1), ...many(17, 1, 1, 1)];

describe('three tables of three attributes', () => {
  it('give a small number away where each is suppressed by its totals alone: the attack works', () => {
    const { crossed } = publish(TRIANGLE, [2, 2, 2]);
    expect(crossed.filter(({ count }) => count < 5).map(({ key, count }) => [key, count])).toEqual([['0=0&1=0', 3]]);
    // Of the first table nothing but the small number is needed: the others are shown.
    expect([...attackTriangle(TRIANGLE)].sort()).toEqual([2, 3, 4]);
  });

  it('give nothing away once there is a witness for every number that <5 stands for', () => {
    const published = publish(TRIANGLE, [2, 2, 2]);
    const first = new Map(published.crossed.map(({ key, count }): [string, Publication] => [key, count < 5 ? 'few' : key.startsWith('0=') && key.includes('&1=') ? 'hidden' : 'shown']));
    const { publications, witnesses } = suppressUntilWitnessed(published, first, POLICY);
    expect(publications.get('0=0&1=0')).toBe('few');
    expect(witnesses.map(({ value }) => value).sort()).toEqual([1, 2, 3, 4]);
    const printed = print(TRIANGLE, [2, 2, 2], publications, POLICY);
    for (const { value, records } of witnesses) {
      expect(records.filter((values) => values[0] === 0 && values[1] === 0)).toHaveLength(value);
      expect(print(records, [2, 2, 2], publications, POLICY)).toBe(printed);
    }
    expect([...first].filter(([key, publication]) => publication === 'shown' && publications.get(key) === 'hidden').length).toBeGreaterThan(0);
  });
});

describe('witnesses', () => {
  const record = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }), fc.nat({ max: 2 }));
  const policy = fc.record({ threshold: fc.constant(5), zeros: fc.constantFrom('shown' as const, 'suppressed' as const), roundedTo: fc.constantFrom(1, 5) });

  it('print as the real records do, whatever those are, and there is one for each number of each small count that is not shown', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 60 }), fc.nat({ max: 20 }), policy, (some, extra, rules) => {
        const records = [...some, ...many(extra, 0, 0, 0), ...many(extra, 1, 1, 1)];
        const published = publish(records, [3, 2, 3]);
        const { publications, witnesses } = suppressUntilWitnessed(published, smallAlone(published, rules), rules);
        const printed = print(records, [3, 2, 3], publications, rules);
        const few = boundsOf(1, 'few', rules);
        for (const { key, count, parts } of published.crossed) {
          if (publications.get(key) === 'shown' || !isSmall(count, rules)) continue;
          const own = witnesses.filter((witness) => witness.key === key);
          expect(own.map(({ value }) => value).sort()).toEqual(Array.from({ length: few.to - few.from + 1 }, (_, i) => few.from + i));
          for (const witness of own) {
            expect(witness.records.filter((values) => parts.every(([attribute, value]) => values[attribute] === value))).toHaveLength(witness.value);
            expect(print(witness.records, [3, 2, 3], publications, rules)).toBe(printed);
          }
        }
      }),
      { seed: seedOf('witnesses'), numRuns: 40 },
    );
  });

  it('are of a number of records to which the answers to every question add up', () => {
    const state = fc.constantFrom(0, 1, 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(record, state, state), { minLength: 1, maxLength: 30 }), policy, (some, rules) => {
        const records = some.map(([values]) => values);
        const questions = [1, 2].map((question) => ({ everyoneAsked: true, counts: [0, 1, 2].map((each) => ({ key: `q${String(question)}:${String(each)}`, count: some.filter((entry) => entry[question] === each).length })) }));
        const published = publish(records, [3, 2, 3], questions);
        const first = new Map([...smallAlone(published, rules), ...questions.flatMap(({ counts }) => counts.map(({ key, count }): [string, Publication] => [key, isSmall(count, rules) ? 'few' : 'shown']))]);
        const { publications, witnesses, totals } = suppressUntilWitnessed(published, first, rules);
        const few = boundsOf(1, 'few', rules);
        const bounds = ({ key, count }: { key: string; count: number }) => boundsOf(count, publications.get(key) ?? 'shown', rules);
        const addsUp = (counts: readonly { from: number; to: number }[], total: number) => counts.reduce((sum, { from }) => sum + from, 0) <= total && total <= counts.reduce((sum, { to }) => sum + to, 0);
        for (const { records: made } of witnesses) for (const { counts } of questions) expect(addsUp(counts.map(bounds), made.length)).toBe(true);
        for (const { counts } of questions) for (const own of counts) {
          if (publications.get(own.key) === 'shown' || !isSmall(own.count, rules)) continue;
          for (let value = few.from; value <= few.to; value++) expect(totals.some((total) => addsUp(counts.map((each) => (each === own ? { from: value, to: value } : bounds(each))), total))).toBe(true);
        }
      }),
      { seed: seedOf('witnesses of questions'), numRuns: 40 },
    );
  });
});
