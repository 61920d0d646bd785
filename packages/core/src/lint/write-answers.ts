import type { Answer, Answers } from '../evaluate/result.ts';
import { questionsOf, saysPresent } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';

/** So many answers that say a concern is absent are named; more of them hide what matters. */
const MOST_ABSENT = 3;

/** Answers as a sentence's part, in the words of the questions and in their order: `‘Is the child missing?’ Regularly; ‘Vehicles?’ Yes`. */
export function writeAnswers(answers: Answers, document: RuleSetDocument): string {
  const given = questionsOf(document).filter(({ id }) => Object.hasOwn(answers, id));
  const absent = given.filter((question) => {
    const answer = answers[question.id];
    return typeof answer === 'string' && !saysPresent(question, answer);
  });
  const isNamed = absent.length <= MOST_ABSENT;
  const parts = given.filter((question) => isNamed || !absent.includes(question)).map(({ id }) => writeAnswer(id, answers[id], document));
  if (!isNamed) parts.push(`and ${String(absent.length)} other questions answered as absent`);
  return parts.length === 0 ? 'nothing known' : parts.join('; ');
}

/** One answer with its question, as it is spoken of. No answer is not known. */
export function writeAnswer(id: string, answer: Answers[string] | undefined, document: RuleSetDocument): string {
  const { value, date } = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Answer) : { value: answer, date: undefined };
  const question = questionsOf(document).find((each) => each.id === id);
  const asked = question === undefined ? id : textIn(question.text, LANGUAGE);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = values.length === 0 ? 'None of them' : values.map((each) => nameValue(each, question)).join(' and ');
  return `‘${asked}’ ${words}${date === undefined ? '' : ` (on ${date})`}`;
}

/** Findings are in English, so the questions are read in it where they have it. */
const LANGUAGE = 'en';
const WORDS: ReadonlyMap<string, string> = new Map([['yes', 'Yes'], ['no', 'No'], ['not-known', 'Not known']]);

function nameValue(value: unknown, question: Question | undefined): string {
  if (value === undefined) return 'Not known';
  if (typeof value !== 'string') return JSON.stringify(value);
  const option = question !== undefined && 'options' in question ? question.options.find(({ id }) => id === value) : undefined;
  if (option !== undefined) return textIn(option.text, LANGUAGE);
  return WORDS.get(value) ?? value;
}
