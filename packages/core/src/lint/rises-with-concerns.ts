import type { Condition } from '../format/condition.ts';
import { type Fact, factsInMeasure, indexFacts, saysPresent } from '../format/facts.ts';
import type { Measure, Selector, Term } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/**
 * Makes the test whether a condition can be seen, without trying any answers, never to be undone by a further concern, nor
 * by not knowing. False means that it has to be tried.
 */
export function risingIn(document: RuleSetDocument): (condition: Condition) => boolean {
  const facts = indexFacts(document);

  const rises = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.every(rises);
    if ('any' in condition) return condition.any.every(rises);
    if ('not' in condition) return falls(condition.not);
    const { fact: id, operator, value } = condition;
    const fact = facts.get(id);
    if (fact === undefined) return false;
    if (fact.role === 'parameter') return typeof value !== 'object' || isConstant(value);
    if (fact.role === 'question') return (fact.type === 'option' || fact.type === 'options') && isAsked(fact) && ['equal', 'in', 'contains'].includes(operator) && saysAll(fact, value, true);
    if (typeof value === 'boolean') return value === (operator === 'equal') && measureRises(fact.measure);
    return (operator === 'greaterThan' || operator === 'greaterThanInclusive') && isConstant(value) && measureRises(fact.measure);
  };
  /** Only the one form that is common: that an answer says the concern is absent. */
  const falls = (condition: Condition): boolean => {
    if (!('fact' in condition)) return false;
    const fact = facts.get(condition.fact);
    if (fact?.role === 'parameter') return typeof condition.value !== 'object' || isConstant(condition.value);
    return fact?.role === 'question' && fact.type === 'option' && isAsked(fact) && ['equal', 'in'].includes(condition.operator) && saysAll(fact, condition.value, false);
  };
  const isConstant = (value: unknown): boolean => typeof value === 'object' && value !== null && 'fact' in value && facts.get(String(value.fact))?.role === 'parameter';
  const isAsked = (fact: Fact): boolean => fact.role !== 'question' || fact.question.askedWhen === undefined || rises(fact.question.askedWhen);
  const saysAll = (fact: Fact, value: unknown, present: boolean): boolean =>
    fact.role === 'question' && [value].flat().every((option) => typeof option === 'string' && saysPresent(fact.question, option) === present);

  const measureRises = (measure: Measure): boolean => {
    if (!factsInMeasure(measure, document).every((id) => isAsked(facts.get(id) as Fact))) return false;
    switch (measure.type) {
      case 'when':
        return rises(measure.when);
      case 'count-when':
        return measure.of.every(rises);
      case 'within':
        return true;
      case 'count':
        return measure.of.every(picksPresent);
      case 'sum':
      case 'maximum':
        return measure.of.every(termRises);
      case 'age':
      case 'months-since':
        return false;
    }
  };
  const picksPresent = ({ options, question: id }: Selector): boolean => {
    if (options === undefined) return true;
    const fact = facts.get(id ?? '');
    return fact !== undefined && saysAll(fact, options, true);
  };
  const termRises = (term: Term): boolean => {
    if ('measure' in term) {
      const other = facts.get(term.measure);
      return other?.role === 'measure' && measureRises(other.measure);
    }
    const weight = facts.get(term.weight);
    const named = facts.get(term.question ?? '');
    const isNumber = named?.role === 'question' && named.type === 'number';
    return !isNumber && weight?.role === 'parameter' && Number(weight.parameter.value) >= 0 && picksPresent(term);
  };
  return rises;
}
