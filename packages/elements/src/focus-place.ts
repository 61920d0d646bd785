/** The first of some places, by their ids, that is there. */
export function findPlace(root: ParentNode, ids: readonly string[]): HTMLElement | null {
  return ids.map((id) => root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)).find((found) => found !== null) ?? null;
}

/** Moves the focus to a place within a root, into a group's first control; a link to a fragment would change the page's address. */
export function focusPlace(root: ParentNode, id: string): void {
  const place = findPlace(root, [id]);
  const target = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input, textarea') : place;
  const closed = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (closed) closed.open = true;
  place?.scrollIntoView({ block: place === target ? 'start' : 'nearest' });
  target?.focus({ preventScroll: true });
}
