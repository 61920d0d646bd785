import type { Issue, IssueCode } from '../issue.ts';
import { allNearest } from './suggest.ts';

type Words = Pick<Issue, 'message' | 'hint'>;

const FITTING = {
  option: 'equal, notEqual, in or notIn',
  options: 'contains or doesNotContain',
  boolean: 'equal or notEqual',
  number: 'lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, equal or notEqual',
  none: 'another fact',
};
type FactType = keyof typeof FITTING;

function hintForValue(operator: string, type: FactType): string {
  if (type === 'number') return 'Give { "fact": "<a parameter\'s id>" }.';
  if (type === 'boolean') return 'Give true or false, without quotation marks.';
  return operator === 'in' || operator === 'notIn' ? 'Give a list of options.' : 'Give one option.';
}

/**
 * What can be wrong between the parts of a document, in words for a policy lead. The checks name a problem and what it is
 * about; only `parse` puts it into words, so that a page which loads a rule set need not carry them.
 */
export const PROBLEM_WORDS = {
  unknown: (what: string, id: string, known: Iterable<string>) => {
    const [meant, ...others] = allNearest(id, known);
    const message = `There is no ${what} "${id}".`;
    if (meant === undefined) return { message, hint: `Add the ${what}, or refer to another.` };
    if (others.length === 0) return { message, hint: `Did you mean "${meant}"?` };
    // Where several are as near, it was hardly a slip of the pen.
    return { message, hint: `Add the ${what}, or refer to one that is there: ${[meant, ...others].slice(0, 5).map((each) => `"${each}"`).join(', ')}.` };
  },
  circle: (ids: readonly string[]) => ({ message: `These refer to each other in a circle: ${ids.join(' → ')}.`, hint: 'Take one of the references out.' }),
  reserved: (id: string) => ({ message: `"${id}" has a meaning of its own and cannot be an id.`, hint: 'Choose another id.' }),
  twice: (what: string, id: string) => ({ message: `The ${what} "${id}" stands twice.`, hint: 'Rename one of them, or remove it.' }),
  defaults: (count: number) => ({ message: `${String(count)} readings are the default; it must be one.`, hint: 'Put "default": true on exactly one reading.' }),
  notCovered: (row: string) => ({ message: `Nothing cites the row ${row}.`, hint: 'Cite it where it belongs, or say in "notAsked" why it is left out.' }),
  noReadingHere: () => ({ message: 'Only a rule that indicates a category belongs to a reading; a flag or a floor would follow from every reading.', hint: 'Remove "reading".' }),
  spanReversed: (upTo: string, category: string) => ({ message: `"${upTo}" is lower than "${category}".`, hint: 'Let the span run from the lower category up to the higher one.' }),
  boundsReversed: () => ({ message: 'The smallest number is above the largest: no number fits.', hint: 'Swap "minimum" and "maximum", or correct one of them.' }),
  overBeforeBegun: (from: string, until: string) => ({ message: `It is over on ${until}, before it begins on ${from}.`, hint: 'Correct one of the two days.' }),
  notInCalendar: (date: string) => ({ message: `${date} is not in the calendar.`, hint: 'Write a day that exists.' }),
  noTranslation: (field: string, language: string) => ({ message: `"${field}" has no text in "${language}".`, hint: `Add "${language}", or take the language out of "languages".` }),
  otherQuestion: (id: string, type: string) => ({ message: `"${id}" is not a ${type} question.`, hint: `Refer to a question of type "${type}".` }),
  nothingSelected: () => ({ message: 'This selects no answer at all.', hint: 'Loosen what it asks for.' }),
  notMonths: (months: number) => ({ message: `A window of ${String(months)} months cannot be found in a calendar.`, hint: 'Give the parameter a whole number, 0 or more.' }),
  notComparable: (fact: string) => ({ message: `"${fact}" is a date or a text; a condition cannot compare it.`, hint: 'Make a measure of it ("age", "within", "months-since"); a text is never compared.' }),
  wrongOperator: (operator: string, type: FactType, fact: string) => ({ message: `"${operator}" cannot be used with "${fact}".`, hint: `Use ${FITTING[type]}.` }),
  wrongValue: (operator: string, type: FactType, fact: string) => ({ message: `This value cannot be compared with "${fact}".`, hint: hintForValue(operator, type) }),
  bareNumber: (value: number) => ({ message: `The number ${String(value)} stands in a rule, where nobody can see what it rests on.`, hint: 'Make it a parameter, and write { "fact": "<the parameter\'s id>" }.' }),
} satisfies Readonly<Record<string, (...about: never[]) => Words>>;

/** A problem by its name, and what it is about. */
type Problem = { [Name in keyof typeof PROBLEM_WORDS]: readonly [name: Name, ...about: Parameters<(typeof PROBLEM_WORDS)[Name]>] }[keyof typeof PROBLEM_WORDS];

/** Takes note of a problem: its code, its place as a JSON pointer, and what is needed to put it into words. */
export type Find = (code: IssueCode, path: string, problem: Problem) => void;
