import { checkContent } from './check-content.ts';
import { makeRecord, type RecordInput } from './make-record.ts';
import { RecordGiven } from './record.ts';
import type { RecordOutcome } from './seal.ts';

/**
 * Makes a record. It screens the answers itself, so that no record holds a result of other answers or other rules. Answers
 * that the rule set has no use for are kept, reported as warnings, and treated as not known. The input is not touched; the
 * record is frozen.
 * @throws {ForeignResultError} where a result is given that differs from the screening in any place, or cannot be read.
 */
export function createRecord(input: RecordInput): RecordOutcome {
  return makeRecord(input, (given) => checkContent(RecordGiven, given));
}
