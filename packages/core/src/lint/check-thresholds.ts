import { namePart } from '../analyse/name-part.ts';
import { type CategoryRule, categoryRulesOf } from '../evaluate/category-rules.ts';
import { otherFact } from '../format/condition-parts.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, indexFacts, numberSet } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { findWrongCounts } from './check-counts.ts';

/** Two comparisons of one measure with numbers, of which the first holds wherever the second does. */
interface Weaker {
  readonly weaker: Comparison;
  readonly stronger: Comparison;
}

/** A rule for a category that never decides, the one that always goes above it, and the numbers by which it does. */
interface Undecided {
  readonly lower: CategoryRule;
  readonly higher: CategoryRule;
  readonly byNumber: readonly Weaker[];
}

/**
 * Looks for a rule that never decides: wherever it holds, a rule for a higher category holds as well. That is how two
 * numbers in the wrong order show. A number by which a comparison always holds is not in the wrong order: it is wrong itself,
 * and `checkCounts` says so.
 */
export function checkThresholds(document: RuleSetDocument): Issue[] {
  const wrong = new Set(findWrongCounts(document).filter(({ whatever }) => whatever !== null).map(({ parameter }) => parameter));
  const rests = ({ weaker, stronger }: Weaker) => [weaker, stronger].some((each) => wrong.has(otherFact(each) ?? ''));
  return findUndecided(document).filter(({ byNumber }) => !byNumber.some(rests)).map((undecided) => describe(undecided, document));
}

/** The rules that never decide, each once. */
export function findUndecided(document: RuleSetDocument): readonly Undecided[] {
  const facts = indexFacts(document);
  const found = new Map<string, Undecided>();
  for (const { id } of document.readings) {
    const rules = categoryRulesOf(document, id);
    for (const lower of rules) {
      for (const higher of rules) {
        if (found.has(lower.rule.id) || !isAbove(higher, lower)) continue;
        const byNumber = findImplied(partsOf(higher.rule.when, facts), partsOf(lower.rule.when, facts), facts);
        if (byNumber !== null) found.set(lower.rule.id, { lower, higher, byNumber });
      }
    }
  }
  return [...found.values()];
}

/** Whether one rule leaves nothing for the other to decide where both hold. A rule of every reading is undone only by another such rule. */
function isAbove(higher: CategoryRule, lower: CategoryRule): boolean {
  return higher.from > lower.from && higher.to >= lower.to && (higher.rule.reading === undefined || higher.rule.reading === lower.rule.reading);
}

/** The conditions that must all hold; a measure that is a condition is opened. */
function partsOf(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap((inner) => partsOf(inner, facts));
  if ('fact' in condition) {
    const fact = facts.get(condition.fact);
    if (fact?.role === 'measure' && fact.measure.type === 'when' && condition.operator === 'equal' && condition.value === true) return partsOf(fact.measure.when, facts);
  }
  return [condition];
}

/** Null where some of `wanted` does not follow from `given`; otherwise the comparisons that follow by their numbers. */
function findImplied(wanted: readonly Condition[], given: readonly Condition[], facts: ReadonlyMap<string, Fact>): Weaker[] | null {
  const byNumber: Weaker[] = [];
  for (const condition of wanted) {
    if (given.some((each) => JSON.stringify(each) === JSON.stringify(condition))) continue;
    const stronger = given.find((each) => followsByNumber(condition, each, facts));
    if (stronger === undefined) return null;
    byNumber.push({ weaker: condition as Comparison, stronger: stronger as Comparison });
  }
  return byNumber;
}

function followsByNumber(weaker: Condition, stronger: Condition, facts: ReadonlyMap<string, Fact>): boolean {
  if (!('fact' in weaker) || !('fact' in stronger) || weaker.fact !== stronger.fact) return false;
  const [least, given] = [limitOf(weaker, facts), limitOf(stronger, facts)];
  if (least === null || given === null) return false;
  return given > least || (given === least && (weaker.operator === 'greaterThanInclusive' || stronger.operator === 'greaterThan'));
}

function limitOf(comparison: Comparison, facts: ReadonlyMap<string, Fact>): number | null {
  if (comparison.operator !== 'greaterThan' && comparison.operator !== 'greaterThanInclusive') return null;
  return numberSet(otherFact(comparison), facts);
}

function describe({ lower, higher, byNumber }: Undecided, document: RuleSetDocument): Issue {
  const [first] = byNumber;
  const number = (comparison: Comparison) => document.parameters.findIndex(({ id }) => id === otherFact(comparison));
  const name = ({ rule }: CategoryRule) => `the rule ${namePart('rules', rule.id, [document])}`;
  const always = `Wherever ${name(lower)} holds, ${name(higher)} holds as well and indicates a higher category, so the first one never decides.`;
  if (first === undefined) return { code: 'threshold-order', severity: 'warning', path: `/rules/${String(lower.index)}`, message: always, hint: 'Give the rule for the higher category a condition more, or remove the lower one.' };
  const [own, other] = [number(first.weaker), number(first.stronger)];
  const say = (place: number) => `${namePart('parameters', document.parameters[place]?.id ?? '', [document])} is ${String(document.parameters[place]?.value)}`;
  return { code: 'threshold-order', severity: 'warning', path: `/parameters/${String(own)}/value`, message: `The parameter ${say(own)} and ${say(other)}. ${always}`, hint: 'Let the higher category ask for more than the lower one.' };
}
