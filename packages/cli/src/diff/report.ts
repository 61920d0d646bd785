import { type ChangeClassification, classifyChange, compareRuleSets, type RuleSet, type RuleSetComparison, textIn } from '@cse-screening/core';
import { describeImpact, type Impact } from './describe-impact.ts';
import { describeChangeKind } from './describe-change-kind.ts';
import { describeParts, type DifferenceGroup, languageOf } from './describe-parts.ts';
import { groupRecords, type RecordGroup, type RecordsReport, rerunRecords, summariseRecords } from './rerun-records.ts';

/** Everything that a comparison of two rule sets says, in words that each format writes its own way. */
export interface DiffReport {
  readonly title: string;
  /** Which two are compared, and which of them is not what was published. */
  readonly versions: readonly string[];
  /** Where there is no difference: a sentence that says so. */
  readonly unchanged: string | null;
  readonly groups: readonly DifferenceGroup[];
  /** What kind of change it is, and what follows otherwise than before beside the category. */
  readonly kind: { readonly sentence: string; readonly reasons: readonly string[] };
  readonly impact: Impact;
  readonly records: { readonly sentences: readonly string[]; readonly groups: readonly RecordGroup[] } | null;
}

/** A comparison as data and in words. */
export interface Diff {
  readonly comparison: RuleSetComparison;
  /** Which number of the version has to rise, and why. */
  readonly classification: ChangeClassification;
  readonly records: RecordsReport | null;
  /** Sentences that say which of the two is not what was published. */
  readonly touched: readonly string[];
  readonly report: DiffReport;
}

/**
 * Compares two rule sets, and reruns the records of a JSON Lines text where one is given.
 * @param touched sentences that say which of the two is not what was published
 */
export function compare(older: RuleSet, newer: RuleSet, recordsText: string | null, touched: readonly string[] = []): Diff {
  const comparison = compareRuleSets(older, newer);
  const classification = classifyChange(older, newer);
  const records = recordsText === null ? null : rerunRecords(recordsText, older, newer);
  const groups = describeParts(older, newer, comparison);
  const name = ({ document }: RuleSet) => `${textIn(document.title, languageOf(document))} (${document.id} ${document.version})`;
  const report: DiffReport = {
    title: 'What would change',
    versions: [`From: ${name(older)}`, `To: ${name(newer)}`, ...touched],
    unchanged: groups.length > 0 ? null : older.digest === newer.digest ? 'The two rule sets are the same.' : 'Nothing differs but the id or the version.',
    groups,
    kind: describeChangeKind(older, newer, classification),
    impact: describeImpact(older, newer, comparison),
    records: records === null ? null : { sentences: summariseRecords(records), groups: groupRecords(records) },
  };
  return { comparison, classification, records, touched, report };
}
