import type { CountedRecord, LeftOutReason, Statistics } from '@cse-screening/core/statistics';
import type { RuleSet } from '@cse-screening/core';
import { countOf } from '../write-findings.ts';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'other-rule-set': 'of another rule set',
  'before-first-period': 'from before the first period of the plan',
  'period-not-over': 'of a period that is not over yet',
  'same-id-again': 'with an id of which another record is counted, the one that was finished last',
  'other-categories': 'with a category that the rule set has not',
};

/** What was not counted and why, and which records rest on another digest of the rule set. For whoever makes the tables: never published. */
export function describeLeftOut({ leftOut }: Statistics, records: readonly CountedRecord[], { document, digest }: RuleSet): string {
  const counts = (Object.keys(REASONS) as LeftOutReason[]).flatMap((reason) => {
    const count = leftOut.filter((each) => each.reason === reason).length;
    return count === 0 ? [] : [`Not counted: ${countOf(count, 'record')} ${REASONS[reason]}.\n`];
  });
  const others = records.filter(({ record: { ruleSet } }) => ruleSet.id === document.id && ruleSet.digest !== digest);
  const versions = [...new Set(others.map(({ record: { ruleSet } }) => (ruleSet.version === document.version ? `${ruleSet.version} with another digest` : ruleSet.version)))].sort();
  const mixed = others.length === 0 ? [] : [`${countOf(others.length, 'record')} ${others.length === 1 ? 'rests' : 'rest'} on another version of the rule set than ${document.version}: ${versions.join(', ')}. What was indicated is counted as it was; a change between versions can look like a change among children.\n`];
  return [...counts, ...mixed].join('');
}
