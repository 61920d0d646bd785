import { digest } from '../digest/digest.ts';
import type { Issue } from '../issue.ts';
import { plainCopy } from './plain-copy.ts';
import type { RecordContent, ScreeningRecord } from './record.ts';

/** A record, or null where any issue is an error; and every issue. No issue holds an answer. */
export interface RecordOutcome {
  readonly record: ScreeningRecord | null;
  readonly issues: readonly Issue[];
}

/** What `parseRecord` reads, in UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

/** Makes a record of checked content: a frozen copy with its digest, unless there is more than can be read again. */
export function seal(content: RecordContent, issues: readonly Issue[]): RecordOutcome {
  const record = plainCopy({ ...content, digest: digest(content) }) as ScreeningRecord;
  // Measured as someone may indent it: what was kept must not become too long to read by being made readable.
  if (JSON.stringify(record, null, 2).length <= MAX_LENGTH) return { record, issues };
  const tooLarge: Issue = { code: 'too-large', severity: 'error', path: '', message: `The record is longer than ${String(MAX_LENGTH)} characters.`, hint: 'Keep long documents beside the record, and name them in it.' };
  return { record: null, issues: [...issues, tooLarge] };
}
