import type { Answer, Answers } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import { requireList, requireObject } from '../parse/require-given.ts';
import { ANALYSIS_DATE } from './answer-classes.ts';

/**
 * Says the answers of an example in the words of their questions and in their order, one each, as in
 * `‘Is the child missing?’ Regularly`. Where one holds a day, the screening date that it is reckoned to stands first. They are
 * of a proof or a comparison, never of a child. In English where the rule set has it; plain text, not escaped.
 * @param documents a question is taken from the last of them that asks it
 */
export function describeAnswers(answers: Answers, documents: readonly RuleSetDocument[]): readonly string[] {
  requireList(documents, 'sections', 'A list is needed of the `document` of each rule set.');
  const asked = documents.flatMap((document) => questionsOf(document));
  const questions = new Map(asked.map((question) => [question.id, question]));
  const order = asked.map(({ id }) => id);
  const said = Object.entries(answers)
    .sort(([a], [b]) => order.lastIndexOf(a) - order.lastIndexOf(b))
    .map(([id, answer]) => `${nameQuestion(id, questions.get(id))} ${describe(answer, questions.get(id))}`);
  return [...sayDate(answers), ...said];
}

/** The screening date of an example, where its answers hold a day: on another date they may give something else. */
export function sayDate(answers: Answers): readonly string[] {
  return /"\d{4}-\d{2}-\d{2}"/.test(JSON.stringify(answers)) ? [`screening date ${ANALYSIS_DATE}`] : [];
}

/** Says one answer to a question without the question. No answer is not known. */
export function describeAnswer(id: string, answer: unknown, document: RuleSetDocument): string {
  requireObject(document, 'sections', 'The `document` of a rule set is needed.');
  return describe(answer, questionsOf(document).find((question) => question.id === id));
}

function nameQuestion(id: string, question: Question | undefined): string {
  return `‘${question === undefined ? id : textIn(question.text, LANGUAGE)}’`;
}

function describe(answer: unknown, question: Question | undefined): string {
  const { value, date }: { readonly value: unknown; readonly date?: string } = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Answer) : { value: answer };
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = values.length === 0 ? 'None of them' : values.map((each) => nameValue(each, question)).join(' and ');
  return `${words}${date === undefined ? '' : ` (on ${date})`}`;
}

/** What is said of a proof is in English, so the questions are read in it where they have it. */
const LANGUAGE = 'en';
const WORDS: ReadonlyMap<string, string> = new Map([['yes', 'Yes'], ['no', 'No'], ['not-known', 'Not known'], ['not-applicable', 'Not applicable']]);

function nameValue(value: unknown, question: Question | undefined): string {
  if (value === undefined) return 'Not known';
  if (typeof value !== 'string') return JSON.stringify(value);
  const option = question !== undefined && 'options' in question ? question.options.find(({ id }) => id === value) : undefined;
  return option === undefined ? (WORDS.get(value) ?? value) : textIn(option.text, LANGUAGE);
}
