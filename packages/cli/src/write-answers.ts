import { type Answers, escapeControls, type RuleSetDocument, sayDate } from '@cse-screening/core';

/** Writes the answers of an example in one line, in the order of the questions. They are of a proof, never of a child. */
function writeAnswers(answers: Answers, { sections }: RuleSetDocument): string {
  const ids = sections.flatMap(({ questions }) => questions).map(({ id }) => id);
  const parts = [...sayDate(answers), ...ids.filter((id) => Object.hasOwn(answers, id)).map((id) => `${id} = ${writeValue(answers[id])}`)];
  return parts.length === 0 ? 'nothing is known' : `${parts.join(', ')}; the rest is not known`;
}

/** How many answers that say a concern is absent are named. More would hide what matters, and are only counted. */
const MOST_ABSENT = 3;

/**
 * Writes the answers of an example in one line, by the ids under which a case would hold them, and only counts those that
 * say a concern is absent where they are many.
 */
export function writeExample(answers: Answers, document: RuleSetDocument): string {
  const absent = document.sections.flatMap(({ questions }) => questions).filter((question) => {
    const answer = answers[question.id];
    if (question.type === 'presence') return answer === 'no';
    return question.type === 'choice' && question.options.some(({ id, present }) => id === answer && present === false);
  });
  if (absent.length <= MOST_ABSENT) return writeAnswers(answers, document);
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => absent.every((question) => question.id !== id)));
  const named = Object.keys(rest).length === 0 ? '' : `${writeAnswers(rest, document).replace(/; the rest is not known$/, '')}, and `;
  return `${named}${String(absent.length)} other questions answered as absent; the rest is not known`;
}

function writeValue(value: unknown): string {
  return escapeControls(typeof value === 'string' ? value : JSON.stringify(value));
}
