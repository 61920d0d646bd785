export { type Agreement, measureAgreement } from './agreement.ts';
export { compareLevels, type Level, type LevelComparison, type LevelComparisons, type ReviewedRecord } from './compare-levels.ts';
export { parseReviewedRecord } from './parse-reviewed-record.ts';
export { createReview, isReviewOf, Review, type ReviewGiven, type ReviewOutcome } from './review.ts';
