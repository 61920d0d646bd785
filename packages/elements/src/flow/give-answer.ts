import type { AnswerValue } from '@cse-screening/core';
import { isCalendarDate } from '@cse-screening/core/load';
import { type Detail, withAnswer, withDetail } from '../answers.ts';
import type { Entered } from './entered.ts';

/** Answers, and beside them the dates of answers that were typed and are not dates. */
export type Given = Pick<Entered, 'answers' | 'dates'>;

/** What is given with one answer given, changed, or (null) cleared. */
export function giveAnswer({ answers, dates }: Given, question: string, value: AnswerValue | null): Given {
  return { answers: withAnswer(answers, question, value), dates: value === null ? without(dates, question) : dates };
}

/** What is given with another date, source or note for one answer. A date that is no day in the calendar is kept beside the answers. */
export function giveDetail({ answers, dates }: Given, question: string, name: keyof Detail, text: string): Given {
  if (name !== 'date') return { answers: withDetail(answers, question, name, text), dates };
  const wrong = text !== '' && !isCalendarDate(text);
  return { answers: withDetail(answers, question, name, wrong ? '' : text), dates: wrong ? { ...dates, [question]: text } : without(dates, question) };
}

/** Sets the dates of answers aside that are no day in the calendar: a record could not hold them. */
export function setTypedDatesAside<G extends Given>(given: G): G {
  let { answers } = given;
  const dates = { ...given.dates };
  for (const [question, answer] of Object.entries(answers)) {
    if (typeof answer !== 'object' || answer === null || !('date' in answer) || isCalendarDate(answer.date)) continue;
    dates[question] = typeof answer.date === 'string' ? answer.date : '';
    answers = withDetail(answers, question, 'date', '');
  }
  return { ...given, answers, dates };
}

function without(dates: Given['dates'], question: string): Given['dates'] {
  return Object.fromEntries(Object.entries(dates).filter(([id]) => id !== question));
}
