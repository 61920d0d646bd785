import type { Answers, RuleSet, RuleSetVerification } from '@cse-screening/core';
import type { Status } from '../file-controller.ts';
import type { Wordings } from '../strings/strings.ts';
import type { AnswerWords } from './answers-in-words.ts';
import type { Look, UsableLook } from './look.ts';

/** The panels of the lab. */
export type Panel = 'findings' | 'changes' | 'try' | 'cases' | 'proof' | 'document';

/** A rule set with its text and its version. */
export interface Version {
  readonly ruleSet: RuleSet;
  readonly text: string;
}

/** What a proof said, and of which text. */
export interface Proof {
  readonly of: string;
  readonly verification: RuleSetVerification;
}

/** Everything that the panels show. */
export interface LabModel {
  readonly words: AnswerWords;
  /** Whether the published rule set is on its way, there, not to be had, or not asked for. */
  readonly status: Status;
  readonly isEmpty: boolean;
  readonly wordings: Wordings;
  readonly theme: string | null;
  /** The day of the case that is tried. */
  readonly date: string;
  /** Whether that is the day of a worked case, and not the one of the check. */
  readonly isDated: boolean;
  /** What is known of the text as it stands. */
  readonly look: Look | null;
  /** What is known of the text as it last could be used: `look` itself where it can be. */
  readonly good: UsableLook | null;
  readonly published: Version | null;
  readonly cases: string | null;
  readonly casesFailed: boolean;
  readonly answers: Answers;
  readonly proof: Proof | 'running' | null;
  readonly on: {
    readonly go: (line: number, column: number) => void;
    readonly tryCase: (tried: { readonly answers: Answers; readonly date: string | null }) => void;
    readonly answer: (answers: Answers) => void;
    readonly prove: () => void;
  };
}

/** What panels say that have no text to go by: that it is on its way, that there is none, or that this one cannot be used. */
export function describeLack({ look, status, isEmpty, words: { lab } }: LabModel): string {
  if (look !== null) return lab.never;
  if (!isEmpty) return lab.working;
  return status === 'loading' ? lab.loading : lab.nothingYet;
}

/** What the rule set that edits are compared with is called: its version, with its id where the text is of another one. */
export function namePublished({ good, published }: LabModel): string {
  if (published === null) return '';
  const { id, version } = published.ruleSet.document;
  return good === null || good.ruleSet.document.id === id ? version : `${id} ${version}`;
}

/** Whether what the panels show is of an earlier text. */
export function isStale({ look, good }: LabModel): boolean {
  return look !== null && look.ruleSet === null && good !== null;
}
