import type { Bounds } from './published-cell.ts';

/** A count with what a reader knows of it. */
export interface KnownCount extends Bounds {
  readonly count: number;
}

/**
 * What a reader can work out about one count from everything that is published: the smallest and the largest number that
 * leave every row and column adding up. The last row and the last column are the totals of the others.
 *
 * Exact, in whole numbers: a table with totals is a flow that goes round from its columns of totals to the rows, through
 * the cells to the columns, and back. The true counts are one such flow, and how far a count can move is how much can flow
 * between its ends beside it.
 */
export function findFeasibleRange(table: readonly (readonly KnownCount[])[], row: number, column: number): Bounds {
  const own = table[row]?.[column];
  if (own === undefined) throw new RangeError('There is no such count in the table.');
  const lastRow = table.length - 1;
  const lastColumn = (table[0]?.length ?? 0) - 1;
  const ends = (i: number, j: number): [number, number] => {
    const [rowNode, columnNode] = [i, table.length + j];
    return (i === lastRow) === (j === lastColumn) ? [rowNode, columnNode] : [columnNode, rowNode];
  };
  const edges = table.flatMap((counts, i) =>
    counts.flatMap((count, j): Edge[] => {
      const [from, to] = ends(i, j);
      return i === row && j === column ? [] : [{ from, to, ...limits(count) }];
    }),
  );
  const nodes = table.length + lastColumn + 1;
  const [from, to] = ends(row, column);
  const { grow, shrink } = limits(own);
  return { from: own.count - flowBetween(edges, nodes, from, to, shrink), to: own.count + flowBetween(edges, nodes, to, from, grow) };
}

/** A way that counts flow: by how much it can grow, and by how much it can shrink. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly grow: number;
  readonly shrink: number;
}

/** More than any count, and small enough to subtract from. */
const UNBOUNDED = 1e12;

function limits({ count, from, to }: KnownCount): { grow: number; shrink: number } {
  return { grow: Math.min(to - count, UNBOUNDED), shrink: count - from };
}

/** The most that can flow from one node to another beside what flows already, up to `wanted` (Ford and Fulkerson). */
function flowBetween(edges: readonly Edge[], nodes: number, start: number, end: number, wanted: number): number {
  const capacity = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0));
  const add = (from: number, to: number, amount: number) => {
    const line = capacity[from];
    if (line !== undefined) line[to] = (line[to] ?? 0) + amount;
  };
  for (const { from, to, grow, shrink } of edges) {
    add(from, to, grow);
    add(to, from, shrink);
  }
  let flow = 0;
  while (flow < wanted) {
    const path = findPath(capacity, start, end);
    if (path === null) return flow;
    const steps = path.slice(1).map((node, i): [number, number] => [path[i] ?? start, node]);
    const room = Math.min(wanted - flow, ...steps.map(([from, to]) => capacity[from]?.[to] ?? 0));
    for (const [from, to] of steps) {
      add(from, to, -room);
      add(to, from, room);
    }
    flow += room;
  }
  return flow;
}

/** The shortest way that has room, or null. */
function findPath(capacity: readonly (readonly number[])[], start: number, end: number): number[] | null {
  const before = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === end) break;
    for (const [node, room] of (capacity[next] ?? []).entries()) {
      if (room <= 0 || before.has(node)) continue;
      before.set(node, next);
      queue.push(node);
    }
  }
  if (!before.has(end)) return null;
  const path = [end];
  for (let node = end; node !== start; ) {
    node = before.get(node) ?? start;
    path.unshift(node);
  }
  return path;
}
