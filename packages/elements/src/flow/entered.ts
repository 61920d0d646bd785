import type { Answers } from '@cse-screening/core';
import { copyAnswers } from '../answers.ts';
import type { JudgementEntry } from '../judgement/judgement-entry.ts';

/** Everything that a practitioner has entered. Never changed: each change makes another one. */
export interface Entered {
  readonly answers: Answers;
  /** Dates of answers as typed, by question, where they are no day in the calendar. A record cannot hold such a date. */
  readonly dates: Readonly<Record<string, string>>;
  readonly narrative: string;
  /** The child's own words, as they were typed: never checked, never rewritten. */
  readonly childsWords: string;
  readonly judgement: JudgementEntry;
}

export const NO_JUDGEMENT: JudgementEntry = Object.freeze({ category: undefined, against: '', reason: '', role: '', date: '' });

export const NOTHING_ENTERED: Entered = Object.freeze({ answers: copyAnswers(null), dates: Object.freeze({}), narrative: '', childsWords: '', judgement: NO_JUDGEMENT });

/** Whether nothing at all is entered. */
export function isNothing({ answers, narrative, childsWords, judgement }: Entered): boolean {
  const { category, reason, role } = judgement;
  return Object.keys(answers).length === 0 && category === undefined && `${narrative}${childsWords}${reason}${role}`.trim() === '';
}
