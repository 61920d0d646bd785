import { isCalendarDate } from '../evaluate/calendar.ts';
import type { Answers } from '../evaluate/result.ts';
import type { Question } from '../format/question.ts';
import { textIn } from '../format/text-in.ts';
import { english } from '../present/strings.ts';
import { withSpacesOfFhir, wordForWord } from './fhir-text.ts';
import { ABSENT_SYSTEM, ABSENT_URL, absentAnswer, absentCoding, type AbsentAnswer, ABSENT_CODES, extensionUrl, findExtension, isAbsentAnswer, optionSystem } from './names.ts';
import type { Coding, Element, Extension, ResponseAnswer } from './resources.ts';

type RecordedAnswer = Answers[string];
type FullAnswer = Extract<RecordedAnswer, { readonly value: unknown }>;

/** The words for answers that every question can have. */
export type AnswerWords = Readonly<Record<'yes' | 'no' | AbsentAnswer, string>>;

/** Which rule set, which question, in which language and words. */
export interface AnswerContext {
  readonly ruleSet: string;
  readonly question: Question;
  readonly language: string;
  readonly words: AnswerWords;
}

/** The codings that can be picked: the options of the question, then those for an answer that is no value. */
export function answerCodings({ ruleSet, question, language, words }: AnswerContext): Coding[] {
  const system = optionSystem(ruleSet, question.id);
  const options = question.type === 'choice' || question.type === 'choices' ? question.options.map(({ id, text }) => ({ code: id, display: textIn(text, language) })) : [];
  const own = question.type === 'presence' ? (['yes', 'no'] as const).map((code) => ({ code, display: words[code] })) : options;
  return [...own.map((coding) => ({ system, ...coding })), ...(Object.keys(ABSENT_CODES) as AbsentAnswer[]).map((answer) => absentCoding(answer, words[answer]))];
}

/**
 * An answer in FHIR. What FHIR has no form for, such as an option that the question does not have, goes along word for word
 * in an extension, so that reading it back gives exactly what was recorded.
 */
export function encodeAnswer(context: AnswerContext, recorded: RecordedAnswer): ResponseAnswer[] {
  const full: FullAnswer | null = typeof recorded === 'object' && 'value' in recorded ? recorded : null;
  const value = full === null ? recorded : full.value;
  const values = encodeValue(context, value);
  const extension = full === null ? [] : encodeDetails(full);
  const [first = {}, ...rest] = values;
  const encoded = [withExtensions(first, extension), ...rest];
  if (values.length > 0 && same(decodeAnswer(context.question, encoded), recorded)) return encoded;
  return [withExtensions(first, [wordForWord(recorded)]), ...rest];
}

function withExtensions(answer: ResponseAnswer, extension: readonly Extension[]): ResponseAnswer {
  return extension.length === 0 ? answer : { extension: [...extension], ...answer };
}

function encodeValue(context: AnswerContext, value: unknown): ResponseAnswer[] {
  const { question } = context;
  if (question.type === 'presence' || question.type === 'choice' || question.type === 'choices') {
    const codings = answerCodings(context);
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
    return chosen.flatMap((each) => codings.filter(({ system, code }) => (system === ABSENT_SYSTEM ? isAbsentAnswer(each) && code === ABSENT_CODES[each] : code === each))).map((valueCoding) => ({ valueCoding }));
  }
  if (isAbsentAnswer(value)) {
    const absent = { extension: [{ url: ABSENT_URL, valueCode: ABSENT_CODES[value] }] };
    return [question.type === 'number' ? { _valueDecimal: absent } : question.type === 'date' ? { _valueDate: absent } : { _valueString: absent }];
  }
  if (question.type === 'number') return typeof value === 'number' ? [{ valueDecimal: value }] : [];
  if (typeof value !== 'string' || value.trim() === '') return [];
  return [question.type === 'date' ? (isCalendarDate(value) ? { valueDate: value } : {}) : { valueString: withSpacesOfFhir(value) }];
}

const DETAILS = ['source', 'note', 'reason'] as const;

function encodeDetails({ date, amended, ...details }: FullAnswer): Extension[] {
  const words = DETAILS.flatMap((name): Extension[] => {
    const text = details[name];
    return text === undefined || text.trim() === '' ? [] : [{ url: extensionUrl(`answer-${name}`), valueString: withSpacesOfFhir(text) }];
  });
  const day = date === undefined || !isCalendarDate(date) ? [] : [{ url: extensionUrl('answer-date'), valueDate: date }];
  const points = amended === undefined || amended.reason.trim() === '' ? [] : [{ url: extensionUrl('amended-points'), extension: [{ url: 'points', valueDecimal: amended.points }, { url: 'reason', valueString: withSpacesOfFhir(amended.reason) }] }];
  return [{ url: extensionUrl('answer-in-full'), valueBoolean: true }, ...day, ...words, ...points];
}

/**
 * Whether nothing of an answer is lost by reading it: each value has the form that the questionnaire asks for and a code system
 * of its own, there is one value only where the question takes one, and each detail beside it is in the form in which it is
 * written. Whether there is such an option, the record says.
 */
