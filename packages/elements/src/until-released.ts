/** The longest that a press holds anything back, in milliseconds: of one that ends in a drag, no release is told. */
const LONGEST = 2000;

/** Settles once the mouse button or finger that is down is up, and what it pressed has heard of it. */
export function untilReleased(): Promise<void> {
  return new Promise((resolve) => {
    // The click comes in the same task as the release.
    window.addEventListener('mouseup', () => { setTimeout(resolve); }, { capture: true, once: true });
    setTimeout(resolve, LONGEST);
  });
}
