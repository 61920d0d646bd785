import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Comparison, Condition } from '../format/condition.ts';
import type { Fact } from '../format/facts.ts';

/** The two questions that are asked of every condition while answers are unknown. */
export type Side = 'certain' | 'possible';

type Facts = ReadonlyMap<string, Fact>;

/**
 * Writes one side of a condition for json-rules-engine, over facts that hold bounds: `must:q` and `can:q` are lists of the
 * options that certainly and possibly hold, `low:x` and `high:x` the bounds of a number. `not` swaps the sides.
 */
export function engineCondition(condition: Condition, side: Side, facts: Facts): TopLevelCondition {
  return { all: [nested(condition, side, facts)] };
}

function nested(condition: Condition, side: Side, facts: Facts): NestedCondition {
  if ('all' in condition) return { all: condition.all.map((inner) => nested(inner, side, facts)) };
  if ('any' in condition) return { any: condition.any.map((inner) => nested(inner, side, facts)) };
  if ('not' in condition) return { not: nested(condition.not, other(side), facts) };
  const fact = facts.get(condition.fact);
  if (fact?.type === 'option' || fact?.type === 'options') return optionComparison(condition, side);
  if (fact?.type === 'boolean') return booleanComparison(condition, side);
  return numberComparison(condition, side, facts);
}

function other(side: Side): Side {
  return side === 'certain' ? 'possible' : 'certain';
}

function optionComparison({ fact, operator, value }: Comparison, side: Side): NestedCondition {
  const options = Array.isArray(value) ? value : [value as string];
  if (operator === 'equal' || operator === 'in' || operator === 'contains') {
    const list = side === 'certain' ? `must:${fact}` : `can:${fact}`;
    return { any: options.map((option) => ({ fact: list, operator: 'contains', value: option })) };
  }
  const list = side === 'certain' ? `can:${fact}` : `must:${fact}`;
  return { all: options.map((option) => ({ fact: list, operator: 'doesNotContain', value: option })) };
}

function booleanComparison({ fact, operator, value }: Comparison, side: Side): NestedCondition {
  const wanted = (operator === 'equal') === value;
  const bound = wanted === (side === 'certain') ? `low:${fact}` : `high:${fact}`;
  return { fact: bound, operator: 'equal', value: wanted ? 1 : 0 };
}

function numberComparison(comparison: Comparison, side: Side, facts: Facts): NestedCondition {
  const { fact: a, operator } = comparison;
  const b = (comparison.value as { fact: string }).fact;
  if (operator === 'notEqual') return { not: numberComparison({ ...comparison, operator: 'equal' }, other(side), facts) };
  const compare = (left: string, how: string, right: string): NestedCondition => ({ fact: left, operator: how, value: { fact: right } });
  const certain = side === 'certain';
  const [lowA, highA, lowB, highB] = [`low:${a}`, `high:${a}`, `low:${b}`, `high:${b}`];
  const core = ((): NestedCondition => {
    if (operator === 'greaterThan' || operator === 'greaterThanInclusive') return certain ? compare(lowA, operator, highB) : compare(highA, operator, lowB);
    if (operator === 'lessThan' || operator === 'lessThanInclusive') return certain ? compare(highA, operator, lowB) : compare(lowA, operator, highB);
    return certain
      ? { all: [compare(lowA, 'equal', highA), compare(lowB, 'equal', highB), compare(lowA, 'equal', lowB)] }
      : { all: [compare(lowA, 'lessThanInclusive', highB), compare(lowB, 'lessThanInclusive', highA)] };
  })();
  if (!certain) return core;
  const questions = [a, b].filter((id) => facts.get(id)?.role === 'question');
  return { all: [core, ...questions.map((id) => ({ fact: `applies:${id}`, operator: 'equal', value: true }))] };
}
