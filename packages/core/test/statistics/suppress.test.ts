import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Publication, type SuppressionPolicy } from '../../src/statistics/published-cell.ts';
import { type CountTable, findNarrowed, type KeyedCount, suppress } from '../../src/statistics/suppress.ts';
import { seedOf } from '../differential/seed.ts';

const POLICY: SuppressionPolicy = { threshold: 5, zeros: 'shown', roundedTo: 1 };

/** Cells with their totals added. */
function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, j) => sum(rows.map((row) => row[j] ?? 0)))];
}

/** Cells with their totals added, keyed by place. */
function table(cells: readonly (readonly number[])[]): CountTable {
  return withTotals(cells).map((row, i) => row.map((count, j): KeyedCount => ({ key: `${String(i)},${String(j)}`, count })));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function allKeys(counts: CountTable): Set<string> {
  return new Set(counts.flat().map(({ key }) => key));
}

/**
 * What an attacker with patience learns of each small count: tries every number that could stand in every cell, keeps the
 * tables that add up to what is printed, and looks which numbers are left for it. Written apart from what it tests.
 */
function attack(counts: CountTable, publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy, most: number): Map<string, Set<number>> {
  const inner = counts.slice(0, -1).map((row) => row.slice(0, -1));
  const flat = inner.flat();
  const width = inner[0]?.length ?? 0;
  const isFew = (value: number) => value <= 4 && value >= (policy.zeros === 'suppressed' ? 0 : 1);
  const nearest = (value: number) => Math.round(value / policy.roundedTo);
  const fits = ({ count, publication }: { readonly count: number; readonly publication: Publication }, value: number) =>
    publication === 'hidden' || (publication === 'few' ? isFew(value) : !isFew(value) && nearest(value) === nearest(count));
  const printed = counts.flat().map(({ key, count }) => ({ count, publication: publications.get(key) ?? 'shown', possible: new Set<number>() }));
  const options = flat.map(({ key, count }) => Array.from({ length: most + 1 }, (_, i) => i).filter((value) => fits({ count, publication: publications.get(key) ?? 'shown' }, value)));
  const walk = (at: number, chosen: number[]): void => {
    if (at < flat.length) {
      for (const option of options[at] ?? []) walk(at + 1, [...chosen, option]);
      return;
    }
    const rows = inner.map((_, i) => chosen.slice(i * width, (i + 1) * width));
    const whole = withTotals(rows).flat();
    if (!printed.every((place, i) => fits(place, whole[i] as number))) return;
    printed.forEach(({ possible }, i) => possible.add(whole[i] as number));
  };
  walk(0, []);
  return new Map(counts.flat().map(({ key }, i) => [key, printed[i]?.possible ?? new Set()]));
}

function smallest(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

describe('an attacker who tries every table that adds up', () => {
  it('finds the small number where only small numbers are suppressed: the attack works', () => {
    const counts = table([[3, 9], [8, 7]]);
    const primaryOnly = new Map<string, Publication>([['0,0', 'few']]);
    expect(smallest(attack(counts, primaryOnly, POLICY, 20).get('0,0') ?? new Set())).toEqual([3]);
  });

  it('learns nothing of any small number from what is published, whatever the table', () => {
    const count = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7);
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 2 }), fc.constantFrom('shown' as const, 'suppressed' as const), fc.constantFrom(1 as const, 5 as const), (cells, zeros, roundedTo) => {
        const policy = { ...POLICY, zeros, roundedTo };
        const counts = table(cells);
        const publications = suppress([counts], allKeys(counts), policy);
        const possible = attack(counts, publications, policy, 12);
        for (const [key, publication] of publications) {
          if (publication === 'few') expect(smallest(possible.get(key) ?? new Set())).toEqual(zeros === 'suppressed' ? [0, 1, 2, 3, 4] : [1, 2, 3, 4]);
        }
      }),
      { seed: seedOf('suppression'), numRuns: 60 },
    );
  });

  it('agrees with the reckoning by flows about what can be narrowed down', () => {
    const count = fc.constantFrom(0, 1, 3, 5, 6, 8);
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 2 }), (cells) => {
        const counts = table(cells);
        const primaryOnly = new Map<string, Publication>(counts.flat().map(({ key, count: number }) => [key, number > 0 && number < 5 ? 'few' : 'shown']));
        const possible = attack(counts, primaryOnly, POLICY, 12);
        const narrowed = findNarrowed([counts], primaryOnly, POLICY).map(({ row, column }) => counts[row]?.[column]?.key);
        const expected = counts.flat().flatMap(({ key }) => (primaryOnly.get(key) === 'few' && (possible.get(key)?.size ?? 0) < 4 ? [key] : []));
        expect(narrowed).toEqual(expected);
      }),
      { seed: seedOf('narrowing'), numRuns: 60 },
    );
  });
});

