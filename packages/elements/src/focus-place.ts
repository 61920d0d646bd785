/** The first of some places, by their ids, that is there. */
export function findPlace(root: ParentNode, ids: readonly string[]): HTMLElement | null {
  return firstOf(root, ids.map((id) => `#${CSS.escape(id)}`));
}

function firstOf(root: ParentNode, selectors: readonly string[]): HTMLElement | null {
  return selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find((found) => found !== null) ?? null;
}

/** Within a group, the control to begin at: what is wrong, or else the answer that is picked. */
const CONTROLS = ['[aria-invalid]', 'input[type=radio]:checked', 'input, textarea'];

/** Moves the focus to the first of some places that is there, into a group's control; a link to a fragment would change the page's address. */
export function focusPlace(root: ParentNode, ids: readonly string[]): void {
  const place = findPlace(root, ids);
  const target = place?.matches('fieldset') ? firstOf(place, CONTROLS) : place;
  const closed = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (closed) closed.open = true;
  place?.scrollIntoView({ block: place === target ? 'start' : 'nearest' });
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls what has the focus clear of what lies over the edges of the window: Firefox counts as in view what is under it, and WebKit
 * takes a field there, and shows no ring on an answer that the arrow keys lead to. Not where only the window comes back.
 */
export function showFocused({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) (target as Element).scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls no further than it takes to see the first step that an answer added, and the answer where there is room for both:
 * what cannot wait stood above it until now, perhaps, and not every browser keeps the rest in its place.
 */
export function showAdded(root: ParentNode): void {
  const box = root.querySelector('.in-place');
  const shown = [box?.previousElementSibling?.querySelector(':checked')?.closest('label'), box?.querySelector('.added')];
  for (const place of shown) place?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
}
