import type { Text } from '../format/text.ts';
import type { RuleSet } from '../rule-set.ts';
import type { ScreeningRecord } from './record.ts';
import { requireRecord } from './require-record.ts';
import { requireRuleSet } from './require-rule-set.ts';

/** One requirement of the rule set that a record does not meet yet. */
export interface MissingPart {
  /** The requirement's id. */
  readonly requirement: string;
  /** Whether the narrative is missing. */
  readonly narrative: boolean;
  /** Required questions without an answer. */
  readonly questions: readonly string[];
  readonly because: Text;
  /** `source`, or the id of a local interpretation. */
  readonly basis: string;
}

/** Whether a record can be finalised. It never holds back an action: those stand in the result, whatever is missing. */
export interface Finalisation {
  readonly ready: boolean;
  readonly missing: readonly MissingPart[];
}

/**
 * Lists what a record needs before it is finalised, by the requirements of its rule set.
 * @throws {OtherRuleSetError} where the rule set is not the one that the record rests on.
 * @throws {TypeError} where it is given no record, or no parsed rule set.
 */
export function finalise(record: ScreeningRecord, ruleSet: RuleSet): Finalisation {
  requireRecord(record);
  requireRuleSet(ruleSet, record.ruleSet);
  const hasNarrative = (record.narrative ?? '').trim() !== '';
  const missing = record.result.completeness
    .map(({ requirement, narrative, questions, because, basis }): MissingPart => ({ requirement, narrative: narrative && !hasNarrative, questions, because, basis }))
    .filter(({ narrative, questions }) => narrative || questions.length > 0);
  return { ready: missing.length === 0, missing };
}
