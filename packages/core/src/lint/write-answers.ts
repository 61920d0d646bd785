import { describeAnswers } from '../analyse/describe-answers.ts';
import type { Answers } from '../evaluate/result.ts';
import { questionsOf, saysPresent } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** So many answers that say a concern is absent are named; more of them hide what matters. */
const MOST_ABSENT = 3;

/** Answers as a sentence's part: `‘Is the child missing?’ Regularly; ‘Vehicles?’ Yes`. Many that say a concern is absent are only counted. */
export function writeAnswers(answers: Answers, document: RuleSetDocument): string {
  const absent = questionsOf(document).filter((question) => {
    const answer = answers[question.id];
    return typeof answer === 'string' && !saysPresent(question, answer);
  });
  if (absent.length <= MOST_ABSENT) return join(describeAnswers(answers, [document]));
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => absent.every((question) => question.id !== id)));
  return join([...describeAnswers(rest, [document]), `and ${String(absent.length)} other questions answered as absent`]);
}

function join(parts: readonly string[]): string {
  return parts.length === 0 ? 'nothing known' : parts.join('; ');
}
