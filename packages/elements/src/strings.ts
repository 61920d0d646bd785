/** What the element itself says. What a result says, headings included, comes from core; the questions come from the rule set. */
export interface Strings {
  readonly direction: 'ltr' | 'rtl';

  readonly idle: string;
  readonly loading: string;
  readonly unavailableTitle: string;
  readonly unavailableMeaning: string;
  readonly unavailableTell: string;
  readonly unavailableDanger: string;

  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
  readonly notAsked: string;
  readonly notApplicable: string;
  readonly recordedAs: string;
  readonly selectAll: string;
  readonly or: string;
  readonly clear: string;
  readonly help: string;
  readonly wording: string;
  readonly helpAndWording: string;
  readonly origin: string;
  readonly local: (title: string) => string;

  readonly result: string;
  readonly seeResult: string;
  readonly seeReasons: string;
  readonly showRest: string;
  readonly reasonAndOrigin: string;
  readonly sources: string;
  readonly newTab: string;
}

const english: Strings = {
  direction: 'ltr',

  idle: 'Waiting for the screening questions.',
  loading: 'Loading the screening questions…',
  unavailableTitle: 'The screening questions cannot be shown',
  unavailableMeaning: 'This is a fault in the page. It says nothing about the child.',
  unavailableTell: 'Do not wait for it. If you are worried about a child, tell your safeguarding lead or children’s social care now.',
  unavailableDanger: 'If a child is in immediate danger, call 999.',

  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  notAsked: 'Not asked',
  notApplicable: 'Not applicable',
  recordedAs: 'Recorded as:',
  selectAll: 'Select all that apply.',
  or: 'or',
  clear: 'Clear this answer',
  help: 'Help',
  wording: 'The strategy’s own wording',
  helpAndWording: 'Help and the strategy’s own wording',
  origin: 'Where this comes from',
  local: (title) => `Local interpretation: ${title}`,

  result: 'Result so far',
  seeResult: 'See the result',
  seeReasons: 'See the reasons and what to do',
  showRest: 'Show the rest',
  reasonAndOrigin: 'Why, and where it comes from',
  sources: 'Source documents',
  newTab: '(opens in a new tab)',
};

/** By language tag. A language is added here, and nowhere else. */
const STRINGS: Readonly<Record<string, Strings>> = { en: english };

/** The element's own strings in the wanted language, or in English. */
export function stringsIn(language: string): Strings {
  return (Object.hasOwn(STRINGS, language) ? STRINGS[language] : undefined) ?? english;
}