export function isReadable(ruleSet: string, question: Question, answers: readonly ResponseAnswer[]): boolean {
  const [first, ...rest] = answers;
  if (first === undefined) return true;
  if (findExtension(first, 'as-recorded')?.valueString !== undefined) return isAsEncoded(ruleSet, question, answers, (answer) => [valuesOf(answer), detailsOf(answer)]);
  const { type } = question;
  const systems = [ABSENT_SYSTEM, ...(type === 'number' || type === 'date' || type === 'text' ? [] : [undefined, optionSystem(ruleSet, question.id)])];
  const isExpected = ({ valueCoding, valueDecimal, valueDate, valueString }: ResponseAnswer) =>
    valueCoding === undefined
      ? (valueDecimal === undefined || type === 'number') && (valueDate === undefined || type === 'date') && (valueString === undefined || type === 'text')
      : systems.includes(valueCoding.system);
  const values = answers.map((answer) => (isExpected(answer) && isSingle(answer) ? decodeValue(answer) : []));
  const isOne = rest.length === 0 || (question.type === 'choices' && !values.flat().some(isAbsentAnswer));
  return isOne && values.every(({ length }) => length === 1) && isAsEncoded(ruleSet, question, answers, detailsOf);
}

/** Whether an answer has one value, or one reason why there is none, and not both. */
function isSingle(answer: ResponseAnswer): boolean {
  const says = (name: string, part: unknown) => name.startsWith('value') || (name.startsWith('_value') && findAbsent(part as Element | undefined) !== undefined);
  return Object.entries(answer).filter(([name, part]: [string, unknown]) => says(name, part)).length === 1;
}

/** Whether a part of an answer is what comes of it when it is written again: what was put there otherwise is not read. */
function isAsEncoded(ruleSet: string, question: Question, answers: readonly ResponseAnswer[], partOf: (answer: ResponseAnswer) => unknown): boolean {
  const again = encodeAnswer({ ruleSet, question, language: 'en', words: english.answers }, decodeAnswer(question, answers) as RecordedAnswer);
  return same(answers.map(partOf), again.map(partOf));
}

/** The extensions of ours by name, but for an answer in its own words. */
function detailsOf({ extension = [] }: ResponseAnswer): Readonly<Record<string, Extension>> {
  return Object.fromEntries(extension.filter(({ url }) => url.startsWith(extensionUrl('')) && url !== extensionUrl('as-recorded')).map((each) => [each.url, each]));
}

/** What FHIR has as the value, whatever its type, without the words in which a code is shown. */
function valuesOf(answer: ResponseAnswer): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(Object.entries(answer).filter(([key]) => /^_?value/.test(key)));
  return answer.valueCoding === undefined ? values : { ...values, valueCoding: { system: answer.valueCoding.system, code: answer.valueCoding.code } };
}

/** The answer as it was recorded, or undefined where there is none. */
export function decodeAnswer(question: Question, answers: readonly ResponseAnswer[]): RecordedAnswer | undefined {
  const [first] = answers;
  if (first === undefined) return undefined;
  const asRecorded = findExtension(first, 'as-recorded')?.valueString;
  if (asRecorded !== undefined) return JSON.parse(asRecorded) as RecordedAnswer;
  const values = answers.flatMap(decodeValue);
  const value = question.type === 'choices' && !isAbsentAnswer(values[0]) ? values.filter((each) => typeof each === 'string') : values[0];
  if (value === undefined) return undefined;
  if (findExtension(first, 'answer-in-full') === undefined) return value;
  const texts = DETAILS.flatMap((name): [string, string][] => {
    const text = findExtension(first, `answer-${name}`)?.valueString;
    return text === undefined ? [] : [[name, text]];
  });
  const date = findExtension(first, 'answer-date')?.valueDate;
  const amended = findExtension(first, 'amended-points')?.extension;
  return {
    value,
    ...(date === undefined ? {} : { date }),
    ...Object.fromEntries(texts),
    ...(amended === undefined ? {} : { amended: { points: amended.find(({ url }) => url === 'points')?.valueDecimal ?? 0, reason: amended.find(({ url }) => url === 'reason')?.valueString ?? '' } }),
  };
}

function decodeValue({ valueCoding, valueDecimal, valueDate, valueString, _valueDecimal, _valueDate, _valueString }: ResponseAnswer): (string | number)[] {
  if (valueCoding !== undefined) {
    const coded = valueCoding.system === ABSENT_SYSTEM ? absentAnswer(valueCoding.code) : valueCoding.code;
    return coded === undefined || coded === null ? [] : [coded];
  }
  const plain = valueDecimal ?? valueDate ?? valueString;
  if (plain !== undefined) return [plain];
  const reason = [_valueDecimal, _valueDate, _valueString].map(findAbsent).find((found) => found !== undefined)?.valueCode;
  const absent = absentAnswer(reason);
  return absent === null ? [] : [absent];
}

/** Why there is no value, where an element says so. */
function findAbsent(element: Element | undefined): Extension | undefined {
  return element?.extension?.find(({ url }) => url === ABSENT_URL);
}

/** Whether two answers are the same, in whatever order their fields stand. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b].map((value) => Object.entries(value).filter(([, inner]) => inner !== undefined)) as [[string, unknown][], [string, unknown][]];
  return left.length === right.length && left.every(([key, inner]) => same(inner, (b as Record<string, unknown>)[key]));
}
