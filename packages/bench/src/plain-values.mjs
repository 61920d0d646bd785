/** @typedef {import('./types.mjs').Answer} Answer */

/**
 * The value of an answer, short or in full.
 * @param {Answer | undefined} answer
 * @returns {string | undefined}
 */
export function valueOf(answer) {
  return typeof answer === 'object' && answer !== null ? answer.value : answer;
}

/**
 * The values alone, for engines that take facts as plain values.
 * @param {Record<string, Answer>} answers
 * @returns {Record<string, string>}
 */
export function plainValues(answers) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const id in answers) values[id] = valueOf(answers[id]);
  return values;
}
