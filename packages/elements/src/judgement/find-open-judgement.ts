import type { Problem } from '../flow/problems.ts';
import type { Screened } from '../screening.ts';
import { type JudgementEntry, weigh } from './judgement-entry.ts';

/** Finds what a judgement still needs. A rule set without categories leaves nothing to judge. */
export function findOpenJudgement(entry: JudgementEntry, screened: Screened): readonly Problem[] {
  if (screened.ruleSet.document.categories.length === 0) return [];
  const weighed = weigh(entry, screened);
  const problems: Problem[] = [];
  if (weighed === null) problems.push({ place: 'category', say: ({ strings }) => strings.categoryNeeded });
  else if (weighed.needsReason && entry.reason.trim() === '') problems.push({ place: 'reason', say: ({ strings }) => strings.reasonNeeded });
  if (entry.role.trim() === '') problems.push({ place: 'role', say: ({ strings }) => strings.roleNeeded });
  return problems;
}
