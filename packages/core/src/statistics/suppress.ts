import { findFeasibleRange, type KnownCount } from './feasible-range.ts';
import { type Bounds, boundsOf, isSmall, type Publication, type SuppressionPolicy } from './published-cell.ts';

/** A count with a key: where two tables hold the same count it has the same key, and is published in the same way. */
export interface KeyedCount {
  readonly key: string;
  readonly count: number;
}

/** Rows of counts. The last row and the last column are the totals of the others, printed or not. */
export type CountTable = readonly (readonly KeyedCount[])[];

/**
 * Decides for tables that are published together how each count is published. Small counts are `few`; counts that no table
 * prints are `hidden`. Then larger ones are hidden, as few and as small as can be found, until nobody can narrow a `few`
 * down by adding up: every number that `<5` stands for remains possible in every table. What three tables and more give away
 * together, and what tables that narrow each other down give away in a circle, `suppressUntilWitnessed` finds.
 * @param printed keys of the counts that some table prints
 */
export function suppress(tables: readonly CountTable[], printed: ReadonlySet<string>, policy: SuppressionPolicy): ReadonlyMap<string, Publication> {
  const publications = new Map<string, Publication>();
  for (const { key, count } of tables.flat(2)) {
    publications.set(key, !printed.has(key) ? 'hidden' : isSmall(count, policy) ? 'few' : 'shown');
  }
  for (;;) {
    const known = reckonBounds(tables, publications, policy);
    const narrowed = findNarrowedFrom(tables, publications, known, policy);
    if (narrowed.length === 0) return publications;
    const chosen = chooseToHide(tables, narrowed, { publications, known, policy });
    if (chosen === null) return publications;
    publications.set(chosen, 'hidden');
  }
}

/** A count, and where it stands. */
interface Place {
  readonly table: CountTable;
  readonly row: number;
  readonly column: number;
}

/**
 * The `few` counts that a reader could narrow down. Tables that share a count, such as a total that several of them add up to,
 * are read together: what one gives away of it is used in the others, until nothing more follows.
 */
export function findNarrowed(tables: readonly CountTable[], publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): Place[] {
  return findNarrowedFrom(tables, publications, reckonBounds(tables, publications, policy), policy);
}

function findNarrowedFrom(tables: readonly CountTable[], publications: ReadonlyMap<string, Publication>, known: ReadonlyMap<string, Bounds>, policy: SuppressionPolicy): Place[] {
  const few = boundsOf(1, 'few', policy);
  return tables.flatMap((table) => {
    const counts = withBounds(table, known);
    return table.flatMap((line, row) =>
      line.flatMap(({ key }, column): Place[] => {
        if (publications.get(key) !== 'few') return [];
        const { from, to } = findFeasibleRange(counts, row, column);
        return from > few.from || to < few.to ? [{ table, row, column }] : [];
      }),
    );
  });
}

/** What a reader knows of every count: from how it is published, and of those in several tables from all of them. */
function reckonBounds(tables: readonly CountTable[], publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): ReadonlyMap<string, Bounds> {
  const known = new Map<string, Bounds>();
  for (const { key, count } of tables.flat(2)) known.set(key, boundsOf(count, publications.get(key) ?? 'shown', policy));
  const shared = findShared(tables);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [table, places] of shared) {
      for (const { key, row, column } of places) {
        const before = known.get(key);
        if (before === undefined || before.from === before.to) continue;
        const found = findFeasibleRange(withBounds(table, known), row, column);
        const after = { from: Math.max(before.from, found.from), to: Math.min(before.to, found.to) };
        if (after.from === before.from && after.to === before.to) continue;
        known.set(key, after);
        changed = true;
      }
    }
  }
  return known;
}

/** Where the counts stand that more than one table holds; each once a table. */
function findShared(tables: readonly CountTable[]): ReadonlyMap<CountTable, readonly { readonly key: string; readonly row: number; readonly column: number }[]> {
  const holders = new Map<string, number>();
  for (const table of tables) for (const key of new Set(table.flat().map((counted) => counted.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
  return new Map(tables.map((table) => {
    const seen = new Set<string>();
    const places = table.flatMap((line, row) => line.map(({ key }, column) => ({ key, row, column }))).filter(({ key }) => (holders.get(key) ?? 0) > 1 && !seen.has(key) && seen.add(key));
    return [table, places];
  }));
}

function withBounds(table: CountTable, known: ReadonlyMap<string, Bounds>): KnownCount[][] {
  return table.map((line) => line.map(({ key, count }) => ({ count, ...(known.get(key) ?? HIDDEN) })));
}

/** How the counts are published so far, and what a reader knows of them by it. */
interface Reckoning {
  readonly publications: ReadonlyMap<string, Publication>;
  readonly known: ReadonlyMap<string, Bounds>;
  readonly policy: SuppressionPolicy;
}

const HIDDEN: Bounds = { from: 0, to: Infinity };

/**
 * The next count to hide: one that is shown and shares a row or column with one that is not. What leaves the fewest narrowed
 * comes first, then a cell rather than a total, then the smaller. Where all of that is hidden already, a total that is
 * itself a `few` gives its parts away, and `[c]` says less of it; and then so do noughts that are shown. Null where none of that is left.
 */
function chooseToHide(tables: readonly CountTable[], narrowed: readonly Place[], { publications, known, policy }: Reckoning): string | null {
  const isShown = ({ key }: KeyedCount) => publications.get(key) === 'shown';
  const concerned = tables.filter((table) => narrowed.some((place) => place.table === table));
  const places = (wanted: (table: CountTable, row: number, column: number) => boolean) =>
    concerned.flatMap((table) =>
      table.flatMap((counts, row) =>
        counts.flatMap((keyed, column) => (wanted(table, row, column) ? [{ ...keyed, isTotal: row === table.length - 1 || column === counts.length - 1 }] : [])),
      ),
    );
  const near = (isWanted: (count: number) => boolean) => places((table, row, column) => {
    const own = table[row]?.[column];
    const line = [...(table[row] ?? []), ...table.flatMap((counts) => counts.slice(column, column + 1))];
    return own !== undefined && isShown(own) && isWanted(own.count) && line.some((other) => !isShown(other));
  });
  const fewTotals = () => places((table, row, column) => publications.get(table[row]?.[column]?.key ?? '') === 'few').filter(({ isTotal }) => isTotal);
  const choices = [() => near((count) => count >= policy.threshold), fewTotals, () => near((count) => count === 0)];
  const ranked = (choices.map((choice) => choice()).find((found) => found.length > 0) ?? []).map((candidate) => ({
    ...candidate,
    // Reckoned from the tables concerned alone: good enough to choose by. Whether it is enough, the next round finds out from all of them.
    left: findNarrowedFrom(concerned, new Map(publications).set(candidate.key, 'hidden'), new Map(known).set(candidate.key, HIDDEN), policy).length,
  }));
  ranked.sort((a, b) => a.left - b.left || Number(a.isTotal) - Number(b.isTotal) || a.count - b.count || (a.key < b.key ? -1 : 1));
  return ranked[0]?.key ?? null;
}
