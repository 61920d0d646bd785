import type { Answers, RuleSetReference } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { AnswerClass } from './answer-classes.ts';

export type Check = 'one-category' | 'concern-never-lowers' | 'unknown-never-lowers' | 'reachable' | 'effect' | 'urgent' | 'readings';

/** One way in which a rule set does not hold what it should, with the smallest answer set that shows it. */
export interface Violation {
  readonly check: Check;
  /** The rule, action, category, reading or question it is about. */
  readonly about: string;
  readonly message: string;
  /** Answers to read aloud; everything else is not known. Null where no answer set is needed to show it. */
  readonly witness: Answers | null;
  /** True where it is so for people who are known to be adults and for nobody else, as where the categories are for children only. */
  readonly adults?: true;
  /** The one answer that is changed, where two answer sets are compared. */
  readonly change: { readonly question: string; readonly from: unknown; readonly to: unknown } | null;
}

/** How many answer sets indicate a category, or a span, under a reading; a decimal number as text, since it outgrows numbers. */
export interface CategoryCount {
  readonly reading: string;
  readonly category: string | null;
  /** The upper end of a span; null where it is one category. */
  readonly upTo: string | null;
  readonly answerSets: string;
}

/** A part of a rule set that cannot be decided exactly, and why. */
interface Outside {
  /** By ids, as in `reading literal`. */
  readonly about: string;
  /** In words, as in `the reading ‘To the letter’ (literal)`. */
  readonly named: string;
  readonly reason: string;
}

/** What was proved of a rule set, over every answer set there is. */
export interface RuleSetVerification {
  readonly ruleSet: Pick<RuleSetReference, 'id' | 'version' | 'digest'>;
  /** How many answer sets were covered, "not known" counted as an answer, "not applicable" not, numbers and dates as classes. */
  readonly answerSets: string;
  readonly categories: readonly CategoryCount[];
  /** Checks that were decided exactly. */
  readonly proved: readonly Check[];
  readonly violations: readonly Violation[];
  /** What cannot be decided exactly, and why. */
  readonly outside: readonly Outside[];
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
  readonly attempt: (about: string, named: string, work: () => void) => boolean;
}
