import { plainCopy } from '../parse/plain-copy.ts';
import { pointer } from '../parse/pointer.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
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

/**
 * Finds which answers still fit a rule set. Nothing is converted. What cannot be read does not fit.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function carryOver(ruleSet: RuleSet, answers: Answers): CarryOver {
  requireParsed(ruleSet);
  const plans = planQuestions(ruleSet.document);
  const asked = new Set(plans.map(({ id }) => id));
  const given = keysOf(answers).map((id): [string, unknown] => [id, asked.has(id) ? readOnce(answers, id) : null]).filter(([, answer]) => answer !== undefined);
  const readable = Object.fromEntries(given.filter(([id]) => asked.has(id)));
  const issues = answerReader(plans)(readable, null, makeSheet(plans.length));
  const unfit = new Set(issues.map(({ path }) => path));
  const carried = Object.fromEntries(Object.entries(readable).filter(([id]) => !unfit.has(pointer('', id))));
  return {
    carried: carried as Answers,
    dropped: given.map(([id]) => id).filter((id) => !Object.hasOwn(carried, id)),
    unanswered: plans.map(({ id }) => id).filter((id) => !Object.hasOwn(carried, id)),
  };
}

function keysOf(answers: unknown): string[] {
  try {
    return Object.keys(answers as object);
  } catch {
    return [];
  }
}

/** A copy of an answer, or null where it cannot be read, which fits no question: what a getter throws may hold an answer. */
function readOnce(answers: Answers, id: string): unknown {
  try {
    const answer: unknown = answers[id];
    return answer === undefined ? undefined : plainCopy(answer);
  } catch {
    return null;
  }
}
