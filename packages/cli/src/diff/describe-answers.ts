import type { Answers, RuleSetDocument } from '@cse-screening/core';
import { languageOf } from './describe-parts.ts';
import { nameFact, nameOption } from './name-fact.ts';

/**
 * Says answers of an example in the words of their questions, one each, as in “‘Is the child missing?’ Regularly”. They are
 * of a proof, never of a child. Plain text, not yet escaped.
 * @param documents a question is taken from the last of them that asks it
 */
export function describeAnswers(answers: Answers, documents: readonly RuleSetDocument[]): readonly string[] {
  return Object.entries(answers).map(([id, answer]) => {
    const document = [...documents].reverse().find(({ sections }) => sections.some(({ questions }) => questions.some((question) => question.id === id))) ?? documents.at(-1);
    return document === undefined ? id : `${nameFact(id, document, languageOf(document))} ${describeAnswer(id, answer, document)}`;
  });
}

/** Says one answer to a question of a rule set. Plain text, not yet escaped. */
export function describeAnswer(id: string, answer: unknown, document: RuleSetDocument): string {
  const { value, date } = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as { readonly value: unknown; readonly date?: string }) : { value: answer, date: undefined };
  const values = (Array.isArray(value) ? value : [value]).map((each) => (typeof each === 'string' ? nameOption(id, each, document, languageOf(document)) : String(each)));
  return `${values.length === 0 ? 'none of the options' : values.join(', ')}${date === undefined ? '' : ` (on ${date})`}`;
}
