import { digest } from '../digest/digest.ts';
import type { Issue } from '../issue.ts';
import { MAX_LENGTH } from '../parse/json-limits.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { Fault } from './fault-words.ts';
import type { RecordContent, ScreeningRecord } from './record.ts';

/** A record, or null where any issue is an error; and every issue. No issue holds an answer. */
export interface RecordOutcome {
  readonly record: ScreeningRecord | null;
  readonly issues: readonly Issue[];
}

/** Makes a record of checked content: a frozen copy with its digest. Null, with a fault, where it is too long to be read again. */
export function seal(content: RecordContent, find: (fault: Fault) => void): ScreeningRecord | null {
  const record = plainCopy({ ...content, digest: digest(content) }) as ScreeningRecord;
  // Measured with indentation: someone may indent a kept record to look at it, and it must still be short enough to be read.
  if (JSON.stringify(record, null, 2).length <= MAX_LENGTH) return record;
  find({ code: 'too-large', path: '', fault: ['tooLong', MAX_LENGTH] });
  return null;
}
