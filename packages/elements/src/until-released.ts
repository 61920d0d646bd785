/** The longest that a press holds anything back, in milliseconds: where it becomes a drag, the browser reports no release. */
const LONGEST = 2000;

/** Settles once the mouse button or finger that is down is up, and what it pressed has heard of it. */
export function untilReleased(): Promise<void> {
  return new Promise((resolve) => {
    // The click comes in the same task as the release.
    window.addEventListener('mouseup', () => { setTimeout(resolve); }, { capture: true, once: true });
    setTimeout(resolve, LONGEST);
  });
}
