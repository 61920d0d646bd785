/**
 * Reads an attribute that lets somebody see or keep more, or answer nothing: it says so where it is there, as HTML has it, but not where it
 * says `false`. That is what Vue, Svelte and templates on a server write for a condition that does not hold.
 */
export function unlessFalse(attribute: string | null): boolean {
  return attribute !== null && !/^false$/i.test(attribute);
}
