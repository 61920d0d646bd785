/** What a check finds in a rule set that can be used. Each has a fixture of its name and a line in the reference. */
export const LINT_CODES = [
  // parts
  'unused-part',
  'question-without-effect',
  'effect-denied',
  'completeness-empty',
  'completeness-contradiction',
  'narrative-not-asked',
  'no-stands-first',
  // outcomes
  'not-a-count',
  'category-from-nothing',
  'threshold-order',
  'concern-lowers-category',
  'unknown-lowers-category',
  'concern-without-category',
  'category-not-reached',
  'reading-falls-below',
  'urgent-action-waits',
  'not-worked-out',
  // sources
  'quote-differs',
  'quote-not-compared',
  'heading-not-quoted',
  'row-asked-after-all',
  'basis-without-row',
  'interpretation-says-nothing',
  // words
  'reads-as-all-clear',
  'blaming-words',
  'gendered-words',
  'score-shown',
  'untidy-text',
  'reading-level',
  // languages
  'unapproved-translation',
  'untranslated-text',
  'undeclared-language',
  // dates
  'review-overdue',
  'dates-contradict',
  'decision-in-future',
  'period-over',
  // the file
  'untidy-file',
] as const;

/** Every code an issue can have. Each has a fixture and a line in the reference. */
export const ISSUE_CODES = [
  // the file as text
  'too-large',
  'not-utf8',
  'empty-file',
  'invalid-json',
  'too-deep',
  'duplicate-key',
  'forbidden-key',
  'number-out-of-range',
  // the format
  'format-newer',
  'format-older',
  'missing-field',
  'unknown-field',
  'wrong-type',
  'invalid-value',
  'unknown-operator',
  'empty-group',
  'not-in-language',
  'unsafe-link',
  'invisible-character',
  // what the parts say of each other
  'reserved-id',
  'duplicate-id',
  'unknown-reference',
  'circular-reference',
  'operand-type',
  'bare-number',
  'not-a-date',
  'missing-translation',
  'row-not-covered',
  'default-reading',
  'rule-cannot-fire',
  // what a check finds beyond that
  ...LINT_CODES,
  // answers
  'unknown-question',
  'unknown-option',
  'wrong-answer-type',
  'no-value',
  'reason-missing',
  'answer-out-of-range',
  'too-many-answers',
  'unreadable-answer',
  // fetched answers
  'fact-failed',
  'fact-late',
  'fact-aborted',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** One thing that is wrong or worth knowing: where, what, and what to do. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** JSON pointer (RFC 6901) to the place; empty for the whole. */
  readonly path: string;
  /** From 1; only where there is text. */
  readonly line?: number;
  /** From 1; only where there is text. */
  readonly column?: number;
  /** Where and what, in words for a policy lead. Never holds an answer. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}
