import { digest } from '../digest/digest.ts';
import { plainCopy } from '../record/plain-copy.ts';
import { verifyRecord } from '../record/verify-record.ts';

/** What holding a referral, and the record in it, against their digests shows. */
export interface ReferralVerification {
  readonly intact: boolean;
  /** Why it cannot be verified, or null. `record-altered`: the referral is as it was made, and the record in it was altered before. */
  readonly reason: 'altered' | 'no-digest' | 'not-a-referral' | 'record-altered' | null;
  /** The finding in a sentence. Holds nothing of the referral. */
  readonly message: string;
  /** What the finding does not show: always to be read with it. */
  readonly limits: string;
}

const LIMITS = 'A digest shows that a referral was not altered since the digest was made. It does not show who made it: whoever can alter a referral can also make it a new digest.';

const MESSAGES = {
  intact: 'The referral and the record in it are as they were when their digests were made.',
  altered: 'Cannot verify: the referral is not the one that its digest was made of.',
  'no-digest': 'Cannot verify: the referral has no digest.',
  'not-a-referral': 'Cannot verify: this is not a referral.',
  'record-altered': 'Cannot verify: the referral is as it was made, but the record in it is not the one that its own digest was made of.',
} as const;

/** Holds a referral against its digest, and the record in it against its own. Takes anything and never throws. */
export function verifyReferral(referral: unknown): ReferralVerification {
  const reason = findAlteration(referral);
  return { intact: reason === null, reason, message: MESSAGES[reason ?? 'intact'], limits: LIMITS };
}

function findAlteration(referral: unknown): ReferralVerification['reason'] {
  try {
    const copy = plainCopy(referral);
    if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return 'not-a-referral';
    const { digest: claimed, ...content } = copy as Record<string, unknown>;
    if (typeof claimed !== 'string') return 'no-digest';
    if (digest(content) !== claimed) return 'altered';
    return verifyRecord(content['record']).intact ? null : 'record-altered';
  } catch {
    // Not plain data, or something in it that canonical JSON has no form for: no referral that was sealed is like that.
    return 'not-a-referral';
  }
}
