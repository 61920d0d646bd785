import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combine, parse, parsePack } from '@cse-screening/core';

/** The combinations that a page can name, by the name of their file in `rules/combined/`. */
const COMBINATIONS = {
  'gloucestershire-cse-signs-2023': ['gloucestershire-signs-2023'],
  'gloucestershire-cse-pathway-2023': ['gloucestershire-pathway-2023'],
  'gloucestershire-cse-2023': ['gloucestershire-pathway-2023', 'gloucestershire-signs-2023'],
  'gloucestershire-cse-young-adults': ['gloucestershire-young-adults'],
  'banes-cse': ['banes-cse'],
  'shropshire-cse': ['shropshire-cse'],
};

/**
 * Every combination that is shipped, by its path and by what makes it.
 * @param {string} root the repository's root
 * @returns {Record<string, () => string>}
 */
export function combineShippedRuleSets(root) {
  const read = (/** @type {string} */ id, /** @type {string} */ file) => readFileSync(join(root, 'rules', id, '1.0.0', file), 'utf8');
  return Object.fromEntries(
    Object.entries(COMBINATIONS).map(([name, ids]) => [
      `rules/combined/${name}.json`,
      () => {
        const { ruleSet } = parse(read('gloucestershire-cse', 'rule-set.json'));
        const packs = ids.flatMap((id) => parsePack(read(id, 'pack.json')).pack ?? []);
        const combined = ruleSet === null || packs.length < ids.length ? null : combine(ruleSet, packs).ruleSet;
        if (combined === null) throw new Error(`${name} cannot be combined: cse-rules combine says why.`);
        return `${JSON.stringify(combined.document, null, 2)}\n`;
      },
    ]),
  );
}
