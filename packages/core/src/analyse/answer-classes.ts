import { addMonths, completedYears } from '../evaluate/calendar.ts';
import { OLDEST_PERSON } from '../evaluate/read-answers.ts';
import type { Answer, AnswerValue } from '../evaluate/result.ts';
import { comparisonsIn, otherFact } from '../format/condition-parts.ts';
import { conditionsOf, questionsOf, saysPresent } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The screening date of every answer set that is analysed; dates stand for their distance from it. */
export const ANALYSIS_DATE = '2024-03-15';
/** The age from which a person is no child: an unknown date of birth leaves every age below it open, and none from it on. */
export const ADULT_FROM = 18;
/** More options than this make too many sets of ticks to go through. */
const MOST_TICKS = 8;

/** Answers to one question that every rule set at hand treats alike, with one of them to stand for all. */
export interface AnswerClass {
  /** Undefined: nothing is known. */
  readonly value: AnswerValue | Answer | undefined;
  /** How many concerns it says are present: what makes a witness longer. */
  readonly concerns: number;
  /** A date of birth that makes the person an adult is no concern, and parts them from those whom an unknown one leaves children. */
  readonly kind: 'present' | 'absent' | 'unknown' | 'adult';
}

/** Why a question cannot be gone through answer by answer. */
export class OutsideError extends Error {
  readonly fact: string;
  readonly reason: string;

  constructor(fact: string, reason: string) {
    super(`${fact}: ${reason}`);
    this.name = 'OutsideError';
    this.fact = fact;
    this.reason = reason;
  }
}

/**
 * The classes of answers to a question in one or several versions of a rule set: every option, or every set of ticks;
 * numbers at, below, between and above the limits that any version compares them with, dates at, just below and just above
 * them; and not known. Dates are counted from `today`, the screening date.
 */
export function answerClasses(id: string, documents: readonly RuleSetDocument[], today = ANALYSIS_DATE): readonly AnswerClass[] {
  const versions = documents.flatMap((document) => {
    const question = questionsOf(document).find((each) => each.id === id);
    return question === undefined ? [] : [{ document, question }];
  });
  const found = new Map<string, AnswerClass>();
  for (const { document, question } of versions) for (const each of classesIn(question, document, documents, today)) if (!found.has(JSON.stringify(each.value ?? null))) found.set(JSON.stringify(each.value ?? null), each);
  return [...found.values()];
}

function classesIn(question: Question, document: RuleSetDocument, versions: readonly RuleSetDocument[], today: string): AnswerClass[] {
  const unknown: AnswerClass = { value: undefined, concerns: 0, kind: 'unknown' };
  switch (question.type) {
    case 'presence':
    case 'choice': {
      const ids = question.type === 'presence' ? ['no', 'yes'] : question.options.map((option) => option.id);
      return [unknown, ...ids.flatMap((option) => dated(question, option, saysPresent(question, option), document, today))];
    }
    case 'choices': {
      if (question.options.length > MOST_TICKS) throw new OutsideError(question.id, `more than ${String(MOST_TICKS)} options can be ticked together`);
      const sets = question.options.reduce<string[][]>((all, option) => [...all, ...all.map((set) => [...set, option.id])], [[]]);
      return [unknown, ...sets.map((value): AnswerClass => ({ value, concerns: value.filter((option) => saysPresent(question, option)).length, kind: value.some((option) => saysPresent(question, option)) ? 'present' : 'absent' }))];
    }
    case 'number':
      return [unknown, ...numbers(question.id, versions).map((value): AnswerClass => ({ value, concerns: 1, kind: 'present' }))];
    case 'date':
      return [unknown, ...dates(question.id, document, today).map((value): AnswerClass => ({ value, concerns: 1, kind: isAdult(question.id, value, document, today) ? 'adult' : 'present' }))];
    case 'text':
      return [unknown];
  }
}

/** An option, and where a measure looks at its date, the option at each date that matters. */
function dated(question: Question, option: string, present: boolean, document: RuleSetDocument, today: string): AnswerClass[] {
  const kind = present ? 'present' : 'absent';
  const concerns = present ? 1 : 0;
  const plain: AnswerClass = { value: option, concerns, kind };
  return present ? [plain, ...dates(question.id, document, today).map((date): AnswerClass => ({ value: { value: option, date }, concerns, kind }))] : [plain];
}

