import { type RuleSet, verifyRuleSet } from '@cse-screening/core';

/** What stands in the way of publishing until it is corrected, or accepted with a reason. */
export interface Objection {
  /** What kind of objection it is, as in "readings". */
  readonly check: string;
  /** What it is about, as in "literal". */
  readonly about: string;
  readonly message: string;
  /** What to do about it, other than accepting it; without an end. */
  readonly remedy: string;
}

/** What an objection is called by those who accept it. By kind and part: a reason for one is none for another about the same part. */
export function nameObjection({ check, about }: Pick<Objection, 'check' | 'about'>): string {
  return `${check} ${about}`;
}

/** What the proof does not hold, or cannot decide. */
export function findUnproved(ruleSet: RuleSet): readonly Objection[] {
  const { violations, outside } = verifyRuleSet(ruleSet);
  const undecided = outside.map(({ about, named, reason }) => ({ check: 'undecided', about, message: `${named} cannot be decided exactly: ${reason}` }));
  return [...violations, ...undecided].map(({ check, about, message }) => ({ check, about, message: `cse-rules verify does not hold: ${message}`, remedy: 'Correct it' }));
}

/**
 * That a version would apply from a day that is past: screenings were made since then without it.
 * @param from the first day on which it would apply, YYYY-MM-DD; null where that is not decided
 */
export function findBackdating(from: string | null, today: string): readonly Objection[] {
  if (from === null || from >= today) return [];
  return [{ check: 'backdated', about: from, message: `It would apply from ${from}, and today is ${today}: whoever screened since then did so without it.`, remedy: 'Give a later day, --in-force-from YYYY-MM-DD' }];
}
