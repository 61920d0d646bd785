import { questionsOf } from './subject.mjs';

/** @typedef {{ question: string, options: string[] }} Pick a question, and the options that count */

/**
 * The concepts that a count counts, each with the answers that hold it.
 * @param {import('./types.mjs').Measure} measure
 * @param {import('./types.mjs').RuleSetDocument} document
 * @returns {Pick[][]}
 */
export function conceptsOf(measure, document) {
  /** @type {Map<string, Pick[]>} */
  const concepts = new Map();
  for (const question of questionsOf(document)) {
    const options = countedOptions(measure, question);
    if (options.length === 0) continue;
    const concept = question.concept ?? question.id;
    concepts.set(concept, [...(concepts.get(concept) ?? []), { question: question.id, options }]);
  }
  return [...concepts.values()];
}

/**
 * @param {import('./types.mjs').Measure} measure
 * @param {import('./types.mjs').Question} question
 */
function countedOptions(measure, question) {
  const options = question.type === 'presence' ? [{ id: 'yes', tags: [] }] : (question.options ?? []).filter(({ present }) => present !== false);
  const selected = options.filter((option) =>
    (measure.of ?? []).some(({ kind, tag }) => (kind === undefined || kind === question.kind) && (tag === undefined || [...(question.tags ?? []), ...(option.tags ?? [])].includes(tag))),
  );
  return selected.map(({ id }) => id);
}

/**
 * Makes the function that counts how many of the concepts hold.
 * @param {Pick[][]} concepts
 * @returns {(values: Record<string, string>) => number}
 */
export function counter(concepts) {
  const sets = concepts.map((picks) => picks.map(({ question, options }) => ({ question, options: new Set(options) })));
  return (values) => {
    let count = 0;
    for (const picks of sets) if (picks.some(({ question, options }) => options.has(values[question]))) count++;
    return count;
  };
}
