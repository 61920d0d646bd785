import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, terms: string, text: string }} Library terms: whose it is and under which licence; text: the licence itself */

/**
 * Says whose libraries are in a bundle and under which licence: `lit-element, lit-html (Google LLC, BSD-3-Clause)`.
 * Minifiers keep a notice only where a library's code holds one, and then as often as it has files.
 * @param {readonly Library[]} libraries
 * @returns {string} empty where there are none
 */
export function describeLicences(libraries) {
  const terms = [...new Set(libraries.map((library) => library.terms))].sort();
  return terms.map((those) => `${libraries.filter((library) => library.terms === those).map(({ name }) => name).join(', ')} (${those})`).join('; ');
}

/**
 * The licences in full, each once: most ask that whoever passes the library on passes them on too.
 * @param {readonly Library[]} libraries
 */
export function quoteLicences(libraries) {
  const texts = [...new Set(libraries.map(({ text }) => text))];
  return texts.map((text) => `${libraries.filter((library) => library.text === text).map(({ name }) => name).join(', ')}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * The libraries that modules are from, by name.
 * @param {readonly string[]} modules paths
 * @returns {Library[]}
 */
export function findLibraries(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
  return [...folders]
    .map((folder) => {
      /** @type {{ name: string, license: string, author?: string | { name: string } }} */
      const { name, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const holder = (typeof author === 'string' ? author : author?.name)?.replace(/ *[<(].*/, '');
      const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
      const terms = holder === undefined ? license : `${holder}, ${license}`;
      return { name, terms, text: file === undefined ? `${terms}, as its package.json says: it comes without a copy of its licence.` : readFileSync(join(folder, file), 'utf8').trim() };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
