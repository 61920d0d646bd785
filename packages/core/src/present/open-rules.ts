import { type CategoryRule, categoryRulesOf } from '../evaluate/category-rules.ts';
import type { Result } from '../evaluate/result.ts';
import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type Settled, settledBy } from '../format/settled-by.ts';

/** The category rules that could still fire with more answers: neither a switch nor a known age rules them out. */
export function openRules(document: RuleSetDocument, reading: string, { measures }: Pick<Result, 'measures'>): CategoryRule[] {
  const ages = new Set(document.measures.filter(({ type }) => type === 'age').map(({ id }) => id));
  // The switches and numbers of the rule set stay as they are, and so does an age that is known.
  const settled: Settled = new Map([
    ...document.parameters.map(({ id, value }) => [id, value] as const),
    ...measures.flatMap(({ measure, lower, upper }) => (ages.has(measure) && lower === upper ? [[measure, lower] as const] : [])),
  ]);
  return categoryRulesOf(document, reading).filter(({ rule }) => settledBy(rule.when, settled) !== false);
}

/** Whether the known age rules out every category in every reading, whatever is recorded. Where a switch alone does that, it is false. */
export function isOutsideAges(document: RuleSetDocument, result: Result): boolean {
  const isAnyOpen = (found: Pick<Result, 'measures'>) => document.readings.some(({ id }) => openRules(document, id, found).length > 0);
  return !isAnyOpen(result) && isAnyOpen({ measures: [] });
}

/** The questions for a date of birth that a rule for a category rests on. */
export function datesOfBirthUnder(document: RuleSetDocument): readonly string[] {
  const under = factsUnder(document.rules.flatMap(({ then, when }) => ('category' in then ? factsInCondition(when) : [])), document);
  return document.measures.flatMap((measure) => (measure.type === 'age' && under.has(measure.id) ? [measure.dateOfBirth] : []));
}
