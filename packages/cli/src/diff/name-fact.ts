import { type RuleSetDocument, textIn } from '@cse-screening/core';

/** The text or title of a question, measure or parameter, in quotation marks. */
export function nameFact(id: string, { sections, measures, parameters }: RuleSetDocument, language: string): string {
  const question = sections.flatMap(({ questions }) => questions).find((each) => each.id === id);
  const text = question?.text ?? [...measures, ...parameters].find((each) => each.id === id)?.title;
  return `‘${text === undefined ? id : textIn(text, language)}’`;
}

/** A switch is on or off. */
export function writeScalar(value: number | boolean): string {
  return typeof value === 'number' ? String(value) : value ? 'on' : 'off';
}
