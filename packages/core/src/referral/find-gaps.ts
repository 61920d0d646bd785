import { hasReason } from '../record/check-judgement.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Referral, ReferralContent } from './referral.ts';
import type { ReferralWarning } from './referral-warning.ts';
import type { ReferralWords } from './referral-words.ts';

/** Lists what a receiving team would miss in a referral, most pressing first. It says what to add; nothing waits for it. */
export function findGaps(referral: Referral | ReferralContent, { gaps }: ReferralWords): readonly ReferralWarning[] {
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
