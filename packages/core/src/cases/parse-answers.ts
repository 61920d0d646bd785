import { isCalendarDate } from '../evaluate/calendar.ts';
import type { Answers } from '../evaluate/result.ts';
import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording, type SchemaFault } from '../parse/describe-fault.ts';
import { findOtherKind } from '../parse/find-other-kind.ts';
import { isObject } from '../parse/is-object.ts';
import { pointer } from '../parse/pointer.ts';
import { type JsonText, readJson } from '../parse/read-json.ts';
import { type AnswersDocument, AnswersSchema } from './answers-document.ts';
import { checkDetails } from './check-details.ts';

const WORDING: FaultWording = { whole: 'The file', fields: [...Object.keys(AnswersSchema.shape), 'id', 'version'], content: 'hidden' };

interface Outcome {
  readonly answers: AnswersDocument | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of answers: either `{ "questionId": "yes" }`, or in full with `ruleSet`, `date` and `answers`. What an
 * answer may be is for the screening to say. No issue ever holds an answer, nor a key that may be one.
 * @throws {TypeError} where it is given no text.
 */
export function parseAnswers(text: string): Outcome {
  const json = readJson(text);
  if (json.issues.length > 0) return { answers: null, issues: json.issues.map(withoutContent) };
  if (!isInFull(json.value)) {
    if (isObject(json.value)) return usable({ answers: json.value as Answers }, '', json);
    const issue: Issue = { code: 'wrong-type', severity: 'error', path: '', message: 'The answers must be an object.', hint: 'Write { "question-id": "yes" }.' };
    return { answers: null, issues: [{ ...issue, ...json.locate('') }] };
  }
  // Only here: what is a list in the short form may be an answer.
  const other = findOtherKind(json.value, 'answers');
  if (other !== null) return { answers: null, issues: [{ ...other, ...json.locate('') }] };
  const parsed = AnswersSchema.safeParse(json.value);
  if (parsed.success) {
    const { date } = parsed.data;
    if (date === undefined || isCalendarDate(date)) return usable(parsed.data as AnswersDocument, '/answers', json);
    return { answers: null, issues: [{ ...NOT_A_DATE, ...json.locate('/date') }] };
  }
  // One by one: no issue says the name of an unknown part, so its place has to be found here.
  const faults = parsed.error.issues.flatMap((fault): readonly SchemaFault[] => (fault.code === 'unrecognized_keys' ? fault.keys.map((key) => ({ ...fault, keys: [key] })) : [fault]));
  const issues = faults.flatMap((fault) => describeFaults([fault], json.value, WORDING).map((issue) => withoutContent({ ...issue, ...json.locate(fault.keys === undefined ? issue.path : pointer(issue.path, String(fault.keys[0]))) })));
  return { answers: null, issues };
}

/** The answers, unless something stands beside their values that would be lost. */
function usable(answers: AnswersDocument, place: string, json: JsonText): Outcome {
  const issues = checkDetails(answers.answers, place).map((issue): Issue => ({ ...issue, ...json.locate(issue.path), path: '' }));
  return issues.length > 0 ? { answers: null, issues } : { answers, issues };
}

/** An object under `answers` makes it the full form; a question called "answers" would have a value there. */
function isInFull(value: unknown): boolean {
  return isObject(value) && isObject(value['answers']) && !Object.hasOwn(value['answers'], 'value');
}

const NOT_A_DATE: Issue = { code: 'not-a-date', severity: 'error', path: '', message: 'The screening date is not a day in the calendar.', hint: 'Correct it.' };

const SUBJECTS: Readonly<Partial<Record<Issue['code'], { message: string; hint: string }>>> = {
  'duplicate-key': { message: 'This question is answered twice; one of the two answers would be lost.', hint: 'Keep one of them.' },
  'forbidden-key': { message: 'This cannot be the id of a question.', hint: 'Remove it.' },
  'number-out-of-range': { message: 'This number is too large to be kept exactly.', hint: 'Correct it.' },
  'unknown-field': { message: 'This is not a part of a file of answers.', hint: 'Beside "answers" only "ruleSet", with "id" and "version", and "date" can stand in it.' },
  'too-deep': { message: 'This nests deeper than answers do.', hint: 'Write { "question-id": "yes" }.' },
  'too-large': { message: 'The file is too large to be a file of answers.', hint: 'Check that it is the right file.' },
};

/** The same issue in words that hold nothing of the file, and with no path into it: only line and column. */
function withoutContent(issue: Issue): Issue {
  return { ...issue, path: '', ...SUBJECTS[issue.code] };
}
