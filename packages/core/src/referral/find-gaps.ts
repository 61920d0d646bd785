import { hasReason } from '../record/check-judgement.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Referral, ReferralContent } from './referral.ts';

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
export function findGaps(referral: Referral | ReferralContent): readonly ReferralWarning[] {
  const warnings: ReferralWarning[] = [];
  const warn = (isMissing: boolean, code: ReferralWarning['code'], path: string, message: string, hint: string) => {
    if (isMissing) warnings.push({ code, path, message, hint });
  };
  const { record, screening, to, from, people = [], locations = [], soFar, informed = {} } = referral;
  const isEmpty = (words: string | undefined) => words === undefined || words.trim() === '';
  const isUnexplained = (who: 'child' | 'parents') => informed[who]?.state === 'unsafe-to-tell' && !hasReason(informed[who]);
  const open = screening.urgentOpen.length;

  warn(!verifyRecord(record).intact, 'record-not-verified', '/record', 'The record cannot be verified: it is not as it was when its digest was made.', 'Say so when you refer, and look for the record as it was.');
  warn(open > 0, 'urgent-open', '/screening/urgentOpen', open === 1 ? 'A question on which an immediate step depends is not answered or not known.' : `${String(open)} questions on which an immediate step depends are not answered or not known.`, 'Say what you know of them when you refer. If a child is in danger now, call 999.');
  warn(!people.some(({ role }) => role === 'alleged-perpetrator'), 'nobody-named', '/people', 'Nobody is described as causing the concern.', 'Describe anyone who may be exploiting the child, however little is known of them, or say in the narrative that nobody is known.');
  warn(isEmpty(record.narrative), 'no-narrative', '/record/narrative', 'There is no narrative.', 'Write what is happening, who is causing the concern, and what the answers mean together.');
  warn(isEmpty(record.childsWords), 'no-childs-words', '/record/childsWords', 'Nothing is recorded in the child’s own words.', 'Add what the child said, as they said it, or say in the narrative why there is nothing.');
  warn(locations.length === 0, 'no-locations', '/locations', 'No location is given.', 'Add where the child has been met, taken to or found, online too.');
  warn(record.judgement === undefined, 'no-judgement', '/record/judgement', 'No person has judged the category yet: it is only indicated.', 'Record a judgement, or say that the receiving team is to judge.');
  for (const who of ['child', 'parents'] as const) {
    const name = who === 'child' ? 'the child is' : 'parents or carers are';
    warn(informed[who] === undefined, 'informed-not-recorded', `/informed/${who}`, `It is not recorded whether ${name} aware of the referral.`, 'Record aware, not aware or unsafe to tell. No consent is needed to refer a child who may be at risk of harm.');
    warn(isUnexplained(who), 'unsafe-without-reason', `/informed/${who}/reason`, `It says that it is unsafe to tell ${who === 'child' ? 'the child' : 'parents or carers'}, and not why.`, 'Say why, so that nobody tells them by mistake.');
  }
  warn(to.kind === 'mace' && soFar?.strategyMeeting !== 'held', 'no-strategy-meeting', '/soFar/strategyMeeting', 'No strategy meeting is recorded as held. A MACE panel does not usually discuss a child before one (S001 8.1).', 'Say whether one was held or is planned. Where it cannot wait, refer all the same and say why.');
  warn(isEmpty(from.contact), 'no-contact', '/from/contact', 'It does not say how to reach the person who refers.', 'Add a work telephone number or mailbox.');
  return warnings;
}
