import type { ResultView } from '@cse-screening/core';
import { CseUrgentEvent } from '../events.ts';
import { isPressing } from '../views/action-view.ts';

/** What became pressing with an answer: what is said of it, and what a page is told. */
interface NewlyPressing {
  readonly words: readonly string[];
  readonly event: CseUrgentEvent;
}

/** Compares what cannot wait before an answer with what cannot wait after it; null where nothing was added. */
export function findNewlyPressing(before: ResultView | undefined, after: ResultView | undefined): NewlyPressing | null {
  const known = new Set(before?.actions.filter(isPressing).map(({ action }) => action));
  const added = after?.actions.filter((action) => isPressing(action) && !known.has(action.action)) ?? [];
  if (added.length === 0) return null;
  return { words: added.map(({ duty, text }) => `${duty} ${text}`), event: new CseUrgentEvent(added.map(({ action }) => action)) };
}
