import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { type AnswerClass, answerClasses, OutsideError } from './answer-classes.ts';
import { checkFiring } from './check-firing.ts';
import { checkReadings } from './check-readings.ts';
import type { Check, RuleSetVerification, Verification, Violation } from './verification.ts';

const CHECKS: readonly Check[] = ['one-category', 'concern-never-lowers', 'unknown-never-lowers', 'reachable', 'effect', 'urgent', 'readings'];

/**
 * Proves or refutes, for every answer set there is, what a rule set should hold. Exact: nothing is sampled.
 *
 * "Not applicable" is not among the answers, here and in `compareRuleSets`: it counts as absent, a share would count what is
 * absent twice, and a witness to be read aloud would speak of questions that do not apply. It can differ from every answer
 * of a question only where a condition names the absent one, as in `equal` `"no"`, or refuses all of them.
 * `classifyChange` does look at it: a published version must not change what follows from any record that there can be.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function verifyRuleSet(ruleSet: RuleSet): RuleSetVerification {
  requireParsed(ruleSet);
  const { document, digest } = ruleSet;
  const violations: Violation[] = [];
  const outside: RuleSetVerification['outside'][number][] = [];
  const classesOf = rememberClasses(document);
  const verification: Verification = {
    document,
    classesOf,
    answerSets: questionsOf(document).reduce((product, { id }) => product * BigInt(countOf(id, classesOf)), 1n),
    report: (violation) => { violations.push(violation); },
    attempt: (about, named, work) => {
      try {
        work();
        return true;
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        outside.push({ about, named, reason: error.message });
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
