import type { Strings } from './strings.ts';

/** What the elements say in English. Every string is approved. */
export const en: Strings = {
  language: 'en',
  draftNote: '',

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
