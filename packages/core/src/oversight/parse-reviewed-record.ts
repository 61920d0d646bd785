import type { Issue } from '../issue.ts';
import { describeFaults } from '../parse/describe-fault.ts';
import { readCompanion } from '../record/read-companion.ts';
import type { ReviewedRecord } from './compare-levels.ts';
import { isReviewOf, Review, REVIEW_WORDING } from './review.ts';

/**
 * Reads a record with its review from a line of JSON Lines, `{ "record": …, "review": … }`; without a review, or with null, no
 * team has decided yet. A review of another record is refused. No issue holds anything of the line.
 */
export function parseReviewedRecord(text: string): { readonly reviewed: ReviewedRecord | null; readonly issues: readonly Issue[] } {
  const { read, issues } = readCompanion(text, 'review');
  if (read === null) return { reviewed: null, issues };
  const { record, beside = null } = read;
  if (beside === null) return { reviewed: { record, review: null }, issues: [] };
  const parsed = Review.safeParse(beside);
  if (!parsed.success) return { reviewed: null, issues: describeFaults(parsed.error.issues, beside, REVIEW_WORDING).map((issue): Issue => ({ ...issue, path: `/review${issue.path}` })) };
  if (isReviewOf(parsed.data, record)) return { reviewed: { record, review: parsed.data }, issues: [] };
  return { reviewed: null, issues: [{ code: 'invalid-value', severity: 'error', path: '/review', message: 'The review is not of this record, or was altered after its digest was made.', hint: 'Put each review beside the record that it names.' }] };
}
