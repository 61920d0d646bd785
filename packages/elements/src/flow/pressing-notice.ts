import type { ActionView, ResultView } from '@cse-screening/core';
import { CseUrgentEvent } from '../events.ts';
import { isPressing } from './is-pressing.ts';

/** What is read out at once, in the order of the page. Its key is its own, so that the same words can be read out again. */
export interface Announcement {
  readonly key: number;
  readonly actions: readonly ActionView[];
}

/** What became pressing with an answer: where it is shown, and what is read out. */
export class PressingNotice {
  /** The question whose answer last made something pressing; null where none did. */
  after: string | null = null;
  announced: Announcement | null = null;
  /** The actions that were read out, and still press. */
  said: readonly string[] = [];
  #count = 0;

  /** The actions that the last such answer added, and that still press. */
  get added(): readonly string[] {
    return this.announced?.actions.map(({ action }) => action) ?? [];
  }

  /** Compares what cannot wait before an answer with what cannot wait after it. What a page is told; null where nothing was added. */
  compare(question: string, before: ResultView | undefined, after: ResultView | undefined): CseUrgentEvent | null {
    const known = new Set(before?.actions.filter(isPressing).map(({ action }) => action));
    const pressing = after?.actions.filter(isPressing) ?? [];
    const added = pressing.filter(({ action }) => !known.has(action));
    this.said = pressing.map(({ action }) => action).filter((action) => this.said.includes(action) || !known.has(action));
    if (added.length === 0) {
      // What no longer presses does not stay where a screen reader finds it.
      const still = this.announced?.actions.filter(({ action }) => this.said.includes(action)) ?? [];
      this.announced = this.announced === null || still.length === 0 ? null : { ...this.announced, actions: still };
      return null;
    }
    this.after = question;
    this.announced = { key: (this.#count += 1), actions: added };
    return new CseUrgentEvent(added.map(({ action }) => action));
  }

  /** Leaves nothing to be read out. */
  hush(): void {
    this.announced = null;
  }

  /** Begins anew. */
  clear(): void {
    this.after = null;
    this.said = [];
    this.hush();
  }
}
