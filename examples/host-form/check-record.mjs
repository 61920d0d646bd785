import { finalise, parseRecord, replay } from '@cse-screening/core';

/**
 * @typedef {import('@cse-screening/core').ScreeningRecord} ScreeningRecord
 * @typedef {import('@cse-screening/core').RuleSet} RuleSet
 * @typedef {{ record: ScreeningRecord, refusal: null } | { record: null, refusal: string }} Checked
 */

/**
 * Holds a record that came over the network to everything that can be known of it, before it is stored: its form, its
 * digest, the rule set that it names, the result that those rules give, whether those rules take its judgement, its day, and
 * whether it is finished. A refusal says what is wrong and repeats no answer.
 * @param {string} text
 * @param {readonly RuleSet[]} ruleSets the ones that this service screens with
 * @returns {Checked}
 */
export function checkRecord(text, ruleSets) {
  const { record, issues } = parseRecord(text);
  const [issue] = issues;
  if (record === null) return refuse(`This is not a record that can be read. ${issue === undefined ? '' : `${issue.message} (${issue.path})`}`.trim());
  // A record that was altered is well formed: the only thing said of it is at its digest.
  if (issue !== undefined) return refuse('The record was altered after it was made, so it was not stored.');
  const ruleSet = ruleSets.find(({ digest }) => digest === record.ruleSet.digest);
  if (ruleSet === undefined) return refuse(`This service does not use the rule set of the record: ${record.ruleSet.id} ${record.ruleSet.version}.`);
  const { differences, judgement } = replay(record, ruleSet);
  if (differences.length > 0) return refuse('The rule set gives another result for these answers than the record says, so it was not stored.');
  if (judgement.length > 0) return refuse(`The rules do not take the judgement, so the record was not stored. Judge again. ${judgement.map(({ message }) => message).join(' ')}`);
  if (record.date > latestDay()) return refuse('The screening date has not come yet, so the record was not stored. Screen again with the right date: what a child’s age leads to goes by it.');
  if (record.createdAt === undefined || record.judgement === undefined || !finalise(record, ruleSet).ready) {
    return refuse('The screening is not finished: go on to your judgement, then finish it.');
  }
  return { record, refusal: null };
}

/** The day that it is where it is latest on earth, 14 hours ahead of UTC: a later one is an error, wherever it was made. */
function latestDay() {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * @param {string} refusal
 * @returns {Checked}
 */
function refuse(refusal) {
  return { record: null, refusal };
}
