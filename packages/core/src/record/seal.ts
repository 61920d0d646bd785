import { digest } from '../digest/digest.ts';
import type { Issue } from '../issue.ts';
import type { Fault } from './fault-words.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { RecordContent, ScreeningRecord } from './record.ts';

/** A record, or null where any issue is an error; and every issue. No issue holds an answer. */
export interface RecordOutcome {
  readonly record: ScreeningRecord | null;
  readonly issues: readonly Issue[];
}

/** What `parseRecord` reads, in UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

/** Makes a record of checked content: a frozen copy with its digest. Null, with a fault, where there is more than can be read again. */
export function seal(content: RecordContent, find: (fault: Fault) => void): ScreeningRecord | null {
  const record = plainCopy({ ...content, digest: digest(content) }) as ScreeningRecord;
  // Measured as someone may indent it: what was kept must not become too long to read by being made readable.
  if (JSON.stringify(record, null, 2).length <= MAX_LENGTH) return record;
  find({ code: 'too-large', path: '', fault: ['tooLong', MAX_LENGTH] });
  return null;
}
