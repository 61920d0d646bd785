/** As deep, and at most as many values as characters, as any text that is read. */
const MAX_DEPTH = 32;
const MAX_VALUES = 1_000_000;

/** Something is not plain data: it cannot be read, holds a function, or is too deep or too large. */
class NotPlainError extends Error {
  readonly code = 'not-plain';
  constructor() {
    super('This is not plain data, or there is too much of it.');
    this.name = 'NotPlainError';
  }
}

/**
 * A frozen copy of plain data, each member read once. What JSON has no word for either disappears (a member that is
 * `undefined`, symbol keys) or becomes what JSON makes of it (`-0` is 0); NaN stays, for the schema to refuse.
 * @throws {NotPlainError} where it is not plain, or larger or deeper than any record. The error holds nothing of it.
 */
export function plainCopy(value: unknown): unknown {
  const left = { values: MAX_VALUES };
  try {
    return copy(value, left, 0);
  } catch {
    // Whatever a getter or a proxy throws may hold an answer: it goes no further.
    throw new NotPlainError();
  }
}

function copy(value: unknown, left: { values: number }, depth: number): unknown {
  left.values -= 1;
  if (left.values < 0 || depth > MAX_DEPTH) throw new NotPlainError();
  if (value === 0) return 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw new NotPlainError();
  if (Array.isArray(value)) {
    if (value.length > left.values) throw new NotPlainError();
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
