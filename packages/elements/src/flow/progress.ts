import type { Answers, Section } from '@cse-screening/core';
import { valueOf } from '../answers.ts';

/** How far the questions are answered, in sections: never a score. */
export interface Progress {
  readonly answered: number;
  readonly of: number;
}

/** Counts the sections of which every question that is asked has an answer. "Not known" is one; a free text may stay empty. */
export function progressOf(asked: readonly Section[], answers: Answers): Progress {
  const answered = asked.filter(({ questions }) => questions.every(({ id, type }) => type === 'text' || valueOf(answers, id) !== undefined));
  return { answered: answered.length, of: asked.length };
}
