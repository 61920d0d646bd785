import { textIn, type Question } from '@cse-screening/core';
import { valueOf } from '../answers.ts';
import type { Screened } from '../screening.ts';
import type { Words } from '../strings/words.ts';
import type { Entered } from './entered.ts';
import type { Given } from './give-answer.ts';

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

/** The id of a question's group within the shadow root, and the name of its radio buttons. What belongs to it has this and `_`, which no id of a question has. */
export function questionElementId(question: string): string {
  return `question-${question}`;
}

/** The step in which something is put right, by name. */
export function stepOfPlace(place: string): string {
  if (place.startsWith('question-')) return place.replace('-', ':');
  return place === 'narrative' || place === 'childs-words' ? 'account' : 'judgement';
}

/** What is to be put right where no record can hold something, by its JSON pointer. */
export function problemOfRefused(pointer: string): Problem {
  return { place: placeOfRefused(pointer), say: ({ strings }) => strings.cannotRecord };
}

/** What is too long as a whole is most likely the account. */
function placeOfRefused(pointer: string): string {
  const [, part, name = ''] = pointer.split('/');
  if (part === 'answers' && name !== '') return questionElementId(name);
  if (part === 'judgement') return name === 'role' ? 'role' : 'reason';
  return part === 'childsWords' ? 'childs-words' : 'narrative';
}

/** Finds what was typed and cannot be used, of all questions that are asked or of some: a number that is none, a day that does not exist. Core has said which. */
export function findUnusable({ answers, dates }: Given, { result, questions }: Pick<Screened, 'result' | 'questions'>, of: readonly Question[] = questions): readonly Problem[] {
  const codes = new Map(result.issues.filter(({ severity }) => severity === 'error').map(({ path, code }) => [path.slice(1), code]));
  return of.flatMap((question): Problem[] => {
    const code = dates[question.id] === undefined ? codes.get(question.id) : 'not-a-date';
    if (code === undefined) return [];
    return [{ place: questionElementId(question.id), of: question, say: (words) => wordsFor(question, valueOf(answers, question.id), code, result.date ?? '', words) }];
  });
}

function wordsFor(question: Question, value: unknown, code: string, screeningDate: string, { strings, formatDate }: Words): string {
  // A date of birth that is not after the screening date is too long before it to be real.
  if (code === 'not-a-date' || (question.type === 'date' && String(value) <= screeningDate)) return strings.enterDate;
  if (question.type === 'number' && !isWithin(value, question)) return strings.enterNumber(question.minimum, question.maximum);
  return code === 'answer-out-of-range' ? strings.enterEarlier(formatDate(screeningDate)) : strings.chooseAnswer;
}

/** A number in its range can only have a date that is out of range. */
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
