import type { Bounds } from './published-cell.ts';

/** A record as it is counted: the place of its value under each attribute. */
export type Values = readonly number[];

/** A count of the records that have these values; of all of them where there are none. */
export interface Cell {
  readonly parts: readonly (readonly [attribute: number, value: number])[];
  /** What the count may be. */
  readonly bounds: Bounds;
}

/** Records that fit, or null where none were found, and which cells stood in the way, the most stubborn first. */
export interface Fit {
  readonly records: readonly Values[] | null;
  readonly blockers: readonly number[];
}

/** So many changes are tried before it is given up. More find little more. */
const MOST_STEPS = 160;
/** So long a change is not taken back. */
const MEMORY = 14;

/**
 * Looks for made-up records under which every cell is within its bounds, by changing, adding and taking away one record
 * after the other from those given. What it finds fits; where it finds nothing there may be some all the same. The same
 * input gives the same records.
 * @param sizes how many values each attribute has
 * @param wanted the cell that it is about: once it is within its bounds it is not moved out of them again
 */
export function fitRecords(given: readonly Values[], cells: readonly Cell[], sizes: readonly number[], wanted: number): Fit {
  const at = indexCells(cells, sizes);
  const groups = new Map<string, { readonly values: Values; count: number }>();
  const counts = cells.map(({ parts }) => given.filter((values) => fits(values, parts)).length);
  for (const values of given) move(groups, values, 1);
  const wrong = (cell: number, count: number) => { const { from, to } = (cells[cell] as Cell).bounds; return Math.max(0, from - count, count - to); };
  const held = new Map<string, number>();
  const stubborn = new Map<number, number>();

  for (let step = 0; step <= MOST_STEPS; step++) {
    const blockers = counts.flatMap((count, cell) => (wrong(cell, count) > 0 ? [cell] : []));
    if (blockers.length === 0) return { records: [...groups.values()].flatMap(({ values, count }) => Array.from({ length: count }, () => values)), blockers };
    for (const cell of blockers) stubborn.set(cell, (stubborn.get(cell) ?? 0) + 1);
    const cell = blockers.includes(wanted) ? wanted : (blockers[step % blockers.length] as number);
    const { parts, bounds } = cells[cell] as Cell;
    const known = [...groups.values()].map(({ values }) => values);
    const steps = (counts[cell] ?? 0) < bounds.from ? waysUp(parts, known, sizes) : waysDown(parts, known, sizes);
    const free = steps.filter(({ from, to }) => (held.get(`${nameOf(to)}>${nameOf(from)}`) ?? -1) < step);
    const rated = free.map((each) => ({ ...each, worse: rate(each, counts, at, wrong, wanted) }));
    const least = Math.min(...rated.map(({ worse }) => worse));
    const ties = rated.filter(({ worse }) => worse === least && worse < Infinity);
    // Not always the first, so that no two cells send a record to and fro.
    const chosen = ties[(step * 7919) % Math.max(1, ties.length)];
    if (chosen === undefined) break;
    for (const [each, by] of touched(chosen, at)) counts[each] = (counts[each] ?? 0) + by;
    if (chosen.from !== null) move(groups, chosen.from, -1);
    if (chosen.to !== null) move(groups, chosen.to, 1);
    held.set(`${nameOf(chosen.from)}>${nameOf(chosen.to)}`, step + MEMORY);
  }
  return { records: null, blockers: [...stubborn].sort(([, a], [, b]) => b - a).map(([cell]) => cell) };
}

/** A record that becomes another one; from null it is added, to null it is taken away. */
interface Step {
  readonly from: Values | null;
  readonly to: Values | null;
}

type Index = (values: Values) => readonly number[];

/** Finds the cells that a record is counted in. */
function indexCells(cells: readonly Cell[], sizes: readonly number[]): Index {
  const everyone = cells.flatMap(({ parts }, cell) => (parts.length === 0 ? [cell] : []));
  const byFirst = sizes.map((size) => Array.from({ length: size }, (): number[] => []));
  cells.forEach(({ parts: [first] }, cell) => { if (first !== undefined) byFirst[first[0]]?.[first[1]]?.push(cell); });
  const cache = new Map<string, readonly number[]>();
  return (values) => {
    const name = nameOf(values);
    const found = cache.get(name) ?? [...everyone, ...values.flatMap((value, attribute) => (byFirst[attribute]?.[value] ?? []).filter((cell) => fits(values, (cells[cell] as Cell).parts)))];
    cache.set(name, found);
    return found;
  };
}

function fits(values: Values, parts: Cell['parts']): boolean {
  return parts.every(([attribute, value]) => values[attribute] === value);
}

/** Every way to have one more record in a cell: one that lacks it is changed, or one is added. */
function waysUp(parts: Cell['parts'], known: readonly Values[], sizes: readonly number[]): readonly Step[] {
  const added = new Map<string, Values>();
  const changed: Step[] = [];
  for (const from of known) {
    const to = from.map((value, attribute) => parts.find(([each]) => each === attribute)?.[1] ?? value);
    for (const each of [to, ...oneOtherwise(to, parts, sizes)]) added.set(nameOf(each), each);
    if (nameOf(to) !== nameOf(from)) changed.push({ from, to });
  }
  return [...changed, ...[...added.values()].map((to): Step => ({ from: null, to }))];
}

/** A record with one value otherwise, those of the parts left as they are. */
function oneOtherwise(values: Values, parts: Cell['parts'], sizes: readonly number[]): readonly Values[] {
  return sizes.flatMap((size, attribute) => (parts.some(([each]) => each === attribute) ? [] : Array.from({ length: size }, (_, other) => values.map((value, i) => (i === attribute ? other : value)))));
}

/** Every way to have one record less in a cell: one of it is changed, or taken away. */
function waysDown(parts: Cell['parts'], known: readonly Values[], sizes: readonly number[]): readonly Step[] {
  return known.filter((values) => fits(values, parts)).flatMap((from): Step[] => [
    ...parts.flatMap(([attribute, value]) => Array.from({ length: sizes[attribute] ?? 0 }, (_, other) => other).filter((other) => other !== value).map((other): Step => ({ from, to: from.map((each, i) => (i === attribute ? other : each)) }))),
    { from, to: null },
  ]);
}

/** By how much each cell changes; those that change by nothing are left out. */
function touched({ from, to }: Step, at: Index): ReadonlyMap<number, number> {
  const by = new Map<number, number>();
  if (from !== null) for (const cell of at(from)) by.set(cell, -1);
  if (to !== null) for (const cell of at(to)) if (by.get(cell) === -1) by.delete(cell); else by.set(cell, 1);
  return by;
}

/** By how much a step puts more wrong than right; without end where it moves the wanted cell away. */
function rate(step: Step, counts: readonly number[], at: Index, wrong: (cell: number, count: number) => number, wanted: number): number {
  let worse = 0;
  for (const [cell, by] of touched(step, at)) {
    const change = wrong(cell, (counts[cell] ?? 0) + by) - wrong(cell, counts[cell] ?? 0);
    if (cell === wanted && change > 0) return Infinity;
    worse += change;
  }
  return worse;
}

function move(groups: Map<string, { readonly values: Values; count: number }>, values: Values, by: number): void {
  const name = nameOf(values);
  const group = groups.get(name) ?? { values, count: 0 };
  group.count += by;
  if (group.count === 0) groups.delete(name);
  else groups.set(name, group);
}

function nameOf(values: Values | null): string {
  return values === null ? '' : values.join(',');
}
