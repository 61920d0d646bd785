import { digest } from '../digest/digest.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { ReferralVerification } from './referral-verification.ts';
import { ENGLISH } from './referral-words.ts';

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
