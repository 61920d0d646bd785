import { compareJudgement, type JudgementComparison, type Result } from '@cse-screening/core';
import type { Screened } from '../screening.ts';

/** A person's judgement while it is being entered. */
export interface JudgementEntry {
  /** The category picked; null is none of them; undefined while nothing is picked. */
  readonly category: string | null | undefined;
  /** What was indicated when it was picked. A judgement on something else does not stand. */
  readonly against: string;
  readonly reason: string;
  readonly role: string;
  /** The day on which somebody last entered any of it, `YYYY-MM-DD`; empty where a draft does not say. */
  readonly date: string;
}

/** What a judgement is made on: another indication needs another judgement. */
export function indicationKey({ indicated: { category, upTo }, floors }: Result): string {
  return JSON.stringify([category, upTo, floors.filter(({ certain }) => certain).map(({ category }) => category)]);
}

/** The category that was picked, unless what is indicated has changed since. */
export function standingCategory({ category, against }: JudgementEntry, result: Result): string | null | undefined {
  return against === indicationKey(result) ? category : undefined;
}

/** How what was picked stands to the result; null while nothing is picked. */
export function weigh(entry: JudgementEntry, { ruleSet, result }: Screened): JudgementComparison | null {
  const category = standingCategory(entry, result);
  if (category === undefined || !(category === null || ruleSet.document.categories.some(({ id }) => id === category))) return null;
  return compareJudgement(ruleSet, result, category);
}
