import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, indexFacts, optionIds } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { placed, placedQuestions, placedRules } from './placed.ts';
import type { Find } from './problem-words.ts';

const ORDERING = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** Checks every comparison of every condition: that its fact exists, and that operator and value fit it. */
export function checkConditions(document: RuleSetDocument, find: Find): void {
  const facts = indexFacts(document);
  const walk = (condition: Condition, path: string): void => {
    if ('all' in condition) walkAll(condition.all, `${path}/all`);
    else if ('any' in condition) walkAll(condition.any, `${path}/any`);
    else if ('not' in condition) walk(condition.not, `${path}/not`);
    else checkComparison(condition, path, facts, find);
  };
  const walkAll = (conditions: readonly Condition[], place: string): void => {
    for (const { part, path } of placed(conditions, place)) walk(part, path);
  };
  for (const { part: { askedWhen }, path } of placedQuestions(document)) if (askedWhen !== undefined) walk(askedWhen, `${path}/askedWhen`);
  for (const { part: measure, path } of placed(document.measures, '/measures')) {
    if (measure.type === 'when') walk(measure.when, `${path}/when`);
    if (measure.type === 'count-when') walkAll(measure.of, `${path}/of`);
  }
  for (const { part: { when }, path } of placedRules(document)) if (when !== undefined) walk(when, `${path}/when`);
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
