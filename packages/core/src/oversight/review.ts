import { digest } from '../digest/digest.ts';
import { isCalendarDate } from '../evaluate/calendar.ts';
import { CalendarDate, Id } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';
import type { Issue } from '../issue.ts';
import { freeze } from '../parse/freeze.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { Digest } from '../record/recorded-result.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { requireRecord } from '../record/require-record.ts';
import { requireObject } from '../parse/require-given.ts';

const given = {
  /** The category that the meeting decided on; null is none. */
  category: z.nullable(Id),
  /** Who decided together, as in `MACE meeting, Stroud`. No names. */
  by: z.string().check(z.regex(/\S/), z.maxLength(200)),
  /** Why, in the meeting's words. Always needed: a team's decision without a reason cannot be understood later. */
  reason: z.string().check(z.regex(/\S/)),
  /** The day of the decision, `YYYY-MM-DD`. */
  date: CalendarDate,
};

/** What a team decided about a screening: beside the record, which it names by its digest and never changes. */
export const Review = z.strictObject({ format: z.literal(1), record: z.strictObject({ id: z.string(), digest: Digest }), ...given, digest: Digest });
const ReviewGiven = z.strictObject(given);

export type Review = Readonly<z.infer<typeof Review>>;
export type ReviewGiven = Readonly<z.infer<typeof ReviewGiven>>;

/** A review, or null where any issue is an error. */
export interface ReviewOutcome {
  readonly review: Review | null;
  readonly issues: readonly Issue[];
}

/** How faults of a review are put into words. Nothing of what it holds is repeated. */
export const REVIEW_WORDING: FaultWording = { whole: 'The review', fields: Object.keys(Review.shape), content: 'hidden', hints: { by: 'Name the meeting or team in at most 200 characters.', reason: 'Say why.' } };

/**
 * Makes a review of a record: the level that the child exploitation team and its partners decided on, by whom and why
 * (S004 6.2: the team contributes to the decisions around the risk level). The record stays as it is.
 */
export function createReview(ruleSet: RuleSet, record: ScreeningRecord, decided: ReviewGiven): ReviewOutcome {
  requireParsed(ruleSet);
  requireRecord(record);
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, message: string, hint: string) => issues.push({ code, severity: 'error', path, message, hint });
  if (!verifyRecord(record).intact) report('invalid-value', '/record', 'Cannot verify the record: it was altered after its digest was made.', 'Review a record that can be verified.');
  if (record.ruleSet.digest !== ruleSet.digest) report('invalid-value', '/record', 'The record was made by another version of the rule set.', 'Review it with the version that made it.');
  const parsed = ReviewGiven.safeParse(decided);
  if (!parsed.success) issues.push(...describeFaults(parsed.error.issues, decided, REVIEW_WORDING));
  else {
    const { category, date } = parsed.data;
    if (category !== null && !ruleSet.document.categories.some(({ id }) => id === category)) report('unknown-reference', '/category', 'The rule set has no such category.', 'Give the id of one of its categories, or null for none.');
    if (!isCalendarDate(date)) report('not-a-date', '/date', 'The date is not a day in the calendar.', 'Correct it.');
    else if (date < record.date) report('invalid-value', '/date', 'The decision is older than the screening.', 'Correct the date.');
  }
  if (!parsed.success || issues.length > 0) return { review: null, issues };
  const content = { format: 1 as const, record: { id: record.id, digest: record.digest }, ...parsed.data };
  return { review: freeze({ ...content, digest: digest(content) }), issues };
}

/** Whether a review is of this record, and neither was altered since. */
export function isReviewOf(review: Review, record: ScreeningRecord): boolean {
  requireObject(review, 'record', 'A review is needed: the `review` that createReview or parseReviewedRecord(line) gives.');
  const { digest: claimed, ...content } = review;
  return verifyRecord(record).intact && review.record.digest === record.digest && digest(content) === claimed;
}
