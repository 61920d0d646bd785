/** How a screening is identified, by which drafts are told to be its own. */
export interface Identity {
  /** The id of the record or draft that was taken up. Null where none was, and where that id was random: a random id does not say which child it is about. */
  readonly taken: string | null;
  readonly random: string;
  /** Where the record has no name, the only id whose draft may come up. Null where any draft may, as on a page that was just opened. */
  readonly only: string | null;
  /** The name of the record before this one. Its draft does not come up, even where the page still gives that name. Null where there is none. */
  readonly past: string | null;
}

/** Whether a draft with an id is of a screening, by the name that its record has now (null for none). */
export function isOf(id: string, name: string | null, { random, only, past }: Identity): boolean {
  const wanted = name ?? only;
  return id !== past && (wanted === null || id === wanted || id === random);
}

/** A random id. Not by `crypto.randomUUID`, which only a secure context has. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
