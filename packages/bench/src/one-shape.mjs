import { questionsOf } from './subject.mjs';

/**
 * Gives the same answers as a form would send them: every question there, always in the same order, "not-known" where
 * nothing was answered.
 * @param {import('./types.mjs').RuleSetDocument} document
 * @param {readonly import('./types.mjs').Answers[]} corpus
 * @returns {import('./types.mjs').Answers[]}
 */
export function inOneShape(document, corpus) {
  const ids = questionsOf(document).map(({ id }) => id);
  return corpus.map((answers) => JSON.parse(JSON.stringify(Object.fromEntries(ids.map((id) => [id, answers[id] ?? 'not-known'])))));
}
