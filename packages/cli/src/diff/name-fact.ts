import { type RuleSetDocument, textIn } from '@cse-screening/core';

/** The text or title of a question, measure or parameter, in quotation marks. */
export function nameFact(id: string, { sections, measures, parameters }: RuleSetDocument, language: string): string {
  const question = sections.flatMap(({ questions }) => questions).find((each) => each.id === id);
  const text = question?.text ?? [...measures, ...parameters].find((each) => each.id === id)?.title;
  return `‘${text === undefined ? id : textIn(text, language)}’`;
}

/** How an option of a question reads. */
export function nameOption(question: string, option: string, { sections }: RuleSetDocument, language: string): string {
  const asked = sections.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  const found = asked !== undefined && 'options' in asked ? asked.options.find(({ id }) => id === option) : undefined;
  if (found !== undefined) return textIn(found.text, language);
  if (option === 'not-known') return 'Not known';
  return asked?.type === 'presence' ? ({ yes: 'Yes', no: 'No' }[option] ?? option) : option;
}

/** A switch is on or off. */
export function writeScalar(value: number | boolean): string {
  return typeof value === 'number' ? String(value) : value ? 'on' : 'off';
}
