import type { AnswerValue, RuleSet, ScreeningRecord } from '@cse-screening/core';
import type { Detail } from '../answers.ts';
import type { VersionChange } from '../draft/compare-versions.ts';
import type { Entered } from '../flow/entered.ts';
import type { Problem } from '../flow/problems.ts';
import type { Progress } from '../flow/progress.ts';
import type { Layout, Step } from '../flow/steps.ts';
import type { JudgementEntry } from '../judgement/judgement-entry.ts';
import type { Screened } from '../screening.ts';
import type { Words } from '../strings/words.ts';

/** What a person is told about what was taken up, and where it is kept. */
export interface Notices {
  readonly restored: boolean;
  readonly kept: 'yes' | 'failed' | 'foreign';
  readonly altered: boolean;
  readonly change: VersionChange | null;
}

/** What the views of a screening are made from. */
export interface ScreeningModel extends Words {
  readonly ruleSet: RuleSet;
  readonly screened: Screened;
  readonly entered: Entered;
  readonly layout: Layout;
  /** How often the screening was begun anew. */
  readonly turn: number;
  readonly step: Step;
  /** Whether it is the last one, where the screening is finished. */
  readonly last: boolean;
  /** Whether there is a step before this one. */
  readonly canGoBack: boolean;
  /** Whether the practitioner comes from "Check your answers", or from what is missing, and goes back there. */
  readonly returning: boolean;
  readonly progress: Progress;
  readonly notices: Notices;
  /** What to put right, listed on this step. */
  readonly problems: readonly Problem[];
  /** What is wrong at a place, in words; empty where nothing is. */
  readonly problemAt: (place: string) => string;
  /** The question whose answer last made something pressing, where this step asks it. */
  readonly pressingAfter: string | null;
  /** The actions that it added. */
  readonly added: readonly string[];
  /** The record, once it is finished. */
  readonly finished: ScreeningRecord | null;
  /** It was finished, and has been changed since. */
  readonly reopened: boolean;
  readonly recordId: string;
  readonly on: ScreeningHandlers;
  readonly print: () => void;
  readonly discardDraft: () => void;
}

/** What a person does with the screening, as the views report it. */
export interface ScreeningHandlers {
  readonly answer: (question: string, value: AnswerValue | null, done?: boolean) => void;
  readonly clear: (question: string) => void;
  readonly detail: (question: string, name: keyof Detail, text: string, done: boolean) => void;
  readonly write: (part: 'narrative' | 'childsWords', text: string, done: boolean) => void;
  readonly judge: (change: Partial<JudgementEntry>, done: boolean) => void;
  /** Moves the focus to a place, on whichever step it is. */
  readonly go: (place: string) => void;
  readonly next: () => void;
  readonly back: () => void;
  /** Goes to a step by name. */
  readonly move: (name: string) => void;
  /** Goes to a step to change something there, and comes back. */
  readonly change: (name: string) => void;
  readonly finish: () => void;
}
