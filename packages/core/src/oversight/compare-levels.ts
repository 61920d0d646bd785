import { findLastFinished } from '../record/find-last-finished.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { type Agreement, measureAgreement } from './agreement.ts';
import { isReviewOf, type Review } from './review.ts';
import { requireList } from '../parse/require-given.ts';

/** A record with the review of it, or null where no team has decided yet. */
export interface ReviewedRecord {
  readonly record: ScreeningRecord;
  readonly review: Review | null;
}

/** Whose categories are compared. */
export type Level = 'indicated' | 'judged' | 'decided';

export interface LevelComparison {
  /** Rows. */
  readonly first: Level;
  /** Columns. */
  readonly second: Level;
  readonly agreement: Agreement;
}

/** The comparisons, and the ids of records that could not be compared: another rule set, altered, a review of another, or there already. */
export interface LevelComparisons {
  readonly comparisons: readonly LevelComparison[];
  readonly leftOut: readonly string[];
}

const PAIRS: readonly (readonly [Level, Level])[] = [
  ['indicated', 'judged'],
  ['judged', 'decided'],
  ['indicated', 'decided'],
];

/**
 * Compares what was indicated, what the practitioner judged and what a team decided. A record counts where both of a pair
 * are there, and once: of those with its id one that a team decided on, and of these the one that was finished last. A band that
 * is indicated undivided counts as its lower end.
 */
export function compareLevels(ruleSet: RuleSet, records: readonly ReviewedRecord[]): LevelComparisons {
  requireParsed(ruleSet);
  requireList(records, 'record', 'A list is needed, each as { record, review }, as parseReviewedRecord(line) gives it.');
  const categories = [null, ...ruleSet.document.categories.map(({ id }) => id)];
  const fits = ({ record, review }: ReviewedRecord) => record.ruleSet.id === ruleSet.document.id && (review === null || isReviewOf(review, record)) && levelsOf({ record, review }).every((level) => level === undefined || categories.includes(level));
  const fitting = records.filter(fits);
  const decided = new Set(fitting.filter(({ review }) => review !== null).map(({ record: { id } }) => id));
  // A team decided on a record that may have been finished again since: what it decided is not lost for that.
  const last = findLastFinished(fitting.map(({ record, review }) => (review === null && decided.has(record.id) ? null : record)));
  const usable = new Set(fitting.filter((_, place) => last.has(place)));
  const comparisons = PAIRS.map(([first, second]): LevelComparison => {
    const pairs = [...usable].flatMap((each): [string | null, string | null][] => {
      const [a, b] = [levelOf(first, each), levelOf(second, each)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
    return { first, second, agreement: measureAgreement(categories, pairs) };
  });
  return { comparisons, leftOut: records.filter((each) => !usable.has(each)).map(({ record }) => record.id) };
}

function levelsOf(reviewed: ReviewedRecord): (string | null | undefined)[] {
  return (['indicated', 'judged', 'decided'] as const).map((level) => levelOf(level, reviewed));
}

/** The category, null for none, or undefined where nobody has judged or decided. */
function levelOf(level: Level, { record, review }: ReviewedRecord): string | null | undefined {
  if (level === 'indicated') return record.result.indicated.category;
  return level === 'judged' ? record.judgement?.category : review?.category;
}
