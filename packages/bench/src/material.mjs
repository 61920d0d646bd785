import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FOLDER = new URL('../../../rules/gloucestershire-cse/1.0.0/', import.meta.url);

/**
 * Reads the rule set and its cases, and loads core.
 * @param {string} coreFile
 * @returns {Promise<{ material: import('./types.mjs').Material, cases: import('./types.mjs').CasesDocument }>}
 */
export async function loadMaterial(coreFile) {
  const text = readFileSync(new URL('rule-set.json', FOLDER), 'utf8');
  const cases = JSON.parse(readFileSync(new URL('cases.json', FOLDER), 'utf8'));
  const core = await import(pathToFileURL(coreFile).href);
  return { material: { text, document: JSON.parse(text), core }, cases };
}
