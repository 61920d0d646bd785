import { findFeasibleRange } from './feasible-range.ts';
import { boundsOf, isSmall, type Publication, type SuppressionPolicy } from './published-cell.ts';

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
 * down from all of it together: every number that `<5` stands for remains possible.
 * @param printed keys of the counts that some table prints
 */
export function suppress(tables: readonly CountTable[], printed: ReadonlySet<string>, policy: SuppressionPolicy): ReadonlyMap<string, Publication> {
  const publications = new Map<string, Publication>();
  for (const { key, count } of tables.flat(2)) {
    publications.set(key, !printed.has(key) ? 'hidden' : isSmall(count, policy) ? 'few' : 'shown');
  }
  for (;;) {
    const narrowed = findNarrowed(tables, publications, policy);
    if (narrowed.length === 0) return publications;
    publications.set(chooseToHide(tables, narrowed, publications, policy), 'hidden');
  }
}

/** A count, and where it stands. */
interface Place {
  readonly table: CountTable;
  readonly row: number;
  readonly column: number;
}

/** The `few` counts that a reader could narrow down from their table. */
export function findNarrowed(tables: readonly CountTable[], publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): Place[] {
  const few = boundsOf(1, 'few', policy);
  return tables.flatMap((table) => {
    const known = table.map((row) => row.map(({ key, count }) => ({ count, ...boundsOf(count, publications.get(key) ?? 'shown', policy) })));
    return table.flatMap((counts, row) =>
      counts.flatMap(({ key }, column): Place[] => {
        if (publications.get(key) !== 'few') return [];
        const { from, to } = findFeasibleRange(known, row, column);
        return from > few.from || to < few.to ? [{ table, row, column }] : [];
      }),
    );
  });
}

/**
 * The next count to hide: one that is shown and shares a row or column with one that is not. What leaves the fewest narrowed
 * comes first, then a cell rather than a total, then the smaller. Where all of that is hidden already, a total that is
 * itself a `few` gives its parts away, and `[c]` says less of it.
 */
function chooseToHide(tables: readonly CountTable[], narrowed: readonly Place[], publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): string {
  const isShown = ({ key }: KeyedCount) => publications.get(key) === 'shown';
  const concerned = tables.filter((table) => narrowed.some((place) => place.table === table));
  const places = (wanted: (table: CountTable, row: number, column: number) => boolean) =>
    concerned.flatMap((table) =>
      table.flatMap((counts, row) =>
        counts.flatMap((keyed, column) => (wanted(table, row, column) ? [{ ...keyed, isTotal: row === table.length - 1 || column === counts.length - 1 }] : [])),
      ),
    );
  const near = places((table, row, column) => {
    const own = table[row]?.[column];
    const line = [...(table[row] ?? []), ...table.flatMap((counts) => counts.slice(column, column + 1))];
    return own !== undefined && isShown(own) && own.count >= policy.threshold && line.some((other) => !isShown(other));
  });
  const fewTotals = () => places((table, row, column) => publications.get(table[row]?.[column]?.key ?? '') === 'few').filter(({ isTotal }) => isTotal);
  const ranked = (near.length > 0 ? near : fewTotals()).map((candidate) => ({
    ...candidate,
    left: findNarrowed(tables, new Map(publications).set(candidate.key, 'hidden'), policy).length,
  }));
  ranked.sort((a, b) => a.left - b.left || Number(a.isTotal) - Number(b.isTotal) || a.count - b.count || (a.key < b.key ? -1 : 1));
  const [best] = ranked;
  if (best === undefined) throw new RangeError('A small number shows although everything else is hidden: the table says more than its counts.');
  return best.key;
}
