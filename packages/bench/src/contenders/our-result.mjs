// Ours, as a screening shows it: category, range, reasons, actions, measures, what is still open.
import { readResult } from '../finding.mjs';

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeOurResult({ core, text }) {
  const { screen } = core.compile(/** @type {any} */ (core.parse(text).ruleSet));
  return {
    name: 'our result',
    does: 'the decision with reasons, contributing answers, sources, measures, open questions',
    group: 'ours',
    run: (answers) => screen(answers),
    read: readResult,
  };
}
