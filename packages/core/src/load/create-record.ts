import { findUnkeepable, findWrongDays } from '../record/find-unkeepable.ts';
import { type MadeRecord, makeRecord, type RecordInput } from '../record/make-record.ts';
import { findMisfits, type Refusal } from './find-misfits.ts';
import { RECORD_SHAPES } from './record-shape.ts';

/**
 * Makes the same record as core's `createRecord`, of the same input, and refuses the same. It carries no schema and no words:
 * a refusal says where, and not how to put it right. It takes no result to hold against its own. What the screening could
 * not use stands in `result.issues`, and refuses nothing.
 */
export function createRecord(input: Omit<RecordInput, 'result'>): MadeRecord<Refusal> {
  return makeRecord(input, { checkGiven: findRefusals, report: ({ code, path }) => ({ code, path }) });
}

function findRefusals(given: unknown): readonly Refusal[] {
  const misfits = findMisfits(given, 'Given', RECORD_SHAPES).map(
    // A name that is no field may be anything that someone typed.
    ({ code, path }): Refusal => ({ code, path: code === 'unknown-field' ? path.slice(0, path.lastIndexOf('/')) : path }),
  );
  return [...misfits, ...findWrongDays(given), ...findUnkeepable(given, (name) => /^[a-zA-Z]+$/.test(name))];
}
