import type { ResultView } from '@cse-screening/core';
import { CseUrgentEvent } from '../events.ts';
import { isPressing } from './is-pressing.ts';

/** One action as it is read out. Its key is its own, so that the same words can be read out again. */
export interface Announcement {
  readonly key: number;
  readonly action: string;
  readonly words: string;
}

/** What became pressing with an answer: where it is shown, and what is read out. */
export class PressingNotice {
  /** The question whose answer last made something pressing; null where none did. */
  after: string | null = null;
  announced: readonly Announcement[] = [];
  #count = 0;

  /** Compares what cannot wait before an answer with what cannot wait after it. What a page is told; null where nothing was added. */
  compare(question: string, before: ResultView | undefined, after: ResultView | undefined): CseUrgentEvent | null {
    const known = new Set(before?.actions.filter(isPressing).map(({ action }) => action));
    const pressing = after?.actions.filter(isPressing) ?? [];
    const added = pressing.filter(({ action }) => !known.has(action));
    if (added.length === 0) {
      // What no longer presses does not stay where a screen reader finds it.
      this.announced = this.announced.filter((said) => pressing.some(({ action }) => action === said.action));
      return null;
    }
    this.after = question;
    this.announced = added.map(({ action, duty, text }) => ({ key: (this.#count += 1), action, words: `${duty} ${text}` }));
    return new CseUrgentEvent(added.map(({ action }) => action));
  }

  /** Leaves nothing to be read out. */
  hush(): void {
    this.announced = [];
  }

  /** Begins anew. */
  clear(): void {
    this.after = null;
    this.hush();
  }
}
