import type { Issue } from '../issue.ts';
import { describeFaults } from '../parse/describe-fault.ts';
import { readJson } from '../parse/read-json.ts';
import { checkStrings } from '../record/check-words.ts';
import { hideContent, keepReplacementCharacters } from '../record/parse-record.ts';
import { checkReferral } from './check-referral.ts';
import { ReferralGiven } from './referral.ts';
import { REFERRAL_FIELDS, REFERRAL_WORDING } from './referral-fields.ts';

/**
 * Reads what is added to a record for a referral from the text of its JSON. Reports everything that is wrong at once, with
 * line and column, and repeats nothing that it holds. `given` is null where there is any issue.
 */
export function parseReferralGiven(text: string): { readonly given: ReferralGiven | null; readonly issues: readonly Issue[] } {
  const { value, issues, locate } = readJson(keepReplacementCharacters(text));
  if (issues.length > 0) return { given: null, issues: issues.map((issue) => hideContent(issue, REFERRAL_FIELDS)) };
  const parsed = ReferralGiven.safeParse(value);
  const found = parsed.success ? [...checkStrings(value, (name) => REFERRAL_FIELDS.includes(name)), ...checkReferral(parsed.data, null)] : describeFaults(parsed.error.issues, value, REFERRAL_WORDING);
  return { given: parsed.success && found.length === 0 ? parsed.data : null, issues: found.map((issue): Issue => ({ ...issue, ...locate(issue.path) })) };
}
