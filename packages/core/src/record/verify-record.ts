import { type Alteration, findAlteration } from './find-alteration.ts';

/** What holding a record against its own digest shows. */
export interface RecordVerification {
  /** Whether the record is as it was when its digest was made. */
  readonly intact: boolean;
  /** Why it cannot be verified, or null. */
  readonly reason: Alteration | null;
  /** The finding in a sentence. Holds nothing of the record. */
  readonly message: string;
  /** What the finding does not show: always to be read with it. */
  readonly limits: string;
}

/** What a digest can show and what not. */
const DIGEST_LIMITS = 'A digest shows that a record was not altered since the digest was made. It does not show who wrote the record: whoever can alter a record can also make it a new digest. Where authorship matters, sign the digest or keep it apart from the record.';

/**
 * Holds a record against its digest, the SHA-256 of the canonical JSON (RFC 8785) of everything else in it. Takes anything
 * and never throws. The order of keys and white space do not matter. A bare hash proves integrity, not authorship: `limits`
 * says so, for whoever reads the finding.
 */
export function verifyRecord(record: unknown): RecordVerification {
  const reason = findAlteration(record);
  // A text was not altered: it was never read. Without saying so, the finding reads like tampering.
  const readFirst = typeof record === 'string' ? ` ${READ_FIRST}` : '';
  return { intact: reason === null, reason, message: `${MESSAGES[reason ?? 'intact']}${readFirst}`, limits: DIGEST_LIMITS };
}

const READ_FIRST = 'Pass the record itself, as `parseRecord` gives it, not its text.';

const MESSAGES = {
  intact: 'The record is as it was when its digest was made.',
  altered: 'Cannot verify: the record is not the one that its digest was made of.',
  'no-digest': 'Cannot verify: the record has no digest.',
  'not-a-record': 'Cannot verify: this is not a record.',
} as const;
