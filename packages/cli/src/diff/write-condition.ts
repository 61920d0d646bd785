import { type RuleSetDocument, textIn } from '@cse-screening/core';

export type Condition = RuleSetDocument['rules'][number]['when'];
type Comparison = Extract<Condition, { fact: string }>;

const OPERATORS: Readonly<Record<Comparison['operator'], string>> = {
  equal: 'is',
  notEqual: 'is not',
  in: 'is one of',
  notIn: 'is none of',
  contains: 'contains',
  doesNotContain: 'does not contain',
  lessThan: 'is below',
  lessThanInclusive: 'is at most',
  greaterThan: 'is above',
  greaterThanInclusive: 'is at least',
};

/** Writes a condition as a sentence with the texts of its rule set, without a full stop. */
export function writeCondition(condition: Condition, document: RuleSetDocument, language: string): string {
  const write = (each: Condition, nested: boolean): string => {
    if ('all' in each) return join(each.all, ' and ', nested);
    if ('any' in each) return join(each.any, ' or ', nested);
    if ('not' in each) return `not (${write(each.not, false)})`;
    return `${nameFact(each.fact, document, language)} ${OPERATORS[each.operator]} ${writeOperand(each, document, language)}`;
  };
  const join = (conditions: readonly Condition[], word: string, nested: boolean): string => {
    const text = conditions.map((each) => write(each, conditions.length > 1)).join(word);
    return nested && conditions.length > 1 ? `(${text})` : text;
  };
  return write(condition, false);
}

function writeOperand({ fact, value }: Comparison, document: RuleSetDocument, language: string): string {
  if (typeof value === 'object' && !Array.isArray(value)) {
    const parameter = document.parameters.find(({ id }) => id === value.fact);
    return `${nameFact(value.fact, document, language)}${parameter === undefined ? '' : ` (${writeScalar(parameter.value)})`}`;
  }
  const options = Array.isArray(value) ? value : [value];
  return options.map((option) => (typeof option === 'string' ? nameOption(fact, option, document, language) : writeScalar(option))).join(', ');
}

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
  return asked?.type === 'presence' ? ({ yes: 'Yes', no: 'No' }[option] ?? option) : option;
}

/** A switch is on or off. */
export function writeScalar(value: number | boolean): string {
  return typeof value === 'number' ? String(value) : value ? 'on' : 'off';
}
