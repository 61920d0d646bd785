import { ResultMismatchError, ScreeningDateError } from '@cse-screening/core';
import type { Refusal } from '@cse-screening/core/load';

/** Why a screening cannot be shown. */
export type FailureCode =
  /** `src` points to another origin, or is not a web address. */
  | 'cross-origin'
  /** The page named no rule set, and gave none in time. */
  | 'no-rule-set'
  /** The rule set did not arrive in time. */
  | 'time-out'
  /** The request failed on the way. */
  | 'network'
  /** The server answered with an error. */
  | 'http-status'
  /** The server answered with a page instead of a rule set. */
  | 'not-json'
  /** What arrived is not a rule set; the event says where. */
  | 'invalid-rule-set'
  /** The screening date is not a date. */
  | 'invalid-date'
  /** What was set as the record is not a record. */
  | 'invalid-record'
  /** The record was made with another rule set. */
  | 'other-rule-set'
  /** The answers could not be screened, or words of the page's own failed. */
  | 'screening-failed'
  /** What was given is not a referral. */
  | 'invalid-referral';

/** The message of each. `<cse-referral>` has its own, so that no page that screens loads it. */
const MESSAGES: Readonly<Record<Exclude<FailureCode, 'invalid-referral'>, string>> = {
  'cross-origin': 'The rule set must come from the same origin as the page. Host the file beside the page, or set the "rules" property.',
  'no-rule-set': 'There is no rule set. Set "src" to its address, or the "rules" property.',
  'time-out': 'The rule set did not arrive in time. Check the server, or raise "load-timeout".',
  network: 'The rule set could not be fetched. Check the address, and that connect-src allows the page itself.',
  'http-status': 'The server answered with an error. Check the address in "src".',
  'not-json': 'The server answered with something that is not JSON, such as a sign-in page. Check the address in "src".',
  'invalid-rule-set': 'The rule set has errors. "issues" names the first; "cse-rules check" explains all of them.',
  'invalid-date': 'The screening date is none. Write "date" as YYYY-MM-DD.',
  'invalid-record': 'What was set as the record is none. Set the "record" property as it was stored, or as its JSON.',
  'other-rule-set': 'The record was made with another rule set. Set the one that the record names.',
  'screening-failed': 'The answers could not be screened with this rule set, or words of the page failed. Set the "answers" property to an object.',
};

/** Why a screening cannot be shown: it may be the rule set, the date, the answers or the record. */
export class RuleSetFailure extends Error {
  override readonly name = 'RuleSetFailure';
  readonly code: keyof typeof MESSAGES;
  readonly issues: readonly Refusal[];

  constructor(code: keyof typeof MESSAGES, issues: readonly Refusal[] = []) {
    super(MESSAGES[code]);
    this.code = code;
    this.issues = issues;
  }
}

/** The failure to report for an error while something is screened. The error's own message is not passed on: it may hold an answer. */
export function failureOf(error: unknown): RuleSetFailure {
  if (error instanceof RuleSetFailure) return error;
  return new RuleSetFailure(error instanceof ScreeningDateError ? 'invalid-date' : error instanceof ResultMismatchError ? 'other-rule-set' : 'screening-failed');
}
