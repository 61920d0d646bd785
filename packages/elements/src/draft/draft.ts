import type { RuleSet } from '@cse-screening/core';
import { copyAnswers } from '../answers.ts';
import { type Entered, NO_JUDGEMENT } from '../flow/entered.ts';
import { type VersionBefore, wordOptions, wordQuestions } from './compare-versions.ts';

const FORMAT = 1;

/** What a draft holds: everything entered, and which questions it was entered under. */
export interface Draft {
  readonly entered: Entered;
  readonly ruleSet: VersionBefore;
  readonly recordId: string;
  /** Whether the page or a record gave that id, so that it says which child it is about. A random one only says which screening. */
  readonly named: boolean;
  readonly step: string | null;
  /** The digest of what the page had handed over when it was begun; empty where that is not known. */
  readonly begunWith: string;
}

/** Writes a draft as text, with the wording of each question and option, so that a later version can say what changed. */
export function writeDraft({ entered, recordId, named, step, begunWith }: Omit<Draft, 'ruleSet'>, ruleSet: RuleSet): string {
  const { document, digest } = ruleSet;
  const { id, version } = document;
  return JSON.stringify({ format: FORMAT, ruleSet: { id, version, digest, questions: Object.fromEntries(wordQuestions(ruleSet)), options: wordOptions(ruleSet) }, recordId, named, step, begunWith, entered });
}

/** Reads a draft from its text; null where it is none. Nothing in it is trusted to be of the right kind. */
export function readDraft(text: string): Draft | null {
  try {
    const { format, ruleSet, recordId, named, step, begunWith, entered } = JSON.parse(text) as { format: unknown; named: unknown } & Omit<Draft, 'named'>;
    if (format !== FORMAT) return null;
    const { category, against, reason, role, date } = entered.judgement;
    return {
      ruleSet: { ...ruleSet, questions: { ...ruleSet.questions }, options: { ...ruleSet.options } },
      recordId: words(recordId),
      named: named !== false,
      step: typeof step === 'string' ? step : null,
      begunWith: words(begunWith),
      entered: {
        answers: copyAnswers(entered.answers),
        dates: Object.fromEntries(Object.entries({ ...entered.dates }).map(([question, date]) => [question, words(date)])),
        narrative: words(entered.narrative),
        childsWords: words(entered.childsWords),
        judgement: { ...NO_JUDGEMENT, ...(category === null || typeof category === 'string' ? { category } : {}), against: words(against), reason: words(reason), role: words(role), date: words(date) },
      },
    };
  } catch {
    return null;
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
