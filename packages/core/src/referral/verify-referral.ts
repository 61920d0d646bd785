import { digest } from '../digest/digest.ts';
import { plainCopy } from '../record/plain-copy.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { ENGLISH } from './referral-words.ts';

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

/** Holds a referral against its digest, and the record in it against its own. Takes anything and never throws. */
export function verifyReferral(referral: unknown): ReferralVerification {
  const reason = findAlteration(referral);
  return { intact: reason === null, reason, message: ENGLISH.verification[reason ?? 'intact'], limits: ENGLISH.verification.limits };
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
