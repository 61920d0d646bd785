import { textIn, type Question } from '@cse-screening/core';
import { valueOf } from '../answers.ts';
import type { Screened } from '../screening.ts';
import type { Words } from '../strings/words.ts';
import type { Entered } from './entered.ts';
import type { Given } from './give-answer.ts';
import { questionElementId } from './places.ts';

/** Something to put right. */
export interface Problem {
  /** The id of the control's place within the shadow root. */
  readonly place: string;
  /** What to do, in words. A function, so that it follows a change of language. */
  readonly say: (words: Words) => string;
  /** The question that it is about, where its words do not name it. */
  readonly of?: Question;
}

/** What is wrong, in words that can be told from others in a list. */
export function sayInList({ say, of }: Problem, words: Words): string {
  return `${of === undefined ? '' : `${textIn(of.text, words.language)} `}${say(words)}`;
}

/** What is wrong at a place, in words; empty where nothing is. */
export function sayProblem(problems: readonly Problem[], place: string, words: Words): string {
  return problems.find((problem) => problem.place === place)?.say(words) ?? '';
}

/** What is to be put right where no record can hold something, by its JSON pointer. */
export function problemOfRefused(pointer: string): Problem {
  return { place: placeOfRefused(pointer), say: ({ strings }) => strings.cannotRecord };
}

/** The place that a pointer stands for. Where the record as a whole is too long, the account most likely is. */
function placeOfRefused(pointer: string): string {
  const [, part, name = ''] = pointer.split('/');
  if (part === 'answers' && name !== '') return questionElementId(name);
  if (part === 'judgement') return name === 'role' ? 'role' : 'reason';
  return part === 'childsWords' ? 'childs-words' : 'narrative';
}

/** Finds the answers that cannot be used, such as a day that does not exist, of some questions or (by default) of all that are asked. Which they are, core has said. */
export function findUnusable({ answers, dates }: Given, { result, questions }: Pick<Screened, 'result' | 'questions'>, of: readonly Question[] = questions): readonly Problem[] {
  const codes = new Map(result.issues.filter(({ severity }) => severity === 'error').map(({ path, code }) => [path.slice(1), code]));
  return of.flatMap((question): Problem[] => {
    const code = dates[question.id] === undefined ? codes.get(question.id) : 'not-a-date';
    if (code === undefined) return [];
    return [{ place: questionElementId(question.id), of: question, say: (words) => wordsFor(question, valueOf(answers, question.id), code, result.date ?? '', words) }];
  });
}

function wordsFor(question: Question, value: unknown, code: string, screeningDate: string, { strings, formatDate }: Words): string {
  // A date that is out of range and not after the screening date is a date of birth too long ago to be real.
  if (code === 'not-a-date' || (question.type === 'date' && String(value) <= screeningDate)) return strings.enterDate;
  if (question.type === 'number' && !isWithin(value, question)) return strings.enterNumber(question.minimum, question.maximum);
  return code === 'answer-out-of-range' ? strings.enterEarlier(formatDate(screeningDate)) : strings.chooseAnswer;
}

/** Whether a number is in the range of its question. Where it is, what is out of range can only be its date. */
function isWithin(value: unknown, { minimum = -Infinity, maximum = Infinity }: { readonly minimum?: number | undefined; readonly maximum?: number | undefined }): boolean {
  return value === 'not-known' || (typeof value === 'number' && value >= minimum && value <= maximum);
}

/** Finds what the rule set asks for before a record is finalised, in the order of the form. It holds back no action. */
export function findMissing({ narrative }: Entered, { questions, result: { completeness } }: Screened): readonly Problem[] {
  const needed = completeness.flatMap((requirement) => requirement.questions);
  const missing = questions
    .filter(({ id }) => needed.includes(id))
    .map(({ id, error, text }): Problem => ({ place: questionElementId(id), say: ({ strings, language }) => (error === undefined ? strings.answerNeeded(textIn(text, language)) : textIn(error, language)) }));
  const wordless = narrative.trim() === '' && completeness.some((requirement) => requirement.narrative);
  return wordless ? [...missing, { place: 'narrative', say: ({ strings }) => strings.narrativeNeeded }] : missing;
}
