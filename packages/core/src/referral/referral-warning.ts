/** What a receiving team would miss. */
export const REFERRAL_WARNINGS = ['record-not-verified', 'urgent-open', 'nobody-named', 'no-narrative', 'no-childs-words', 'no-locations', 'no-judgement', 'informed-not-recorded', 'unsafe-without-reason', 'no-strategy-meeting', 'no-contact'] as const;

/** One thing that a receiving team would miss. It never holds a referral back. */
export interface ReferralWarning {
  readonly code: (typeof REFERRAL_WARNINGS)[number];
  /** JSON pointer (RFC 6901) into the referral. */
  readonly path: string;
  /** Holds nothing of an answer. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}
