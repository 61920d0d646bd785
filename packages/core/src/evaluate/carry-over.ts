import { pointer } from '../parse/pointer.ts';
import type { RuleSet } from '../rule-set.ts';
import { answerReader } from './read-answers.ts';
import { makeSheet } from './answer-sheet.ts';
import { planQuestions } from './questions.ts';
import type { Answers } from './result.ts';

/** What becomes of answers that were given under another version of a rule set. */
export interface CarryOver {
  /** Answers that the rule set understands as they are. */
  readonly carried: Answers;
  /** Questions whose answers it has no place for; their answers stay with the caller. */
  readonly dropped: readonly string[];
  /** Its questions that have no answer among those carried over. */
  readonly unanswered: readonly string[];
}

/** Finds which answers still fit a rule set. Nothing is converted. */
export function carryOver(ruleSet: RuleSet, answers: Answers): CarryOver {
  const plans = planQuestions(ruleSet.document);
  const issues = answerReader(plans)(answers, null, makeSheet(plans.length));
  const unfit = new Set(issues.map(({ path }) => path));
  const kept = Object.entries(answers).filter(([id]) => !unfit.has(pointer('', id)));
  const carried = Object.fromEntries(kept);
  return {
    carried,
    dropped: Object.keys(answers).filter((id) => !Object.hasOwn(carried, id)),
    unanswered: plans.map(({ question }) => question.id).filter((id) => !Object.hasOwn(carried, id)),
  };
}
