import { compile } from '../evaluate/compile.ts';
import type { Result } from '../evaluate/result.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { findDifferences, type ValueDifference } from './find-differences.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { ScreeningRecord } from './record.ts';
import { requireRecord } from './require-record.ts';
import { type RecordVerification, verifyRecord } from './verify-record.ts';

/** What screening a record's answers once more, with the rule set that it names, gives. */
export interface Replay {
  /** `refused` where the rule set is not the very one that the record names. */
  readonly outcome: 'same' | 'different' | 'refused';
  /** The outcome in a sentence. Holds nothing of the answers. */
  readonly message: string;
  /** The new result, or null where it was refused. */
  readonly result: Result | null;
  /** Every place at which the recorded result differs from the new one: `removed` is in the record alone. */
  readonly differences: readonly ValueDifference[];
  /** Whether the record itself is as it was made: a record can be altered and still replay the same. */
  readonly verification: RecordVerification;
}

/**
 * Screens a record's answers again with the rule set that it names, and compares the whole result, field by field.
 * @throws {TypeError} where it is given no record, or no parsed rule set.
 */
export function replay(record: ScreeningRecord, ruleSet: RuleSet): Replay {
  requireRecord(record);
  requireParsed(ruleSet);
  const verification = verifyRecord(record);
  if (ruleSet.digest !== record.ruleSet.digest) {
    return { outcome: 'refused', message: nameMismatch(record, ruleSet), result: null, differences: [], verification };
  }
  const result = plainCopy(compile(ruleSet).screen(record.answers, { date: record.date })) as Result;
  const differences = findDifferences(record.result, result);
  const outcome = differences.length === 0 ? 'same' : 'different';
  return { outcome, message: MESSAGES[outcome], result, differences, verification };
}

const MESSAGES = {
  same: 'The rule set gives the recorded result again, in every field.',
  different: 'The rule set gives another result than the recorded one: the record was altered, or the software that made it reads the rules differently.',
} as const;

function nameMismatch({ ruleSet: named }: ScreeningRecord, { document: { id, version } }: RuleSet): string {
  if (id !== named.id) return `Not replayed: the record rests on the rule set "${named.id}", and this is "${id}".`;
  if (version !== named.version) return `Not replayed: the record rests on version ${named.version} of the rule set, and this is version ${version}. Give that version, or see with rerun what this one would make of it.`;
  return `Not replayed: this is version ${version} of the rule set, but not as it was when the record was made: their digests differ.`;
}
