import type { ScreeningRecord } from '@cse-screening/core';
import { findAlteration, plainCopy } from '@cse-screening/core/load';
import { copyAnswers, questionsIn } from './answers.ts';
import { NO_ORIGIN, type Origin } from './draft/origin.ts';
import { type Entered, NO_JUDGEMENT } from './flow/entered.ts';
import { indicationKey } from './judgement/judgement-entry.ts';

/** A record that a page hands over, taken apart to go on with. */
interface TakenUp {
  readonly entered: Entered;
  readonly id: string;
  readonly date: string;
  readonly origin: Origin;
  /** The record itself, where it was finished and is as it was. */
  readonly finished: ScreeningRecord | null;
}

/** Takes up a record, given as an object or as its JSON; null where it is not a record. One that does not match its digest is taken up too, marked as altered: people must be able to read it. */
export function takeUpRecord(given: ScreeningRecord | string): TakenUp | null {
  try {
    const record = plainCopy(typeof given === 'string' ? JSON.parse(given) : given) as ScreeningRecord;
    const { ruleSet, answers, judgement, result } = record;
    if (questionsIn(answers ?? []) === null) return null;
    // A database may hold null for what a record does not have. Anything else that is not text throws.
    const text = (part: string | undefined) => (part ?? '').substring(0);
    const intact = findAlteration(record) === null;
    const questions = Object.values<readonly string[]>({ ...result.answers }).flat();
    return {
      entered: {
        answers: copyAnswers(answers),
        dates: {},
        narrative: text(record.narrative),
        childsWords: text(record.childsWords),
        judgement: judgement ? { category: judgement.category, against: indicationKey(result), reason: text(judgement.reason), role: text(judgement.role), date: judgement.date } : NO_JUDGEMENT,
      },
      id: record.id,
      date: record.date,
      origin: { ...NO_ORIGIN, before: { ...ruleSet, questions: Object.fromEntries(questions.map((id) => [id, null])) }, altered: !intact },
      finished: intact && record.createdAt !== undefined ? record : null,
    };
  } catch {
    // Not plain data, or parts of a record are missing or something else.
    return null;
  }
}
