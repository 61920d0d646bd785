import type { Action, Flag } from '../format/rule.ts';
import type { Text } from '../format/text.ts';
import type { Issue } from '../issue.ts';

/** Which rule set a result rests on. `digest` is the SHA-256 of its canonical JSON (RFC 8785), 64 hex digits. */
export interface RuleSetReference {
  readonly id: string;
  readonly version: string;
  readonly edition: string;
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly digest: string;
}

/**
 * What one reading indicates on the answers as recorded. `category` is null where no category is indicated: that is
 * "nothing recorded yet", never an absence of risk. `upTo` is another category where the source itself gives a span.
 */
export interface Indication {
  readonly category: string | null;
  readonly upTo: string | null;
}

/** The lowest and highest category that any completion of the unknown answers could give. */
export interface Range {
  readonly lowest: string | null;
  readonly highest: string | null;
}

export interface ReadingResult {
  readonly reading: string;
  readonly indicated: Indication;
  readonly range: Range;
  /** Ids of the category rules that fire whatever the unknown answers are, in the rule set's order. */
  readonly fired: readonly string[];
  /** Ids of the category rules that fire for some unknown answers only. */
  readonly couldFire: readonly string[];
}

/** One answer that helped a rule to fire. */
export interface Contribution {
  readonly question: string;
  /** Answers that share a concept are counted once. */
  readonly concept: string;
  readonly value: AnswerValue;
  /** The date given with the answer, and where the information comes from; null where not given. */
  readonly date: string | null;
  readonly source: string | null;
  /** Source rows of the question and of the chosen options. */
  readonly cites: readonly string[];
}

/** A parameter that a rule compares with, at the value it has in the rule set. */
export interface ParameterUse {
  readonly parameter: string;
  readonly value: number | boolean;
}

/** A category rule of the default reading that fired. */
export interface Reason {
  readonly rule: string;
  readonly category: string;
  readonly upTo: string | null;
  readonly because: Text;
  /** `source`, or the id of a local interpretation. */
  readonly basis: string;
  readonly cites: readonly string[];
  readonly parameters: readonly ParameterUse[];
  readonly answers: readonly Contribution[];
}

export interface FlagResult {
  readonly flag: string;
  readonly kind: Flag['kind'];
  readonly rule: string;
  /** False where it depends on answers that are not known. */
  readonly certain: boolean;
  readonly text: Text;
  readonly because: Text;
  readonly basis: string;
  readonly cites: readonly string[];
}

/** A category that a person's judgement should not go below, and why. */
export interface FloorResult {
  readonly category: string;
  readonly rule: string;
  readonly certain: boolean;
  readonly because: Text;
  readonly basis: string;
  readonly cites: readonly string[];
}

export interface ActionResult {
  readonly action: string;
  /** False where it depends on answers that are not known. */
  readonly certain: boolean;
  readonly urgency: Action['urgency'];
  readonly duty: Action['duty'];
  readonly text: Text;
  readonly who: Text | null;
  readonly due: Text | null;
  readonly because: Text;
  readonly basis: string;
  readonly cites: readonly string[];
}

/** What is still missing before a record can be finalised. */
export interface CompletenessResult {
  readonly requirement: string;
  readonly narrative: boolean;
  /** Required questions without an answer. "Not known" is one; what could not be used is none. */
  readonly questions: readonly string[];
  readonly because: Text;
  readonly basis: string;
}

/** A measure between its bounds; `upper` is null where nothing bounds it, booleans are 0 and 1. Not for practitioners. */
export interface MeasureResult {
  readonly measure: string;
  readonly lower: number;
  readonly upper: number | null;
  /** The bounds before a practitioner amended points; absent where none were amended. */
  readonly preset?: { readonly lower: number; readonly upper: number | null };
}

/** Every question of the rule set, in one list each, in the rule set's order. */
export interface AnswerStates {
  /** The answer says that the concern is present (or is a number, date or text). */
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** Answered "not known" or "not asked", or with something that could not be used (see `issues`), which is not an answer for `completeness`. */
  readonly notKnown: readonly string[];
  readonly unanswered: readonly string[];
  readonly notApplicable: readonly string[];
  /** Not asked, since the answer that would ask for it is absent. Its own answer is kept and does not count. */
  readonly hidden: readonly string[];
}

/** The whole outcome of a screening, as data. It indicates; people decide. */
export interface Result {
  readonly ruleSet: RuleSetReference;
  /** The screening date, `YYYY-MM-DD`, or null where none was given. */
  readonly date: string | null;
  /** The default reading. */
  readonly reading: string;
  /** What the default reading indicates. */
  readonly indicated: Indication;
  readonly range: Range;
  /** No answer says that anything is present. */
  readonly nothingRecorded: boolean;
  /** Every reading, the default one first. */
  readonly readings: readonly ReadingResult[];
  /** Rules of the default reading that fired, highest category first. */
  readonly reasons: readonly Reason[];
  /** Questions that are not known, or not dated where a date counts, and could change the indicated category, most decisive first. */
  readonly settledBy: readonly string[];
  readonly flags: readonly FlagResult[];
  readonly floors: readonly FloorResult[];
  /** Certain ones first, each group most urgent first. */
  readonly actions: readonly ActionResult[];
  readonly completeness: readonly CompletenessResult[];
  readonly measures: readonly MeasureResult[];
  readonly answers: AnswerStates;
  /** What was wrong with the answers; each is treated as not known, or counts as far as its message says. */
  readonly issues: readonly Issue[];
}

/** An answer's value: an option, several options, a number, a date (`YYYY-MM-DD`), or a text. */
export type AnswerValue = string | number | readonly string[];

/** An answer in full. */
export interface Answer {
  readonly value: AnswerValue;
  /** When it happened or was last seen, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Where the information comes from. */
  readonly source?: string;
  readonly note?: string;
  /** Why a question does not apply. */
  readonly reason?: string;
  /** Points that the practitioner gives instead of the preset ones, and why. */
  readonly amended?: { readonly points: number; readonly reason: string };
}

/** Answers by question id, short or in full. `not-known`, `not-asked` and (with a reason) `not-applicable` answer every question. */
export type Answers = Readonly<Record<string, AnswerValue | Answer>>;

