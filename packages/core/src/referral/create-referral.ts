import { digest } from '../digest/digest.ts';
import type { Issue } from '../issue.ts';
import { describeFaults } from '../parse/describe-fault.ts';
import { checkStrings } from '../record/check-words.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { replay } from '../record/replay.ts';
import type { RuleSet } from '../rule-set.ts';
import { checkReferral } from './check-referral.ts';
import { findGaps } from './find-gaps.ts';
import { putIntoWords } from './put-into-words.ts';
import { type Referral, type ReferralContent, REFERRAL_FORMAT, ReferralGiven } from './referral.ts';
import { REFERRAL_FIELDS, REFERRAL_WORDING } from './referral-fields.ts';
import type { ReferralWarning } from './referral-warning.ts';
import { fitReferralWords, type ReferralWording } from './referral-words.ts';
import { requireRecord } from '../record/require-record.ts';

/** A referral, or null where any issue is an error; what a receiving team would miss; and every issue. None holds an answer. */
export interface ReferralOutcome {
  readonly referral: Referral | null;
  /** They never hold the referral back. */
  readonly warnings: readonly ReferralWarning[];
  readonly issues: readonly Issue[];
}

/** What `parseReferral` reads, in UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

/**
 * Makes a referral of a record: the content of the common form (S001 8.1), with the record in it to the letter. It sends
 * nothing; that is for people. A record that was altered is taken along all the same, with a warning. The input is not
 * touched; the referral is frozen.
 * @param record from `createRecord` or `parseRecord`
 * @param wording the words of another language, as from `@cse-screening/core/referral/cy`: used where the record is in it
 */
export function createReferral(ruleSet: RuleSet, record: ScreeningRecord, given: ReferralGiven, wording: ReferralWording | null = null): ReferralOutcome {
  requireRecord(record);
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, message: string, hint: string, severity: Issue['severity'] = 'error') => issues.push({ code, severity, path, message, hint });
  const copy = readPlain(given);
  const parsed = ReferralGiven.safeParse(copy);
  if (!parsed.success) issues.push(...describeFaults(parsed.error.issues, copy, REFERRAL_WORDING));
  else issues.push(...checkStrings(copy, (name) => REFERRAL_FIELDS.includes(name)), ...checkReferral(parsed.data, record.date));
  const { outcome, message, differences } = replay(record, ruleSet);
  if (outcome === 'refused') report('invalid-value', '/record', message, 'Give the very rule set that the record names. If that takes time, refer in another way now.');
  if (outcome === 'different') report('invalid-value', differences.length > 0 ? '/record/result' : '/record/judgement', message, 'It is taken along as it is. Say so when you refer.', 'warning');
  if (!parsed.success || issues.some(({ severity }) => severity === 'error')) return { referral: null, warnings: [], issues };

  const content: ReferralContent = { format: REFERRAL_FORMAT, ...parsed.data, screening: putIntoWords(ruleSet, record, wording), record };
  const referral = plainCopy({ ...content, digest: digest(content) }) as Referral;
  if (JSON.stringify(referral, null, 2).length > MAX_LENGTH) {
    report('too-large', '', `The referral is longer than ${String(MAX_LENGTH)} characters.`, 'Keep long documents beside it, and name them in it.');
    return { referral: null, warnings: [], issues };
  }
  return { referral, warnings: findGaps(referral, fitReferralWords(wording, referral.screening.language)), issues };
}

function readPlain(given: unknown): unknown {
  try {
    return plainCopy(given);
  } catch {
    return undefined;
  }
}
