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
  const size = table.length + lastColumn + 1;
  const ends = (i: number, j: number): [number, number] => {
    const [rowNode, columnNode] = [i, table.length + j];
    return (i === lastRow) === (j === lastColumn) ? [rowNode, columnNode] : [columnNode, rowNode];
  };
  const rooms: Rooms = { size, between: new Float64Array(size * size) };
  table.forEach((counts, i) => {
    counts.forEach((count, j) => {
      if (i === row && j === column) return;
      const [from, to] = ends(i, j);
      add(rooms, from, to, roomToGrow(count));
      add(rooms, to, from, roomToShrink(count));
    });
  });
  const [from, to] = ends(row, column);
  return { from: own.count - flowBetween(rooms, from, to, roomToShrink(own)), to: own.count + flowBetween(rooms, to, from, roomToGrow(own)) };
}

/** How much can flow from each node to each other one: a line of `size` numbers for each node that it flows from. */
interface Rooms {
  readonly size: number;
  readonly between: Float64Array;
}

function add({ size, between }: Rooms, from: number, to: number, amount: number): void {
  const at = from * size + to;
  between[at] = (between[at] as number) + amount;
}

/** More than any count, and small enough to subtract from. */
const UNBOUNDED = 1e12;

function roomToGrow({ count, to }: KnownCount): number {
  return Math.min(to - count, UNBOUNDED);
}

function roomToShrink({ count, from }: KnownCount): number {
  return count - from;
}

/** The most that can flow from one node to another beside what flows already, up to `wanted` (Ford and Fulkerson). */
function flowBetween(rooms: Rooms, start: number, end: number, wanted: number): number {
  const left: Rooms = { ...rooms, between: rooms.between.slice() };
  let flow = 0;
  while (flow < wanted) {
    const path = findPath(left, start, end);
    if (path === null) return flow;
    const room = path.reduce((least, [from, to]) => Math.min(least, left.between[from * left.size + to] as number), wanted - flow);
    for (const [from, to] of path) {
      add(left, from, to, -room);
      add(left, to, from, room);
    }
    flow += room;
  }
  return flow;
}

/** The steps of the shortest way that has room, the last first; or null. */
function findPath({ size, between }: Rooms, start: number, end: number): [from: number, to: number][] | null {
  const before = new Map<number, number>([[start, start]]);
  // What is found is looked at in its turn: a map is gone through in the order in which it was filled.
  for (const node of before.keys()) {
    for (let next = 0; next < size; next++) if ((between[node * size + next] as number) > 0 && !before.has(next)) before.set(next, node);
    if (before.has(end)) break;
  }
  if (!before.has(end)) return null;
  const steps: [number, number][] = [];
  for (let node = end; node !== start; ) {
    const from = before.get(node) as number;
    steps.push([from, node]);
    node = from;
  }
  return steps;
}
