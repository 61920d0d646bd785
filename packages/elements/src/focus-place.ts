/** The first of some places, by their ids, that is there. */
export function findPlace(root: ParentNode, ids: readonly string[]): HTMLElement | null {
  return firstOf(root, ids.map((id) => `#${CSS.escape(id)}`));
}

function firstOf(root: ParentNode, selectors: readonly string[]): HTMLElement | null {
  return selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find((found) => found !== null) ?? null;
}

/** Within a group, the control to begin at: what is wrong, or else the answer that is picked. */
const CONTROLS = ['[aria-invalid]', 'input[type=radio]:checked', 'input, textarea'];

/** Moves the focus to the first of some places that is there; in a group, to a control. Links to fragments are not used: they would change the page's address. */
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
 * Scrolls what got the focus out from under bars at the edges of the window. Firefox counts what is under such a bar as in view.
 * WebKit scrolls a field to there, and shows no focus ring on an answer that the arrow keys lead to. Nothing is scrolled where only
 * the window gets the focus back.
 */
export function showFocused({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) (target as Element).scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls just far enough to show the first step that an answer added and, where both fit, the answer. The list of what cannot
 * wait may have stood above the question until now; when it moves, not every browser keeps the rest of the page in its place.
 */
export function showAdded(root: ParentNode): void {
  const box = root.querySelector('.in-place');
  const shown = [box?.previousElementSibling?.querySelector(':checked')?.closest('label'), box?.querySelector('.added')];
  for (const place of shown) place?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
}
