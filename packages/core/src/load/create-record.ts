import { findUnkeepable, findWrongDays } from '../record/find-unkeepable.ts';
import { type MadeRecord, makeRecord, type RecordInput } from '../record/make-record.ts';
import { findMisfits, type Refusal } from './find-misfits.ts';
import { RECORD_SHAPES } from './record-shape.ts';

/**
 * Makes the same record from the same input as core's `createRecord`, and refuses the same input. It needs no schema and no words: a
 * refusal says where something is wrong, and not what to do. It does not take a result to compare with its own. Answers that the
 * screening could not use are in `result.issues`, and refuse nothing.
 */
export function createRecord(input: Omit<RecordInput, 'result'>): MadeRecord<Refusal> {
  return makeRecord(input, { checkGiven: findRefusals, report: ({ code, path }) => ({ code, path }) });
}

function findRefusals(given: unknown): readonly Refusal[] {
  const misfits = findMisfits(given, 'Given', RECORD_SHAPES).map(
    // A name that is not a field may be something that a person typed: the path stops before it.
    ({ code, path }): Refusal => ({ code, path: code === 'unknown-field' ? path.slice(0, path.lastIndexOf('/')) : path }),
  );
  return [...misfits, ...findWrongDays(given), ...findUnkeepable(given, (name) => /^[a-zA-Z]+$/.test(name))];
}
