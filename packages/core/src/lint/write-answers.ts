import type { Answer, Answers } from '../evaluate/result.ts';
import { questionsOf, saysPresent } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** So many answers that say a concern is absent are named; more of them hide what matters. */
const MOST_ABSENT = 3;

/** Answers as a sentence's part, in the order of the questions: `missing = regularly, vehicles = yes`. */
export function writeAnswers(answers: Answers, document: RuleSetDocument): string {
  const given = questionsOf(document).filter(({ id }) => Object.hasOwn(answers, id));
  const absent = given.filter((question) => {
    const answer = answers[question.id];
    return typeof answer === 'string' && !saysPresent(question, answer);
  });
  const isNamed = absent.length <= MOST_ABSENT;
  const parts = given.filter((question) => isNamed || !absent.includes(question)).map(({ id }) => `${id} = ${writeAnswer(answers[id])}`);
  if (!isNamed) parts.push(`and ${String(absent.length)} other questions answered as absent`);
  return parts.length === 0 ? 'nothing known' : parts.join(', ');
}

/** One answer as it is spoken of. */
export function writeAnswer(answer: Answers[string] | undefined): string {
  if (Array.isArray(answer)) return answer.length === 0 ? 'none' : answer.join(' and ');
  if (typeof answer !== 'object' || answer === null) return String(answer);
  const { value, date } = answer as Answer;
  const words = writeAnswer(value);
  return date === undefined ? words : `${words} (on ${date})`;
}
