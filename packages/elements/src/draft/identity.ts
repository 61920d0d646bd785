/** By what a screening is known, and so which drafts are of it. */
export interface Identity {
  /** The id of what was taken up; null where nothing was, or it was a random one, which does not say which child it is about. */
  readonly taken: string | null;
  readonly random: string;
  /** The id whose draft alone comes up where the record has no name; null where any does, as on a page that was just opened. */
  readonly only: string | null;
  /** The name of the record before, whose draft does not come back although the page has that name still; null where there is none. */
  readonly past: string | null;
}

/** Whether a draft with an id is of a screening, by the name that its record has now (null for none). */
export function isOf(id: string, name: string | null, { random, only, past }: Identity): boolean {
  const wanted = name ?? only;
  return id !== past && (wanted === null || id === wanted || id === random);
}

/** Not randomUUID, which a page without a secure context does not have. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
