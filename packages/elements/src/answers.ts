import type { Answer, Answers, AnswerValue } from '@cse-screening/core';
import { isOpaque, plainCopy } from '@cse-screening/core/load';

/** More answers than any rule set has questions. */
const MOST_ANSWERS = 2000;

/** A frozen plain copy of what a page handed over: no getters, no proxies (a Vue page has them around its state), nothing of a prototype. */
export function copyAnswers(given: unknown): Answers {
  const copy: Record<string, AnswerValue | Answer> = Object.create(null) as Record<string, never>;
  for (const question of (questionsIn(given) ?? []).slice(0, MOST_ANSWERS)) {
    try {
      Object.assign(copy, plainCopy({ [question]: (given as Answers)[question] }));
    } catch {
      // Not plain data. If it were left out, nobody would be told. An empty answer is reported as one that cannot be used.
      copy[question] = {} as Answer;
    }
  }
  return Object.freeze(copy);
}

/**
 * The questions that a page gives answers to; null where it gives something else than answers. JSON text, a list, a promise or an
 * object that throws when it is read holds no questions, and would pass for an empty screening.
 */
export function questionsIn(given: unknown): readonly string[] | null {
  try {
    const answers = given ?? {};
    return typeof answers !== 'object' || Array.isArray(answers) || isOpaque(answers) ? null : Object.keys(answers);
  } catch {
    return null;
  }
}

/** The value of an answer in its short or full form. */
export function valueOf(answers: Answers, question: string): unknown {
  const answer: unknown = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

/** The answers with one of them given, changed, or (null) cleared. Date, source and note stay with the question. */
export function withAnswer(answers: Answers, question: string, value: AnswerValue | null): Answers {
  const next = { ...answers };
  const before = next[question];
  if (value === null) {
    Reflect.deleteProperty(next, question);
  } else if (isFull(before)) {
    const { date, source, note } = before;
    next[question] = { value, ...(date !== undefined && { date }), ...(source !== undefined && { source }), ...(note !== undefined && { note }) };
  } else {
    next[question] = value;
  }
  return Object.freeze(next);
}

function isFull(answer: AnswerValue | Answer | undefined): answer is Answer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** Date, source of information and note of an answer. */
export type Detail = Pick<Answer, 'date' | 'source' | 'note'>;

/** The details of an answer; none where it is given in its short form. */
export function detailOf(answers: Answers, question: string): Detail {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return isFull(answer) ? answer : {};
}

/** The answers with another date, source or note for one of them; an empty text removes that detail. */
export function withDetail(answers: Answers, question: string, name: keyof Detail, text: string): Answers {
  const value = valueOf(answers, question) as AnswerValue;
  const before = answers[question];
  const parts = { ...(isFull(before) ? before : { value }), [name]: text };
  const full = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '')) as unknown as Answer;
  return Object.freeze({ ...answers, [question]: Object.keys(full).length === 1 ? value : full });
}
