import { compile } from '../evaluate/compile.ts';
import type { Result } from '../evaluate/result.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import type { Issue } from '../issue.ts';
import { checkJudgement } from './check-judgement.ts';
import { inWords } from './fault-words.ts';
import { findDifferences, type ValueDifference } from './find-differences.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { ScreeningRecord } from './record.ts';
import { requireRecord } from './require-record.ts';
import { type RecordVerification, verifyRecord } from './verify-record.ts';

/** What screening a record's answers once more, with the rule set that it names, gives. */
export interface Replay {
  /** `refused` where the rule set is not the very one that the record names; `different` where `differences` or `judgement` hold something. */
  readonly outcome: 'same' | 'different' | 'refused';
  /** The outcome in a sentence. Holds nothing of the answers. */
  readonly message: string;
  /** The new result, or null where it was refused. */
  readonly result: Result | null;
  /** Every place at which the recorded result differs from the new one: `removed` is in the record alone. */
  readonly differences: readonly ValueDifference[];
  /** What is wrong with the recorded judgement under the rule set: a category that it does not have, a missing reason, or a wrong statement that the judgement agrees. */
  readonly judgement: readonly Issue[];
  /** Whether the record itself is as it was made: a record can be altered and still replay the same. */
  readonly verification: RecordVerification;
}

/**
 * Screens a record's answers again with the rule set that it names, compares the whole result, field by field, and holds the
 * judgement against it. It is `same` where neither shows anything.
 * @throws {TypeError} where it is given no record, or no parsed rule set.
 */
export function replay(record: ScreeningRecord, ruleSet: RuleSet): Replay {
  requireRecord(record);
  requireParsed(ruleSet);
  const verification = verifyRecord(record);
  if (ruleSet.digest !== record.ruleSet.digest) {
    return { outcome: 'refused', message: nameMismatch(record, ruleSet), result: null, differences: [], judgement: [], verification };
  }
  const result = plainCopy(compile(ruleSet).screen(record.answers, { date: record.date })) as Result;
  const differences = findDifferences(record.result, result);
  const judgement = findJudgementFaults(record, ruleSet, result);
  const finding = differences.length > 0 ? 'different' : judgement.length > 0 ? 'judgement' : 'same';
  return { outcome: finding === 'same' ? 'same' : 'different', message: MESSAGES[finding], result, differences, judgement, verification };
}

const MESSAGES = {
  same: 'The rule set gives the recorded result again, in every field.',
  different: 'The rule set gives another result than the recorded one: the record was altered, or the software that made it reads the rules differently.',
  judgement: 'The rule set gives the recorded result again, in every field, and does not take the recorded judgement: the record was not made as the rules ask.',
} as const;

function findJudgementFaults({ judgement }: ScreeningRecord, ruleSet: RuleSet, result: Result): Issue[] {
  if (judgement === undefined) return [];
  const faults: Issue[] = [];
  const checked = checkJudgement(judgement, ruleSet, result, (fault) => faults.push(inWords(fault)));
  if (checked === null || checked.agrees === judgement.agrees) return faults;
  return [{ code: 'invalid-value', severity: 'error', path: '/judgement/agrees', message: `The record says that the judgement ${judgement.agrees ? 'agrees with' : 'differs from'} what is indicated, and it does not.`, hint: 'Find out how it came to be altered, and judge again.' }];
}

function nameMismatch({ ruleSet: named }: ScreeningRecord, { document: { id, version } }: RuleSet): string {
  if (id !== named.id) return `Not replayed: the record rests on the rule set "${named.id}", and this is "${id}".`;
  if (version !== named.version) return `Not replayed: the record rests on version ${named.version} of the rule set, and this is version ${version}. Give that version, or see with rerun what this one would make of it.`;
  return `Not replayed: this is version ${version} of the rule set, but not as it was when the record was made: their digests differ.`;
}
