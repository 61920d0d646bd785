import { textIn } from '../format/text-in.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Coding, Extension } from './resources.ts';

/** The canonical URL of a rule set as a Questionnaire, without its version. */
export function questionnaireUrl(ruleSet: string): string {
  return `urn:cse-screening:rule-set:${ruleSet}`;
}

/** The code system of a rule set's categories. */
export function categorySystem(ruleSet: string): string {
  return `${questionnaireUrl(ruleSet)}:category`;
}

/** The code system of the options of one question. */
export function optionSystem(ruleSet: string, question: string): string {
  return `${questionnaireUrl(ruleSet)}:question:${question}`;
}

/** The identifier system of records. */
export const RECORD_SYSTEM = 'urn:cse-screening:record';

/** HL7's own code system and extension for values that are not there. */
export const ABSENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
export const ABSENT_URL = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** Answers that are no value, and the codes of HL7 for them. Not known is coded and never left out. */
export const ABSENT_CODES = { 'not-known': 'asked-unknown', 'not-asked': 'not-asked', 'not-applicable': 'not-applicable' } as const;
export type AbsentAnswer = keyof typeof ABSENT_CODES;

export function isAbsentAnswer(value: unknown): value is AbsentAnswer {
  return typeof value === 'string' && Object.hasOwn(ABSENT_CODES, value);
}

/** The answer that a code of HL7 stands for, or null. */
export function absentAnswer(code: string | undefined): AbsentAnswer | null {
  const found = Object.entries(ABSENT_CODES).find(([, absent]) => absent === code);
  return found === undefined ? null : (found[0] as AbsentAnswer);
}

export function absentCoding(answer: AbsentAnswer, display: string): Coding {
  return { system: ABSENT_SYSTEM, code: ABSENT_CODES[answer], display };
}

/** The URL of an extension of ours. */
export function extensionUrl(name: string): string {
  return `urn:cse-screening:extension:${name}`;
}

/** The extension of ours with this name, or undefined. */
export function findExtension(element: { readonly extension?: readonly Extension[] }, name: string): Extension | undefined {
  return element.extension?.find(({ url }) => url === extensionUrl(name));
}

/** The items that a record has beside its rule set's questions. */
export const RECORD_ITEMS = {
  group: 'record',
  date: 'record.date',
  narrative: 'record.narrative',
  childsWords: 'record.childs-words',
  indicated: 'record.indicated',
  judgement: 'record.judgement',
  category: 'record.judgement.category',
  reason: 'record.judgement.reason',
  role: 'record.judgement.role',
  judged: 'record.judgement.date',
} as const;

/** What these items are called, in a form and beside what is recorded. */
export const RECORD_TEXTS: Readonly<Record<keyof typeof RECORD_ITEMS, string>> = {
  group: 'Record',
  date: 'Screening date',
  narrative: 'What is happening, and who is causing the concern',
  childsWords: 'In the child’s own words',
  indicated: 'What the screening indicates',
  judgement: 'Judgement of a person, beside what is indicated',
  category: 'Category that a person judged',
  reason: 'Reason',
  role: 'Role',
  judged: 'Date',
};

/** Whether a record of a rule set says what is indicated. Who answers for themselves is shown nothing of it. */
export function saysIndicated({ categories, selfCompleted }: RuleSetDocument): boolean {
  return categories.length > 0 && selfCompleted === undefined;
}

/** A category in words. One that the rules do not have is named as it is recorded: it is not none. */
export function nameCategory({ categories }: RuleSetDocument, category: string | null, language: string): string {
  if (category === null) return 'No category';
  const found = categories.find(({ id }) => id === category);
  return found === undefined ? category : textIn(found.title, language);
}
