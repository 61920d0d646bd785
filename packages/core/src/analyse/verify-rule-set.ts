import type { Answers, RuleSetReference } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { RuleSet } from '../rule-set.ts';
import { type AnswerClass, answerClasses, OutsideError } from './answer-classes.ts';
import { checkFiring } from './check-firing.ts';
import { checkReadings } from './check-readings.ts';

export type Check = 'one-category' | 'concern-never-lowers' | 'unknown-never-lowers' | 'reachable' | 'effect' | 'urgent' | 'readings';

/** One way in which a rule set does not hold what it should, with the smallest answer set that shows it. */
export interface Violation {
  readonly check: Check;
  /** The rule, action, category, reading or question it is about. */
  readonly about: string;
  readonly message: string;
  /** Answers to read aloud; everything else is not known. Null where no answer set is needed to show it. */
  readonly witness: Answers | null;
  /** The one answer that is changed, where two answer sets are compared. */
  readonly change: { readonly question: string; readonly from: unknown; readonly to: unknown } | null;
}

/** How many answer sets indicate a category under a reading; a decimal number as text, since it outgrows numbers. */
export interface CategoryCount {
  readonly reading: string;
  readonly category: string | null;
  readonly answerSets: string;
}

/** What was proved of a rule set, over every answer set there is. */
export interface RuleSetVerification {
  readonly ruleSet: Pick<RuleSetReference, 'id' | 'version' | 'digest'>;
  /** How many answer sets were covered, "not known" counted as an answer, numbers and dates as classes. */
  readonly answerSets: string;
  readonly categories: readonly CategoryCount[];
  /** Checks that were decided exactly. */
  readonly proved: readonly Check[];
  readonly violations: readonly Violation[];
  /** What cannot be decided exactly, and why. */
  readonly outside: readonly { readonly about: string; readonly reason: string }[];
}

/** What the checks of one rule set have in common. */
export interface Verification {
  readonly document: RuleSetDocument;
  /** The classes of answers to a question, worked out once. @throws {OutsideError} */
  readonly classesOf: (question: string) => readonly AnswerClass[];
  /** How many answer sets there are. */
  readonly answerSets: bigint;
  readonly report: (violation: Violation) => void;
  /** Does a part of the work; where it is outside what can be decided exactly, says so and gives false. */
  readonly attempt: (about: string, work: () => void) => boolean;
}

const CHECKS: readonly Check[] = ['one-category', 'concern-never-lowers', 'unknown-never-lowers', 'reachable', 'effect', 'urgent', 'readings'];

/** Proves or refutes, for every answer set there is, what a rule set should hold. Exact: nothing is sampled. */
export function verifyRuleSet({ document, digest }: RuleSet): RuleSetVerification {
  const violations: Violation[] = [];
  const outside: { about: string; reason: string }[] = [];
  const classesOf = rememberClasses(document);
  const verification: Verification = {
    document,
    classesOf,
    answerSets: questionsOf(document).reduce((product, { id }) => product * BigInt(countOf(id, classesOf)), 1n),
    report: (violation) => { violations.push(violation); },
    attempt: (about, work) => {
      try {
        work();
        return true;
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        outside.push({ about, reason: error.message });
        return false;
      }
    },
  };
  const categories = checkReadings(verification);
  checkFiring(verification, () => outside.length > 0);
  return {
    ruleSet: { id: document.id, version: document.version, digest },
    answerSets: verification.answerSets.toString(),
    categories,
    proved: outside.length > 0 ? [] : CHECKS.filter((check) => !violations.some((violation) => violation.check === check)),
    violations,
    outside,
  };
}

function rememberClasses(document: RuleSetDocument): (question: string) => readonly AnswerClass[] {
  const known = new Map<string, readonly AnswerClass[]>();
  return (id) => {
    const classes = known.get(id) ?? answerClasses(id, [document]);
    known.set(id, classes);
    return classes;
  };
}

/** A question whose answers cannot be listed counts as one. */
function countOf(id: string, classesOf: Verification['classesOf']): number {
  try {
    return classesOf(id).length;
  } catch (error) {
    if (error instanceof OutsideError) return 1;
    throw error;
  }
}
