import type { Result } from '../evaluate/result.ts';
import type { RuleSet } from '../rule-set.ts';
import { compareJudgement } from './compare-judgement.ts';
import type { Fault } from './fault-words.ts';
import type { Judgement, JudgementGiven } from './judgement.ts';

/**
 * Holds a judgement against the result beside which it stands, and adds whether it agrees. Null, with a fault, where the
 * category does not exist or a reason is needed and there is none.
 */
export function checkJudgement(given: JudgementGiven, ruleSet: RuleSet, result: Result, find: (fault: Fault) => void): Judgement | null {
  const { category } = given;
  if (category !== null && !ruleSet.document.categories.some(({ id }) => id === category)) {
    find({ code: 'unknown-reference', path: '/judgement/category', fault: ['noCategory'] });
    return null;
  }
  const comparison = compareJudgement(ruleSet, result, category);
  if (comparison.needsReason && !hasReason(given)) {
    find({ code: 'reason-missing', path: '/judgement/reason', fault: ['noReason', comparison] });
    return null;
  }
  return { ...given, agrees: comparison.standing === 'agrees' || comparison.standing === 'within-span' };
}

/** Whether there is a reason that says something. */
export function hasReason({ reason }: { readonly reason?: string }): boolean {
  return reason !== undefined && reason.trim() !== '';
}
