/**
 * Refuses what is not the object that is needed, told by a part that every such object has.
 * @param needed says what is needed, and what gives it
 * @throws {TypeError}
 */
export function requireObject(given: unknown, part: string, needed: string): void {
  if (typeof given !== 'object' || given === null || !(part in given)) throw new TypeError(needed);
}

/**
 * Refuses what is no list of such objects: what was meant would be left out, or counted as something else.
 * @throws {TypeError}
 */
export function requireList(given: unknown, part: string, needed: string): void {
  if (!Array.isArray(given)) throw new TypeError(needed);
  for (const each of given) requireObject(each, part, needed);
}
