import { type CategoryRule, categoryRulesOf } from '../evaluate/category-rules.ts';
import type { Result } from '../evaluate/result.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** What stays as it is whatever else is recorded: the switches and numbers of the rule set, and an age that is known. */
type Settled = ReadonlyMap<string, number | boolean>;

/** The rules for categories that more answers could still fire: no switch, and no age that is known, keeps them from it. */
export function openRules(document: RuleSetDocument, reading: string, { measures }: Pick<Result, 'measures'>): CategoryRule[] {
  const ages = new Set(document.measures.filter(({ type }) => type === 'age').map(({ id }) => id));
  const settled: Settled = new Map([
    ...document.parameters.map(({ id, value }) => [id, value] as const),
    ...measures.flatMap(({ measure, lower, upper }) => (ages.has(measure) && lower === upper ? [[measure, lower] as const] : [])),
  ]);
  return categoryRulesOf(document, reading).filter(({ rule }) => holds(rule.when, settled) !== false);
}

/** Whether a known age keeps every category of every reading from being indicated, whatever is recorded. A switch that does so is no age. */
export function isOutsideAges(document: RuleSetDocument, result: Result): boolean {
  const isAnyOpen = (found: Pick<Result, 'measures'>) => document.readings.some(({ id }) => openRules(document, id, found).length > 0);
  return !isAnyOpen(result) && isAnyOpen({ measures: [] });
}

/** The questions for a date of birth that a rule for a category rests on. */
export function datesOfBirthUnder(document: RuleSetDocument): readonly string[] {
  const under = factsUnder(document.rules.flatMap(({ then, when }) => ('category' in then ? factsInCondition(when) : [])), document);
  return document.measures.flatMap((measure) => (measure.type === 'age' && under.has(measure.id) ? [measure.dateOfBirth] : []));
}

/** Whether a condition holds, or null where that is not settled. */
function holds(condition: Condition, settled: Settled): boolean | null {
  if ('not' in condition) {
    const inner = holds(condition.not, settled);
    return inner === null ? null : !inner;
  }
  if (!('all' in condition) && !('any' in condition)) return compare(condition, settled);
  const [parts, deciding] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  const found = parts.map((part) => holds(part, settled));
  return found.includes(deciding) ? deciding : found.includes(null) ? null : !deciding;
}

function compare({ fact, operator, value }: Comparison, settled: Settled): boolean | null {
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
