import type { PressingNotice } from './pressing-notice.ts';

/**
 * Asks the other elements of the page, before something is read out, whether one of them has read it out already. Its
 * default is to read it out. It holds the answers or the record to compare them by identity, since two children's can be
 * alike, and gives them to nobody.
 */
export class CseAnnounceEvent extends Event {
  readonly #notice: PressingNotice;
  readonly #of: unknown;

  constructor(notice: PressingNotice, of: unknown) {
    super('cse-announce', { bubbles: true, composed: true, cancelable: true });
    this.#notice = notice;
    this.#of = of;
  }

  /** Each element says here what it has read out, and whether that is of the same answers or record. One that is hidden, inert or behind a dialog does not count: nobody may have heard it. */
  hear(element: Element, notice: PressingNotice, isOf: (shown: unknown) => boolean): void {
    if (notice === this.#notice || !isOf(this.#of)) return;
    const heard = element.checkVisibility() && element.closest('[inert], [aria-hidden=true]') === null && document.querySelector(':modal') === null;
    if (heard && this.#notice.announced?.actions.every(({ action }) => notice.said.includes(action))) this.preventDefault();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cse-announce': CseAnnounceEvent;
  }
}