/** Whether a date of birth is that of an adult on the screening date. */
function isAdult(question: string, born: string, { measures }: RuleSetDocument, today: string): boolean {
  return measures.some((measure) => measure.type === 'age' && measure.dateOfBirth === question) && completedYears(born, today) >= ADULT_FROM;
}

/** Days on both sides of every limit that a measure of this question is compared with. */
function dates(question: string, document: RuleSetDocument, today: string): string[] {
  const number = (id: string) => document.parameters.flatMap((parameter) => (parameter.id === id && typeof parameter.value === 'number' ? [parameter.value] : []));
  const found = new Set<string>();
  for (const measure of document.measures) {
    if (measure.type === 'within' && measure.question === question) {
      for (const months of number(measure.months)) for (const date of around(addMonths(today, -months), today)) found.add(date);
      found.add(today);
    }
    if (measure.type === 'months-since' && measure.question === question) for (const limit of limitsOf(measure.id, document)) for (const months of wholeAround(limit)) found.add(addMonths(today, -months));
    if (measure.type === 'age' && measure.dateOfBirth === question) for (const limit of [...limitsOf(measure.id, document), ADULT_FROM - 1, ADULT_FROM]) for (const years of wholeAround(limit)) if (years <= OLDEST_PERSON) found.add(addMonths(today, -12 * years));
  }
  return [...found].sort();
}

/** A day and the days before and after it, none after the screening. */
function around(date: string, today: string): string[] {
  const shift = (days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  return [shift(-1), date, shift(1)].filter((each) => each <= today);
}

/** Completed months or years at, just below and just above a limit, which need not be whole itself. */
function wholeAround(limit: number): number[] {
  return [Math.ceil(limit) - 1, Math.floor(limit), Math.floor(limit) + 1].filter((each) => each >= 0);
}

/** Each limit, and a number below, between and above them, within what the question allows in any version. */
function numbers(id: string, versions: readonly RuleSetDocument[]): number[] {
  if (versions.some(({ measures }) => measures.some((measure) => (measure.type === 'sum' || measure.type === 'maximum') && measure.of.some((term) => !('measure' in term) && term.question === id)))) {
    throw new OutsideError(id, 'a number takes part in a sum, and it can be any number');
  }
  const ranges = versions.flatMap(questionsOf).flatMap((question) => (question.id === id && question.type === 'number' ? [{ from: question.minimum ?? -Infinity, to: question.maximum ?? Infinity }] : []));
  const [from, to] = [Math.min(...ranges.map((range) => range.from)), Math.max(...ranges.map((range) => range.to))];
  // Where one version takes a number and the other does not, that parts answers too.
  const ends = ranges.flatMap((range) => [...(range.from > from ? [range.from] : []), ...(range.to < to ? [range.to] : [])]);
  const limits = [...new Set([...versions.flatMap((document) => limitsOf(id, document)), ...ends])].filter((limit) => limit >= from && limit <= to).sort((a, b) => a - b);
  const [first, last] = [limits[0] ?? 0, limits.at(-1) ?? 0];
  const between = limits.slice(1).map((limit, i) => (limit - 1 > (limits[i] as number) ? limit - 1 : (limit + (limits[i] as number)) / 2));
  const all = limits.length === 0 ? [Math.min(Math.max(0, from), to)] : [Math.max(first - 1, from), ...limits, ...between, Math.min(last + 1, to)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The parameters' values that a fact is compared with anywhere. */
export function limitsOf(fact: string, document: RuleSetDocument): number[] {
  const comparisons = conditionsOf(document).flatMap(comparisonsIn).filter((each) => each.fact === fact || otherFact(each) === fact);
  return comparisons.flatMap((each) => {
    const other = each.fact === fact ? otherFact(each) : each.fact;
    const parameter = document.parameters.find(({ id }) => id === other);
    if (parameter === undefined && other !== null) throw new OutsideError(fact, `it is compared with "${other}", which is not a parameter`);
    return typeof parameter?.value === 'number' ? [parameter.value] : [];
  });
}
