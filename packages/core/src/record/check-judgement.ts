import type { Result } from '../evaluate/result.ts';
import type { Report } from '../parse/report.ts';
import type { RuleSet } from '../rule-set.ts';
import { compareJudgement, type JudgementComparison } from './compare-judgement.ts';
import type { Judgement, JudgementGiven } from './judgement.ts';

/**
 * Holds a judgement against the result beside which it stands, and adds whether it agrees. Null, with an issue, where the
 * category does not exist or a reason is needed and there is none.
 */
export function checkJudgement(given: JudgementGiven, ruleSet: RuleSet, result: Result, report: Report): Judgement | null {
  const { category } = given;
  if (category !== null && !ruleSet.document.categories.some(({ id }) => id === category)) {
    report('unknown-reference', '/judgement/category', 'The rule set has no such category.', 'Give the id of one of its categories, or null for none.');
    return null;
  }
  const comparison = compareJudgement(ruleSet, result, category);
  if (comparison.needsReason && !hasReason(given)) {
    reportNoReason(comparison, report);
    return null;
  }
  return { ...given, agrees: comparison.standing === 'agrees' || comparison.standing === 'within-span' };
}

/** Whether there is a reason that says something. */
export function hasReason({ reason }: { readonly reason?: string }): boolean {
  return reason !== undefined && reason.trim() !== '';
}

function reportNoReason({ standing, belowFloors }: JudgementComparison, report: Report): void {
  const floor = belowFloors.find(({ certain }) => certain);
  const why =
    floor !== undefined ? `The judgement is below a floor (rule "${floor.rule}")`
    : standing === 'within-span' ? 'The judgement settles what the result leaves open'
    : `The judgement is ${standing} what is indicated`;
  report('reason-missing', '/judgement/reason', `${why}, and gives no reason.`, 'Say why. The indicated category stays beside the judgement.');
}
