import type { CseScreening, DraftStore, ScreeningRecord } from '../src/index.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, openScreening } from './open-screening.ts';

export const DANGER = 'Is the child in danger now?';
export const TOLD = 'Has anyone said that the child was harmed?';

/** Puts a screening by steps on the page, whose draft is kept in a store. */
export const openWith = (draftStore: DraftStore, given: Partial<CseScreening> = {}) => openScreening({ layout: 'steps', draftStore, ...given });

/** The draft that is kept of what is filled in: of one answer, unless a test says of what. */
export async function keptFrom(fillIn: (element: CseScreening) => Promise<void> = (element) => answer(element, DANGER, 'Yes'), given: Partial<CseScreening> = {}): Promise<string> {
  const store = new MemoryStore();
  const element = await openWith(store, given);
  await fillIn(element);
  if (!(await element.saveDraft()) || store.text === null) throw new Error('Nothing was kept.');
  element.remove();
  return store.text;
}

/** The record of another screening with some answers. */
export async function recordOf(answers: CseScreening['answers'], recordId: string | null = null): Promise<ScreeningRecord> {
  const { record } = await openScreening({ answers, recordId });
  if (record === null) throw new Error('No record could be made.');
  return record;
}

/** The page is left, and the browser keeps it. */
export function leavePage(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
}

/** Someone goes back to it. */
export function comeBack(): void {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}
