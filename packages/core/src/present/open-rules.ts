import { type CategoryRule, categoryRulesOf } from '../evaluate/category-rules.ts';
import type { Result } from '../evaluate/result.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import { factsInCondition, factsInMeasure } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** What stays as it is whatever else is recorded: the switches and numbers of the rule set, and an age that is known. */
type Settled = ReadonlyMap<string, number | boolean>;

/** The rules for categories that more answers could still fire: no switch, and no age that is known, keeps them from it. */
export function openRules(document: RuleSetDocument, reading: string, result: Result): CategoryRule[] {
  const ages = new Set(document.measures.filter(({ type }) => type === 'age').map(({ id }) => id));
  const settled: Settled = new Map([
    ...document.parameters.map(({ id, value }) => [id, value] as const),
    ...result.measures.flatMap(({ measure, lower, upper }) => (ages.has(measure) && lower === upper ? [[measure, lower] as const] : [])),
  ]);
  return categoryRulesOf(document, reading).filter(({ rule }) => !isOff(rule.when, settled));
}

/** Whether an age stands, directly or through measures, in a rule for a category. */
export function restsOnAge(document: RuleSetDocument): boolean {
  const measures = new Map(document.measures.map((measure) => [measure.id, measure]));
  const seen = new Set<string>();
  const leadsToAge = (id: string): boolean => {
    const measure = measures.get(id);
    if (measure === undefined || seen.has(id)) return false;
    seen.add(id);
    return measure.type === 'age' || factsInMeasure(measure, document).some(leadsToAge);
  };
  return document.rules.some(({ then, when }) => 'category' in then && factsInCondition(when).some(leadsToAge));
}

/** Whether a known age keeps every category of every reading from being indicated, whatever is recorded. */
export function isOutsideAges(document: RuleSetDocument, result: Result): boolean {
  return restsOnAge(document) && document.readings.every(({ id }) => openRules(document, id, result).length === 0);
}

function isOff(condition: Condition, settled: Settled): boolean {
  if ('all' in condition) return condition.all.some((each) => isOff(each, settled));
  if ('any' in condition) return condition.any.every((each) => isOff(each, settled));
  return !('not' in condition) && settle(condition, settled) === false;
}

/** Whether a comparison holds, or null where that is not settled. */
function settle({ fact, operator, value }: Comparison, settled: Settled): boolean | null {
  const left = settled.get(fact);
  const right = typeof value === 'object' && 'fact' in value ? settled.get(value.fact) : value;
  if (left === undefined || typeof right !== typeof left) return null;
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case 'equal':
      return a === b;
    case 'notEqual':
      return a !== b;
    case 'lessThan':
      return a < b;
    case 'lessThanInclusive':
      return a <= b;
    case 'greaterThan':
      return a > b;
    case 'greaterThanInclusive':
      return a >= b;
    default:
      return null;
  }
}
