import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAgreement } from '../../src/oversight/index.ts';
import { seedOf } from '../differential/seed.ts';

type Pair = readonly [string | null, string | null];

function pairsOf(categories: readonly (string | null)[], counts: readonly (readonly number[])[]): Pair[] {
  return counts.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): Pair => [categories[i] ?? null, categories[j] ?? null])));
}

/** Kappa straight from its definition, of shares instead of counts. */
function kappaOf(shares: readonly (readonly number[])[]): number {
  const size = shares.length;
  let [observed, expected] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const apart = Math.abs(i - j);
      observed += apart * (shares[i]?.[j] ?? 0);
      expected += apart * shares.reduce((sum, _, k) => sum + (shares[i]?.[k] ?? 0), 0) * shares.reduce((sum, row) => sum + (row[j] ?? 0), 0);
    }
  }
  return 1 - observed / expected;
}

/** The standard error by the delta method with slopes measured step by step: another way than the formula of the source. */
function standardErrorOf(counts: readonly (readonly number[])[]): number {
  const cases = counts.flat().reduce((sum, count) => sum + count, 0);
  const shares = counts.map((row) => row.map((count) => count / cases));
  const step = 1e-6;
  const slopes = shares.map((row, i) => row.map((_, j) => {
    const moved = (by: number) => kappaOf(shares.map((line, a) => line.map((share, b) => (a === i && b === j ? share + by : share))));
    return (moved(step) - moved(-step)) / (2 * step);
  }));
  const mean = shares.flatMap((row, i) => row.map((share, j) => share * (slopes[i]?.[j] ?? 0))).reduce((sum, x) => sum + x, 0);
  const square = shares.flatMap((row, i) => row.map((share, j) => share * (slopes[i]?.[j] ?? 0) ** 2)).reduce((sum, x) => sum + x, 0);
  return Math.sqrt((square - mean ** 2) / cases);
}

const THREE = [null, 'lower', 'upper'];

describe('weighted kappa', () => {
  it.each<[string, number[][], number | null]>([
    ['is 1 where both agree in every case', [[4, 0, 0], [0, 5, 0], [0, 0, 3]], 1],
    ['is 0 where they agree as often as by chance', [[4, 4, 4], [4, 4, 4], [4, 4, 4]], 0],
    ['cannot be reckoned from one case', [[1, 0, 0], [0, 0, 0], [0, 0, 0]], null],
    ['cannot be reckoned from one case in which they differ', [[0, 1, 0], [0, 0, 0], [0, 0, 0]], null],
    ['cannot be reckoned where everything is in one category', [[9, 0, 0], [0, 0, 0], [0, 0, 0]], null],
    ['cannot be reckoned from nothing', [[0, 0, 0], [0, 0, 0], [0, 0, 0]], null],
  ])('%s', (_, counts, expected) => {
    const { kappa } = measureAgreement(THREE, pairsOf(THREE, counts));
    if (expected === null) expect(kappa).toBeNull();
    else expect(kappa).toBeCloseTo(expected, 12);
  });

  it('is Cohen’s kappa where there are two categories', () => {
    // The worked example of many textbooks: 20 and 15 agree, 5 and 10 do not, kappa is 0.4.
    expect(measureAgreement([null, 'one'], pairsOf([null, 'one'], [[20, 5], [10, 15]])).kappa).toBeCloseTo(0.4, 12);
  });

  it('counts a near miss less than a far one', () => {
    const near = measureAgreement(THREE, pairsOf(THREE, [[5, 3, 0], [0, 5, 0], [0, 0, 5]])).kappa ?? 0;
    const far = measureAgreement(THREE, pairsOf(THREE, [[5, 0, 3], [0, 5, 0], [0, 0, 5]])).kappa ?? 0;
    expect(near).toBeGreaterThan(far);
  });

  it.each<[string, number[][]]>([
    ['both agree in two cases', [[1, 0, 0], [0, 1, 0], [0, 0, 0]]],
    ['both agree in every case of many', [[40, 0, 0], [0, 50, 0], [0, 0, 30]]],
    ['they differ alike in both cases', [[0, 1, 0], [1, 0, 0], [0, 0, 0]]],
  ])('has no interval where %s, since one without width would be told', (_, counts) => {
    const { kappa, interval } = measureAgreement(THREE, pairsOf(THREE, counts));
    expect([kappa === null, interval]).toEqual([false, null]);
  });

  it('agrees with its definition, and its interval with the slopes of kappa', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count), { minLength: 3, maxLength: 3 }), (counts) => {
        const { kappa, interval, cases } = measureAgreement(THREE, pairsOf(THREE, counts));
        expect(kappa).toBeCloseTo(kappaOf(counts.map((row) => row.map((n) => n / cases))), 10);
        const half = 1.959963984540054 * standardErrorOf(counts);
        expect((interval?.to ?? 0) - (interval?.from ?? 0)).toBeCloseTo(Math.min(1, (kappa ?? 0) + half) - Math.max(-1, (kappa ?? 0) - half), 5);
      }),
      { seed: seedOf('agreement'), numRuns: 100 },
    );
  });
});

it.each([[['elsewhere', null]], [[null, 'elsewhere']]] as const)('refuses a category that is not compared: %j', (pair) => {
  expect(() => measureAgreement(THREE, [pair])).toThrow(RangeError);
});