describe('suppression', () => {
  it.each<[string, number[][], string[][]]>([
    ['hides nothing where nothing is small', [[5, 9], [8, 7]], [['5', '9', '14'], ['8', '7', '15'], ['13', '16', '29']]],
    ['prints noughts where the policy shows them', [[0, 9], [8, 7]], [['0', '9', '9'], ['8', '7', '15'], ['8', '16', '24']]],
    ['hides three larger counts round one small one', [[3, 20], [30, 40]], [['<5', '[c]', '23'], ['[c]', '[c]', '70'], ['33', '60', '93']]],
  ])('%s', (_, cells, expected) => {
    const counts = table(cells);
    const publications = suppress([counts], allKeys(counts), POLICY);
    expect(counts.map((row) => row.map(({ key, count }) => ({ few: '<5', hidden: '[c]', shown: String(count) })[publications.get(key) ?? 'shown']))).toEqual(expected);
  });

  it('hides nothing more where no totals are printed', () => {
    const counts = table([[3, 20], [30, 40]]);
    const cells = new Set(['0,0', '0,1', '1,0', '1,1']);
    const publications = suppress([counts], cells, POLICY);
    expect([...cells].map((key) => publications.get(key))).toEqual(['few', 'shown', 'shown', 'shown']);
  });

  it('counts a total that another table prints as known', () => {
    const counts = table([[3, 20], [30, 40]]);
    const totals: CountTable = [[{ key: '0,2', count: 23 }, { key: '0,2', count: 23 }], [{ key: '1,2', count: 70 }, { key: '1,2', count: 70 }], [{ key: '2,2', count: 93 }, { key: '2,2', count: 93 }]];
    const publications = suppress([counts, totals], new Set(['0,0', '0,1', '1,0', '1,1', '0,2', '1,2']), POLICY);
    expect([publications.get('0,0'), publications.get('0,1')]).toEqual(['few', 'hidden']);
  });
});

it.each([
  [7, 'shown', 1, { from: 7, to: 7 }],
  [7, 'shown', 5, { from: 5, to: 7 }],
  [8, 'shown', 5, { from: 8, to: 12 }],
  [0, 'shown', 5, { from: 0, to: 0 }],
  [3, 'few', 1, { from: 1, to: 4 }],
  [9, 'hidden', 1, { from: 0, to: Infinity }],
] as const)('of %i, published as %s and rounded to %i, a reader knows %o', (count, publication, roundedTo, bounds) => {
  expect(boundsOf(count, publication, { ...POLICY, roundedTo })).toEqual(bounds);
});

describe('tables that are read together', () => {
  /** A table that prints the parts of the columns of another one, so that its row totals are that one's column totals. */
  function together(cells: readonly (readonly number[])[]): { parts: CountTable; counts: CountTable; printed: Set<string> } {
    const counts = table(cells).map((row, i) => row.map((counted, j) => (i === cells.length ? { ...counted, key: j === row.length - 1 ? 'all' : `column ${String(j)}` } : counted)));
    const columns = counts[cells.length]?.slice(0, -1) ?? [];
    const parts = table(columns.map(({ count }) => [count - 6, 6])).map((row, i, rows) => row.map(({ key, count }, j) => ({ key: j < row.length - 1 ? `part ${key}` : i === rows.length - 1 ? 'all' : `column ${String(i)}`, count })));
    const inner = (of: CountTable) => of.slice(0, -1).flatMap((row) => row.slice(0, -1).map(({ key }) => key));
    return { parts, counts, printed: new Set([...inner(parts), ...inner(counts)]) };
  }

  /** The reader has added the parts up: the totals of the columns are as good as printed. */
  function withColumns(publications: ReadonlyMap<string, Publication>, row: number): Map<string, Publication> {
    return new Map([...publications, ...[0, 1, 2].map((column): [string, Publication] => [`${String(row)},${String(column)}`, 'shown'])]);
  }

  it('give a small number away where each is suppressed by itself: the attack works', () => {
    const { parts, counts, printed } = together([[3, 9], [20, 30]]);
    const alone = new Map([...suppress([counts], printed, POLICY), ...suppress([parts], printed, POLICY)]);
    expect(alone.get('0,0')).toBe('few');
    expect(findNarrowed([parts, counts], alone, POLICY)).toHaveLength(1);
    expect(smallest(attack(table([[3, 9], [20, 30]]), withColumns(alone, 2), POLICY, 40).get('0,0') ?? new Set())).toEqual([3]);
  });

  it('give nothing away once they are suppressed together', () => {
    const count = fc.constantFrom(0, 1, 3, 4, 5, 7, 12);
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 2 }).filter((cells) => [0, 1].every((j) => sum(cells.map((row) => row[j] ?? 0)) >= 12)), (cells) => {
        const { parts, counts, printed } = together(cells);
        const publications = suppress([parts, counts], printed, POLICY);
        expect(findNarrowed([parts, counts], publications, POLICY)).toEqual([]);
        const isPlain = parts.slice(0, -1).every((row) => row.slice(0, -1).every(({ key }) => publications.get(key) === 'shown'));
        if (!isPlain) return;
        const possible = attack(table(cells), withColumns(publications, cells.length), POLICY, 24);
        for (const { key } of counts.slice(0, -1).flatMap((row) => row.slice(0, -1))) if (publications.get(key) === 'few') expect(smallest(possible.get(key) ?? new Set())).toEqual([1, 2, 3, 4]);
      }),
      { seed: seedOf('tables together'), numRuns: 40 },
    );
  });
});
