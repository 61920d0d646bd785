import type { LitElement, ReactiveController } from 'lit';
import type { FocusTarget } from './flow/places.ts';
import { findPlace, focusPlace, showAdded } from './focus-place.ts';
import { ERRORS_ID } from './views/error-summary-view.ts';
import { FINISHED_ID } from './views/finish-view.ts';
import { TITLE_ID } from './views/header-view.ts';
import { HEADING_ID } from './views/summary-view.ts';

const FOCUS_IDS = { step: [HEADING_ID, TITLE_ID], errors: [ERRORS_ID], finished: [FINISHED_ID, HEADING_ID] } as const;

/** Moves the focus to a target, once that is on the page. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #next: FocusTarget | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  move(target: FocusTarget): void {
    // To show what was added never takes the place of a move that is still to come.
    if (target !== 'added' || this.#next === null) this.#next = target;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#next;
    if (target === null) return;
    this.#next = null;
    const { renderRoot } = this.#host;
    if (target === 'added') showAdded(renderRoot);
    else if (typeof target === 'object') focusPlace(renderRoot, [target.place, ...FOCUS_IDS.step]);
    else {
      const place = findPlace(renderRoot, FOCUS_IDS[target]);
      place?.focus();
      // Where the place is taller than the window, browsers show its end or its middle. What it is stands at its top.
      place?.firstElementChild?.scrollIntoView({ block: 'nearest' });
    }
  }
}
