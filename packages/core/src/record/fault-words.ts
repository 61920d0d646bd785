import type { Issue, IssueCode } from '../issue.ts';
import type { JudgementComparison } from './compare-judgement.ts';

type Words = Pick<Issue, 'message' | 'hint'>;

/**
 * What can keep something out of a record, in words for whoever calls the library. The checks name a fault and what it is
 * about; only `inWords` puts it into words, so that a page which makes records need not carry them.
 */
const FAULT_WORDS = {
  unread: (name: string) => ({ message: `${name} could not be read.`, hint: 'Pass plain data, and not more of it than a record can hold.' }),
  notInCalendar: () => ({ message: 'The date is not a day in the calendar.', hint: 'Correct it.' }),
  unseen: () => ({ message: 'The id of the record holds a control character, or nothing that can be seen.', hint: 'Give it an id that people can read and type, such as letters and digits, and nothing that says who the child is.' }),
  everyObjectHasIt: () => ({ message: 'A name here is one that every object has.', hint: 'Choose another name.' }),
  halfCharacter: () => ({ message: 'This text holds half a character, which cannot be kept.', hint: 'Type the text again where it is cut off.' }),
  noCategory: () => ({ message: 'The rule set has no such category.', hint: 'Give the id of one of its categories, or null for none.' }),
  noReason: (comparison: JudgementComparison) => ({ message: `${whyReason(comparison)}, and gives no reason.`, hint: 'Say why. The indicated category stays beside the judgement.' }),
  tooLong: (most: number) => ({ message: `The record is longer than ${String(most)} characters.`, hint: 'Keep long documents beside the record, and name them in it.' }),
} satisfies Readonly<Record<string, (...about: never[]) => Words>>;

function whyReason({ standing, belowFloors }: JudgementComparison): string {
  const floor = belowFloors.find(({ certain }) => certain);
  if (floor !== undefined) return `The judgement is below a floor (rule "${floor.rule}")`;
  return standing === 'within-span' ? 'The judgement settles what the result leaves open' : `The judgement is ${standing} what is indicated`;
}

/** A fault by its name, and what it is about. */
type Named = { [Name in keyof typeof FAULT_WORDS]: readonly [name: Name, ...about: Parameters<(typeof FAULT_WORDS)[Name]>] }[keyof typeof FAULT_WORDS];

/** Why something cannot stand in a record: the code, the place as a JSON pointer, and what is needed to put it into words. */
export interface Fault {
  readonly code: IssueCode;
  readonly path: string;
  readonly fault: Named;
}

/** The same as an issue. No issue holds an answer. */
export function inWords({ code, path, fault: [name, ...about] }: Fault): Issue {
  const say = FAULT_WORDS[name] as (...about: readonly unknown[]) => Words;
  return { code, severity: 'error', path, ...say(...about) };
}
