import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, indexFacts, optionIds } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Find } from './problem-words.ts';

const ORDERING = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** Checks every comparison of every condition: that its fact exists, and that operator and value fit it. */
export function checkConditions(document: RuleSetDocument, find: Find): void {
  const facts = indexFacts(document);
  const walk = (condition: Condition, path: string): void => {
    if ('all' in condition) condition.all.forEach((inner, i) => { walk(inner, `${path}/all/${String(i)}`); });
    else if ('any' in condition) condition.any.forEach((inner, i) => { walk(inner, `${path}/any/${String(i)}`); });
    else if ('not' in condition) walk(condition.not, `${path}/not`);
    else checkComparison(condition, path, facts, find);
  };
  document.sections.forEach((section, i) => {
    section.questions.forEach((question, j) => {
      if (question.askedWhen !== undefined) walk(question.askedWhen, `/sections/${String(i)}/questions/${String(j)}/askedWhen`);
    });
  });
  document.measures.forEach((measure, i) => {
    if (measure.type === 'when') walk(measure.when, `/measures/${String(i)}/when`);
    if (measure.type === 'count-when') measure.of.forEach((condition, j) => { walk(condition, `/measures/${String(i)}/of/${String(j)}`); });
  });
  document.rules.forEach((rule, i) => { walk(rule.when, `/rules/${String(i)}/when`); });
  document.actions.forEach((action, i) => { walk(action.when, `/actions/${String(i)}/when`); });
  document.completeness.forEach((requirement, i) => {
    if (requirement.when !== undefined) walk(requirement.when, `/completeness/${String(i)}/when`);
  });
}

function checkComparison(comparison: Comparison, path: string, facts: ReadonlyMap<string, Fact>, find: Find): void {
  const fact = facts.get(comparison.fact);
  if (fact === undefined) {
    find('unknown-reference', `${path}/fact`, ['unknown', 'question, measure or parameter', comparison.fact, facts.keys()]);
    return;
  }
  const { operator, value } = comparison;
  const wrongOperator = () => { find('operand-type', `${path}/operator`, ['wrongOperator', operator, fact.type, comparison.fact]); };
  const wrongValue = () => { find('operand-type', `${path}/value`, ['wrongValue', operator, fact.type, comparison.fact]); };

  if (fact.type === 'none') {
    find('operand-type', `${path}/fact`, ['notComparable', comparison.fact]);
  } else if (fact.type === 'option' || fact.type === 'options') {
    const options = fact.role === 'question' ? (optionIds(fact.question) ?? []) : [];
    const several = operator === 'in' || operator === 'notIn';
    if (fact.type === 'options' && operator !== 'contains' && operator !== 'doesNotContain') wrongOperator();
    else if (fact.type === 'option' && operator !== 'equal' && operator !== 'notEqual' && !several) wrongOperator();
    else if (several ? !Array.isArray(value) : typeof value !== 'string') wrongValue();
    else for (const option of Array.isArray(value) ? value : [value as string]) {
      if (!options.includes(option)) find('unknown-reference', `${path}/value`, ['unknown', `option of "${comparison.fact}"`, option, options]);
    }
  } else if (fact.type === 'boolean') {
    if (operator !== 'equal' && operator !== 'notEqual') wrongOperator();
    else if (typeof value !== 'boolean') wrongValue();
  } else {
    if (!ORDERING.includes(operator) && operator !== 'equal' && operator !== 'notEqual') wrongOperator();
    else if (typeof value === 'number') find('bare-number', `${path}/value`, ['bareNumber', value]);
    else if (typeof value !== 'object' || Array.isArray(value)) wrongValue();
    else {
      const other = facts.get(value.fact);
      const numeric = [...facts].filter(([, each]) => each.type === 'number').map(([id]) => id);
      if (other?.type !== 'number') find('unknown-reference', `${path}/value/fact`, ['unknown', 'number', value.fact, numeric]);
    }
  }
}
