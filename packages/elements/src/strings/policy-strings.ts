import { fitting, lay } from './fitting.ts';

/** What the element of a policy document says itself. All that stands in the document comes from core and the rule set. */
export interface PolicyStrings {
  readonly idle: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly unavailableToDo: string;
  readonly previousUnavailable: string;
  readonly backToContents: string;
  readonly print: string;
}

/** Words of the policy document that stand in for the built-in ones. */
export interface PolicyWording {
  /** Used only while this language is asked for. Default: used for every language. */
  readonly language?: string;
  readonly policy?: Partial<PolicyStrings>;
}

/** What a host may set as the `strings` of `<cse-policy>`: of several, the later ones win. */
export type PolicyWordings = PolicyWording | readonly PolicyWording[] | null;

const en: PolicyStrings = {
  idle: 'Waiting for the rule set.',
  loading: 'Loading the rule set…',
  unavailable: 'The rule set cannot be shown',
  unavailableToDo: 'This is a fault in the page or in the file. Ask whoever looks after the page, or check the file with “cse-rules check”.',
  previousUnavailable: 'The earlier version cannot be read, so nothing is said here of what has changed.',
  backToContents: 'Back to the contents',
  print: 'Print this document',
};

/** The words for a language: English, and over it what each wording has for that language. */
export function policyStringsIn(language: string, wordings: PolicyWordings = null): PolicyStrings {
  return lay(en, fitting(language, wordings).map(({ policy }) => policy));
}
