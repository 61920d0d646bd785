/**
 * Follows a link to a place within the element: an address cannot lead into a shadow root, and must not change for it. The
 * focus goes with it, so that reading goes on there.
 */
export function followLink(event: Event): void {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const address = link?.getAttribute('href') ?? '';
  if (link === undefined || !address.startsWith('#')) return;
  event.preventDefault();
  const target = (link.getRootNode() as ShadowRoot).getElementById(address.slice(1));
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}
