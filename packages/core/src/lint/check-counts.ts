import { namePart } from '../analyse/name-part.ts';
import { comparisonsIn, otherFact } from '../format/condition-parts.ts';
import type { Operator } from '../format/condition.ts';
import { conditionsOf, type Fact, indexFacts, numberSet } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';

/** A parameter that a count is compared with and that no count can be. */
interface WrongCount {
  readonly parameter: string;
  readonly value: number;
  readonly measure: string;
  /** The least number that parts one count from another by this operator. */
  readonly least: 0 | 1;
  /** What the comparison then is whatever is recorded; null where it does part counts, as 3.5 parts 3 from 4. */
  readonly whatever: 'always' | 'never' | null;
}

/** Looks for numbers that a count is compared with and that no count can be: below those that are reached, or not whole. */
export function checkCounts(document: RuleSetDocument): Issue[] {
  return findWrongCounts(document).map((wrong): Issue => {
    const { parameter, value, measure, least, whatever } = wrong;
    const place = document.parameters.findIndex(({ id }) => id === parameter);
    const so = whatever === null ? '' : ` The comparison ${whatever} holds, whatever is recorded.`;
    return { code: 'not-a-count', severity: 'warning', path: `/parameters/${String(place)}/value`, message: `The parameter ${namePart('parameters', parameter, [document])} is ${String(value)}, and what is compared with it, ${namePart('measures', measure, [document])}, is a count.${so}`, hint: `A count is a whole number: write ${whatever === null ? wholeNumbersNear(value, least) : `${String(least)} or more`}.` };
  });
}

/** The parameters that no count can be, each once. */
export function findWrongCounts(document: RuleSetDocument): readonly WrongCount[] {
  const facts = indexFacts(document);
  const found = new Map<string, WrongCount>();
  for (const comparison of conditionsOf(document).flatMap(comparisonsIn)) {
    const { fact, operator } = comparison;
    const parameter = otherFact(comparison);
    const held = numberSet(parameter, facts);
    if (parameter === null || held === null || !isCount(facts.get(fact))) continue;
    // More than 0 is the same as 1 or more; 0 or more is always so.
    const least = operator === 'greaterThanInclusive' || operator === 'lessThan' ? 1 : 0;
    const partsNone = least === 1 ? held <= 0 : held < 0;
    const whatever = !partsNone ? null : ALWAYS.has(operator) ? 'always' : 'never';
    if (whatever === null && Number.isInteger(held)) continue;
    if (!found.has(parameter)) found.set(parameter, { parameter, value: held, measure: fact, least, whatever });
  }
  return [...found.values()];
}

const ALWAYS: ReadonlySet<Operator> = new Set(['greaterThan', 'greaterThanInclusive', 'notEqual']);

function isCount(fact: Fact | undefined): boolean {
  return fact?.role === 'measure' && (fact.measure.type === 'count' || fact.measure.type === 'count-when');
}

function wholeNumbersNear(value: number, least: number): string {
  return [Math.floor(value), Math.ceil(value)].filter((near) => near >= least).join(' or ');
}
