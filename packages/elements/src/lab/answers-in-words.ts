import { type Answers, type RuleSet, textIn } from '@cse-screening/core';
import { formatDate } from '../format-date.ts';
import type { LabStrings } from '../strings/lab-en.ts';
import type { Strings } from '../strings/strings.ts';
import { answerText } from '../views/answer-text.ts';

/** The words that answers are put into. */
export interface AnswerWords {
  readonly language: string;
  readonly strings: Strings;
  readonly lab: LabStrings;
}

/** Answers in the order of the questions, each as the question with its answer. Of two versions the first that asks names it. */
export function putAnswersIntoWords(answers: Answers, ruleSets: readonly (RuleSet | null)[], words: AnswerWords): readonly { readonly question: string; readonly answer: string }[] {
  const ids = ruleSets.flatMap((ruleSet) => ruleSet?.document.sections ?? []).flatMap((section) => section.questions).map(({ id }) => id);
  return Object.keys(answers)
    .sort((a, b) => ids.indexOf(a) - ids.indexOf(b))
    .map((id) => ({ question: nameQuestion(id, ruleSets, words), answer: valueInWords(id, answers[id], ruleSets, words) }));
}

/** What a question asks, or its id where no version asks it. */
export function nameQuestion(id: string, ruleSets: readonly (RuleSet | null)[], { language }: AnswerWords): string {
  const question = findQuestion(id, ruleSets);
  return question === undefined ? id : textIn(question.text, language);
}

/** One answer in words, with its date where it has one. */
export function valueInWords(id: string, given: unknown, ruleSets: readonly (RuleSet | null)[], { language, strings, lab }: AnswerWords): string {
  const question = findQuestion(id, ruleSets);
  const { value, date } = typeof given === 'object' && given !== null && 'value' in given ? (given as { readonly value: unknown; readonly date?: string }) : { value: given, date: undefined };
  const text = question === undefined ? String(value) : Array.isArray(value) && value.length === 0 ? lab.noOption : answerText(question, value ?? 'not-known', { language, strings, formatDate: (day) => formatDate(day, language) });
  return date === undefined ? text : `${text} (${formatDate(date, language)})`;
}

function findQuestion(id: string, ruleSets: readonly (RuleSet | null)[]) {
  return ruleSets.flatMap((ruleSet) => ruleSet?.document.sections ?? []).flatMap(({ questions }) => questions).find((question) => question.id === id);
}
