import { MAX_DEPTH, MAX_LENGTH } from './json-limits.ts';

/**
 * A frozen copy of plain data, each member read once. What JSON has no word for either disappears (a member that is
 * `undefined`, symbol keys) or becomes what JSON makes of it (`-0` is 0); NaN stays, for the schema to refuse. It is as deep
 * as any text that is read, and has at most as many values as that has characters.
 * @throws {Error} where it is not plain, or larger or deeper than any record. The error holds nothing of it.
 */
export function plainCopy(value: unknown): unknown {
  const left = { values: MAX_LENGTH };
  try {
    return copy(value, left, 0);
  } catch {
    // Whatever a getter or a proxy throws may hold an answer: it goes no further.
    throw new Error('This is not plain data, or there is too much of it.');
  }
}

function copy(value: unknown, left: { values: number }, depth: number): unknown {
  left.values -= 1;
  if (left.values < 0 || depth > MAX_DEPTH) throw new Error();
  if (value === 0) return 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || isOpaque(value)) throw new Error();
  if (Array.isArray(value)) {
    if (value.length > left.values) throw new Error();
    return Object.freeze(Array.from(value as unknown[], (each) => copy(each, left, depth + 1)));
  }
  const members: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push([key, copy(member, left, depth + 1)]);
  }
  // Not by assignment: a member named __proto__ would become the prototype.
  return Object.freeze(Object.fromEntries(members));
}

/** Whether an object hides what it holds, as a Map, a FormData, a Date or a promise does. As plain data it would be empty, and its content lost. */
export function isOpaque(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype !== null && Object.getPrototypeOf(prototype) !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
