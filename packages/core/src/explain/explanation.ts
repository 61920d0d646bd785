import type { AnswerValue, Indication, Result } from '../evaluate/result.ts';

/** An answer that was given. */
export interface GivenAnswer {
  readonly question: string;
  readonly value: AnswerValue;
}

/** So many of these questions answered in this way. */
export interface Change {
  /** Questions that the rule set treats alike, so that it does not matter which. */
  readonly anyOf: readonly string[];
  readonly times: number;
  /** The option that would be picked, or ticked as well. */
  readonly to: string;
}

/** Changes that together would raise the indicated category; none of them can be left out. */
export interface Raise {
  readonly category: string;
  readonly changes: readonly Change[];
}

/** How another reading differs from the default one. */
export interface ReadingDifference {
  readonly reading: string;
  readonly indicated: Indication;
  readonly same: boolean;
  /** Category rules that fire here and not in the default reading, and the other way round. */
  readonly onlyHere: readonly string[];
  readonly onlyInDefault: readonly string[];
}

/** Why the result is what it is, as data. */
export interface Explanation {
  readonly result: Result;
  /** What is recorded as present, in the order of the questions, each with its answer. */
  readonly present: readonly GivenAnswer[];
  /**
   * A smallest set of given answers that alone, with everything else not known, gives the indicated category: none can be
   * left out. Each counts as it was given, with its date, its reason and its amended points. Empty where no category is indicated.
   */
  readonly sufficient: readonly GivenAnswer[];
  /**
   * The smallest changes that would raise the indicated category, lowest resulting category first. Only options that say a
   * concern is present are tried, three at most: none is given where it takes more, or a number or a date.
   */
  readonly raises: readonly Raise[];
  readonly readings: readonly ReadingDifference[];
}
