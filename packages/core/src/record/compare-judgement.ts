import type { FloorResult, Result } from '../evaluate/result.ts';
import type { RuleSet } from '../rule-set.ts';
import { requireRuleSet } from './require-rule-set.ts';

/** How a category that a person would decide on stands to a result. */
export interface JudgementComparison {
  /** `within-span` where the result indicates a span and the category lies in it. */
  readonly standing: 'agrees' | 'within-span' | 'above' | 'below';
  /** The floors that the category lies below, those that depend on answers that are not known included. */
  readonly belowFloors: readonly FloorResult[];
  /** Whether a record takes it only with a reason: it is not just what is indicated, or lies below a certain floor. */
  readonly needsReason: boolean;
}

/** A judgement names a category that the rule set does not have. */
export class UnknownCategoryError extends Error {
  readonly code = 'unknown-category';
  constructor() {
    super('The rule set has no such category.');
    this.name = 'UnknownCategoryError';
  }
}

/**
 * Compares a category that a person would decide on, or null for none, with a result: for the caution beside the choice,
 * before a record is made. A person may always decide otherwise than indicated, up and down, with a reason.
 * @throws {OtherRuleSetError} where the result is another rule set's.
 * @throws {UnknownCategoryError} where the rule set does not have the category.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function compareJudgement(ruleSet: RuleSet, result: Result, category: string | null): JudgementComparison {
  requireRuleSet(ruleSet, (result as Result | null | undefined)?.ruleSet);
  const place = (id: string | null) => ruleSet.document.categories.findIndex((each) => each.id === id);
  const judged = place(category);
  if (category !== null && judged < 0) throw new UnknownCategoryError();
  const { indicated } = result;
  const from = place(indicated.category);
  const to = indicated.upTo === null ? from : place(indicated.upTo);
  const standing = judged < from ? 'below' : judged > to ? 'above' : from === to ? 'agrees' : 'within-span';
  const belowFloors = result.floors.filter((floor) => judged < place(floor.category));
  return { standing, belowFloors, needsReason: standing !== 'agrees' || belowFloors.some(({ certain }) => certain) };
}
