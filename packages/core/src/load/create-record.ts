import type { Issue } from '../issue.ts';
import { checkDates, checkStrings } from '../record/check-words.ts';
import { makeRecord, type RecordInput } from '../record/make-record.ts';
import type { RecordOutcome } from '../record/seal.ts';
import { findMisfits } from './find-misfits.ts';
import { RECORD_SHAPES } from './record-shape.ts';

/**
 * Makes the same record as core's `createRecord`, of the same input, and refuses the same. It carries no schema and few
 * words: the issues of what does not fit say where, and not how to put it right. It takes no result to hold against its own.
 */
export function createRecord(input: Omit<RecordInput, 'result'>): RecordOutcome {
  return makeRecord(input, checkGiven);
}

function checkGiven(given: unknown): Issue[] {
  const misfits = findMisfits(given, 'Given', RECORD_SHAPES).map(({ code, path }): Issue => ({
    code,
    severity: 'error',
    // A name that is no field may be anything that someone typed.
    path: code === 'unknown-field' ? path.slice(0, path.lastIndexOf('/')) : path,
    message: 'This cannot stand in a record.',
    hint: 'Look up the form of a record in its JSON Schema.',
  }));
  return [...misfits, ...checkDates(given), ...checkStrings(given, (name) => /^[a-zA-Z]+$/.test(name))];
}
