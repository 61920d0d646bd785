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
