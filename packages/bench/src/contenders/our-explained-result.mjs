// Ours in full: the result, a smallest sufficient set of answers, and the smallest changes that would raise the category.
import { readResult } from '../finding.mjs';

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeOurExplainedResult({ core, text }) {
  const { explain } = core.compile(/** @type {any} */ (core.parse(text).ruleSet));
  return {
    name: 'our explained result',
    does: 'the result with smallest sufficient sets and smallest changes',
    group: 'ours',
    run: (answers) => explain(answers),
    read: ({ result }) => readResult(result),
  };
}
