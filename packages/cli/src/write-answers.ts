import { type Answers, escapeControls, type RuleSetDocument } from '@cse-screening/core';

/** Writes the answers of an example in one line, in the order of the questions. They are of a proof, never of a child. */
export function writeAnswers(answers: Answers, { sections }: RuleSetDocument): string {
  const ids = sections.flatMap(({ questions }) => questions).map(({ id }) => id);
  const parts = ids.filter((id) => Object.hasOwn(answers, id)).map((id) => `${id} = ${writeValue(answers[id])}`);
  return parts.length === 0 ? 'nothing is known' : `${parts.join(', ')}; the rest is not known`;
}

/** Writes the value of one answer. */
export function writeValue(value: unknown): string {
  return escapeControls(typeof value === 'string' ? value : JSON.stringify(value));
}
