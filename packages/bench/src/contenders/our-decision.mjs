// Ours, bare: what follows and how certain it is, without reasons; for many answer sets at once.
import { readDecision } from '../finding.mjs';

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeOurDecision({ core, text }) {
  const { decide } = core.compile(/** @type {any} */ (core.parse(text).ruleSet));
  return {
    name: 'our decision',
    does: 'category, range and rules of each reading, flags, actions',
    group: 'ours',
    run: (answers) => decide(answers),
    sameOutputAs: 'our decision',
    read: readDecision,
  };
}
