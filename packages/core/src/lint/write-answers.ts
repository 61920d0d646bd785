import type { Answer, Answers } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** Answers as a sentence's part, in the order of the questions: `missing = regularly, vehicles = yes`. */
export function writeAnswers(answers: Answers, document: RuleSetDocument): string {
  const parts = questionsOf(document).flatMap(({ id }) => (Object.hasOwn(answers, id) ? [`${id} = ${writeAnswer(answers[id])}`] : []));
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
