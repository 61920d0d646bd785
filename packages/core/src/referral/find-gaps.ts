import { hasReason } from '../record/check-judgement.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Referral, ReferralContent } from './referral.ts';
import { ENGLISH, type ReferralWords } from './referral-words.ts';

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

/** Lists what a receiving team would miss in a referral, most pressing first. It says what to add; nothing waits for it. */
export function findGaps(referral: Referral | ReferralContent, { gaps }: ReferralWords = ENGLISH): readonly ReferralWarning[] {
  const warnings: ReferralWarning[] = [];
  const warn = (isMissing: boolean, code: ReferralWarning['code'], path: string, [message, hint]: readonly [message: string, hint: string]) => {
    if (isMissing) warnings.push({ code, path, message, hint });
  };
  const { record, screening, to, from, people = [], locations = [], soFar, informed = {} } = referral;
  const isEmpty = (words: string | undefined) => words === undefined || words.trim() === '';
  const isUnexplained = (who: 'child' | 'parents') => informed[who]?.state === 'unsafe-to-tell' && !hasReason(informed[who]);
  const open = screening.urgentOpen.length;

  warn(!verifyRecord(record).intact, 'record-not-verified', '/record', gaps['record-not-verified']);
  warn(open > 0, 'urgent-open', '/screening/urgentOpen', gaps['urgent-open'](open));
  warn(!people.some(({ role }) => role === 'alleged-perpetrator'), 'nobody-named', '/people', gaps['nobody-named']);
  warn(isEmpty(record.narrative), 'no-narrative', '/record/narrative', gaps['no-narrative']);
  warn(isEmpty(record.childsWords), 'no-childs-words', '/record/childsWords', gaps['no-childs-words']);
  warn(locations.length === 0, 'no-locations', '/locations', gaps['no-locations']);
  warn(record.judgement === undefined, 'no-judgement', '/record/judgement', gaps['no-judgement']);
  for (const who of ['child', 'parents'] as const) {
    warn(informed[who] === undefined, 'informed-not-recorded', `/informed/${who}`, gaps['informed-not-recorded'](who));
    warn(isUnexplained(who), 'unsafe-without-reason', `/informed/${who}/reason`, gaps['unsafe-without-reason'](who));
  }
  warn(to.kind === 'mace' && soFar?.strategyMeeting !== 'held', 'no-strategy-meeting', '/soFar/strategyMeeting', gaps['no-strategy-meeting']);
  warn(isEmpty(from.contact), 'no-contact', '/from/contact', gaps['no-contact']);
  return warnings;
}
