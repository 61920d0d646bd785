/**
 * Reads a boolean attribute: as in HTML it is on where it is there, but not where it says `false`. Vue, Svelte and templates on a
 * server write that for a condition that does not hold. It is for attributes that show or keep more, or let nobody answer: to read
 * `false` as on would lay something open, or lock somebody out.
 */
export function unlessFalse(attribute: string | null): boolean {
  return attribute !== null && !/^false$/i.test(attribute);
}
