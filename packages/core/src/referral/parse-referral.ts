import type { Issue } from '../issue.ts';
import { checkFormat } from '../parse/check-format.ts';
import { describeFaults } from '../parse/describe-fault.ts';
import { readJson } from '../parse/read-json.ts';
import { checkStrings } from '../record/check-words.ts';
import { hideContent, keepReplacementCharacters } from '../record/parse-record.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { ReferralOutcome } from './create-referral.ts';
import { checkReferral } from './check-referral.ts';
import { findGaps } from './find-gaps.ts';
import { Referral, REFERRAL_FORMAT, ReferralGiven } from './referral.ts';
import { REFERRAL_FIELDS, REFERRAL_WORDING } from './referral-fields.ts';
import { fitReferralWords, type ReferralWording } from './referral-words.ts';
import { verifyReferral } from './verify-referral.ts';

/**
 * Reads a referral from the text of its JSON. Reports everything that is wrong at once, with line and column, and repeats
 * nothing that it holds. One that is well formed and was altered is given all the same, so that people can read it, with a
 * warning at `/digest`.
 * @param wording the words in which it is said what a receiving team would miss, as from `@cse-screening/core/referral/cy`:
 *   used where the referral is in their language. Issues are in English.
 */
export function parseReferral(text: string, wording: ReferralWording | null = null): ReferralOutcome {
  const { value, issues, locate } = readJson(keepReplacementCharacters(text));
  const refuse = (found: readonly Issue[]): ReferralOutcome => ({ referral: null, warnings: [], issues: found.map((issue) => ({ ...issue, ...locate(issue.path) })) });
  if (issues.length > 0) return { referral: null, warnings: [], issues: issues.map((issue) => hideContent(issue, REFERRAL_FIELDS)) };
  const format = checkFormat(value, REFERRAL_FORMAT, () => ({ message: `The referral has another format than ${String(REFERRAL_FORMAT)}, which this version reads.`, older: 'Ask for it in the current format; nothing is converted silently.' }));
  if (format !== null) return refuse([format]);
  const parsed = Referral.safeParse(value);
  if (!parsed.success) return refuse(describeFaults(parsed.error.issues, value, REFERRAL_WORDING));
  const given = ReferralGiven.parse(Object.fromEntries(Object.entries(parsed.data).filter(([name]) => Object.hasOwn(ReferralGiven.shape, name))));
  const wrong = [...checkStrings(value, (name) => REFERRAL_FIELDS.includes(name)), ...checkReferral(given, parsed.data.record.date)];
  if (wrong.length > 0) return refuse(wrong);
  const referral = plainCopy(value) as Referral;
  const { intact, message } = verifyReferral(referral);
  const altered: Issue[] = intact ? [] : [{ code: 'invalid-value', severity: 'warning', path: '/digest', message, hint: 'Ask the team that made it, and look for a copy that can be verified.', ...locate('/digest') }];
  return { referral, warnings: findGaps(referral, fitReferralWords(wording, referral.screening.language)), issues: altered };
}
