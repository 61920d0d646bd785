import type { Answers, ScreeningRecord } from '@cse-screening/core';
import { createRecord } from '@cse-screening/core/load';
import type { Entered } from './flow/entered.ts';
import { findOpenJudgement } from './judgement/find-open-judgement.ts';
import { standingCategory } from './judgement/judgement-entry.ts';
import type { Screened } from './screening.ts';
import { today } from './today.ts';

/** What a record is made of. */
export interface RecordParts {
  readonly entered: Entered;
  readonly screened: Screened;
  readonly id: string;
}

export interface MadeRecord {
  readonly record: ScreeningRecord | null;
  /** The JSON pointer of the first thing that core refused; undefined where it refused nothing. */
  readonly refused: string | undefined;
}

/**
 * Makes core's record of what is entered. A judgement goes in once it is complete. A page may hand over an answer that no record
 * can hold, by its form or its name: it is left out where the screening has reported it and does not count it. Anything else that
 * core refuses means that there is no record.
 * @param createdAt when it was finished; a record that is not finished does not say
 */
export function makeRecord({ entered, screened, id }: RecordParts, createdAt?: string): MadeRecord {
  const { ruleSet, result, date, language } = screened;
  const { narrative, childsWords, judgement } = entered;
  const { reason, role } = judgement;
  const category = standingCategory(judgement, result);
  const judged = category !== undefined && findOpenJudgement(judgement, screened).length === 0 && ruleSet.document.categories.length > 0;
  const make = (answers: Answers) =>
    createRecord({
      ruleSet,
      id,
      date,
      answers,
      language,
      ...(createdAt !== undefined && { createdAt }),
      ...(narrative.trim() !== '' && { narrative }),
      ...(childsWords.trim() !== '' && { childsWords }),
      ...(judged && { judgement: { category, role: role.trim(), date: judgement.date || today(), ...(reason.trim() !== '' && { reason }) } }),
    });

  const whole = make(entered.answers);
  const { present, absent, notApplicable } = result.answers;
  const counting = [...present, ...absent, ...notApplicable];
  const isReported = (question: string) => result.issues.some(({ path }) => path === `/${question.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  const fit = ([question, answer]: [string, Answers[string]]) => counting.includes(question) || !isReported(question) || make({ [question]: answer }).record !== null;
  const made = whole.record === null ? make(Object.fromEntries(Object.entries(entered.answers).filter(fit))) : whole;
  return { record: made.record, refused: made.refusals[0]?.path };
}
