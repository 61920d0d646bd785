import { readFileSync } from 'node:fs';

/**
 * Says whose libraries are in a bundle and under which licence: `lit-element, lit-html (Google LLC, BSD-3-Clause)`.
 * Minifiers keep a notice only where a library's code holds one, and then as often as it has files.
 * @param {readonly string[]} modules paths
 * @returns {string} empty where there are none
 */
export function describeLicences(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
  const libraries = [...folders].map((folder) => {
    /** @type {{ name: string, license: string, author?: string | { name: string } }} */
    const { name, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const holder = (typeof author === 'string' ? author : author?.name)?.replace(/ *[<(].*/, '');
    return { name, terms: holder === undefined ? license : `${holder}, ${license}` };
  });
  const terms = [...new Set(libraries.map((library) => library.terms))].sort();
  return terms.map((those) => `${libraries.filter((library) => library.terms === those).map(({ name }) => name).sort().join(', ')} (${those})`).join('; ');
}
