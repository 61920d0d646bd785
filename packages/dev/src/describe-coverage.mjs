import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { findTestedParts } from './find-tested-parts.mjs';

/**
 * @typedef {{ id: string, source: string, section: string }} Row
 * @typedef {{ markdown: string, gaps: readonly string[] }} Coverage gaps: what a row lacks, a sentence each
 */

/**
 * Which row of the source documents is where in the software, tested by what, and shown on which page. A row that is left
 * out says why: in the rule set that quotes it (`notAsked`), or in rules/sources/left-out.json.
 * @param {string} root the repository's root
 * @returns {Coverage}
 */
export function describeCoverage(root) {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
  /** @type {readonly Row[]} */
  const rows = JSON.parse(read('rules/sources/rows.json'));
  /** @type {Readonly<Record<string, string>>} */
  const leftOut = JSON.parse(read('rules/sources/left-out.json'));
  const documents = files(root, 'rules', /^(rule-set|pack)\.json$/).filter((path) => !path.startsWith('rules/combined/')).map((path) => readDocument(root, path));
  const modules = files(root, 'packages/core/src', /\.ts$/).map((path) => ({ path, text: leaveOutExamples(read(path)) }));
  const tests = [...files(root, 'packages', /\.(test\.ts|scenario)$/), ...files(root, 'rules/test', /\.test\.ts$/)].map((path) => ({ path, text: read(path) }));
  const pages = files(root, 'docs', /\.md$/).filter((path) => /^docs\/(systems|rule-sets)\//.test(path)).map((path) => ({ path, text: writeOutRanges(read(path)) }));
  /** @type {string[]} */
  const gaps = [];
  const lines = rows.map(({ id, source, section }) => {
    // A row that is quoted in pieces has ids that begin with its own, as in PW-14-CASEWORK.
    const named = new RegExp(`(?<![A-Za-z0-9-])${id}(?:-[A-Z]+)*(?![A-Za-z0-9-])`);
    const partsOf = (/** @type {ReadonlyMap<string, string[]>} */ parts) => [...parts].flatMap(([row, names]) => (named.test(row) ? names : []));
    const citing = documents.filter(({ parts }) => partsOf(parts).length > 0);
    const quoting = documents.filter(({ reasons }) => reasons.has(id));
    const inModules = modules.filter(({ text }) => named.test(text));
    const inTests = [...citing.flatMap(({ parts, cases, isTested }) => (cases !== null && partsOf(parts).every(isTested) ? [cases] : [])), ...tests.filter(({ text }) => named.test(text)).map(({ path }) => path)];
    const onPages = pages.filter(({ text }) => named.test(text)).map(({ path }) => path);
    const reason = leftOut[id] ?? quoting[0]?.reasons.get(id);
    const isThere = citing.length > 0 || inModules.length > 0;
    if (!isThere && reason === undefined) gaps.push(`${id} is nowhere in the software, and nothing says why.`);
    if (isThere && inTests.length === 0) gaps.push(`${id} is tested by nothing.`);
    if (isThere && onPages.length === 0) gaps.push(`${id} is shown on no page.`);
    const where = [...citing.map(({ name, parts }) => `${name}: ${shorten(partsOf(parts))}`), ...inModules.map(({ path }) => link(path, relative('packages/core/src', path)))];
    return `| ${id} | ${source} ${section} | ${isThere ? where.join('<br>') : `left out: ${reason ?? ''}`} | ${shorten(inTests.map((path) => link(path)))} | ${shorten(onPages.map((path) => link(path)))} |`;
  });
  for (const id of Object.keys(leftOut)) if (!rows.some((row) => row.id === id)) gaps.push(`${id} is left out, and is no row.`);
  return { markdown: [HEAD, ...lines, ''].join('\n'), gaps };
}

const HEAD = `# From source row to software

Made by \`npm run generate\`; do not edit by hand. Each row of the public documents in \`rules/sources\`, the part of a rule set, pack or module that it is in, what tests it, and the page that shows it. Cases count where they touch every part that cites the row: each option of a question, and each rule and action where it fires. A test fails where a row is in none, or is tested or shown by nothing.

| row | source | in the software | tested by | page |
|---|---|---|---|---|`;

/**
 * The text with every range of rows written out, as in "R23-1 to R23-15".
 * @param {string} text
 */
function writeOutRanges(text) {
  return text.replace(/\b([A-Z0-9]+(?:-[A-Z0-9]*[A-Z][A-Z0-9]*)?)-(\d+) to \1-(\d+)\b/g, (range, group, from, to) => [range, ...Array.from({ length: to - from }, (_, i) => `${group}-${Number(from) + i}`)].join(' '));
}

/**
 * The text without what stands in its comments between backticks: an id there is an example of one.
 * @param {string} text
 */
function leaveOutExamples(text) {
  return text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, (line) => line.replace(/`[^`]*`/g, ''));
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {{ name: string, parts: ReadonlyMap<string, string[]>, reasons: ReadonlyMap<string, string>, cases: string | null, isTested: (part: string) => boolean }}
 */
function readDocument(root, path) {
  const document = JSON.parse(readFileSync(join(root, path), 'utf8'));
  /** @type {Map<string, string[]>} */
  const parts = new Map();
  const cite = (/** @type {string} */ part, /** @type {readonly string[]} */ cites) => {
    for (const row of cites) parts.set(row, [...(parts.get(row) ?? []), part]);
  };
  for (const { questions } of document.sections) {
    for (const { id, cites, options = [] } of questions) {
      cite(id, cites);
      for (const option of options) cite(`${id} (${option.id})`, option.cites ?? []);
    }
  }
  for (const { question, cites } of document.asked ?? []) cite(question, cites);
  for (const name of ['parameters', 'categories', 'flags', 'rules', 'actions']) for (const { id, cites } of document[name] ?? []) cite(id, cites);
  if (document.categoriesApply !== undefined) cite(document.categoriesApply.id, document.categoriesApply.cites);
  const rows = document.sources.flatMap((/** @type {{ rows: unknown[] }} */ source) => source.rows);
  const reasons = new Map(rows.flatMap((/** @type {{ id: string, notAsked?: string }} */ { id, notAsked }) => (notAsked === undefined ? [] : [[id, notAsked]])));
  const cases = join(dirname(path), 'cases.json').split(sep).join('/');
  const hasCases = existsSync(join(root, cases));
  return { name: `\`${document.id}\``, parts, reasons, cases: hasCases ? cases : null, isTested: hasCases ? findTestedParts(root, path, cases) : () => false };
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} paths from the root, with slashes
 */
function files(root, folder, name) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name: entry }) => entry !== 'node_modules' && entry !== 'dist')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return files(root, path, name);
      return name.test(entry.name) ? [path] : [];
    })
    .sort();
}

/**
 * @param {string} path
 * @param {string} [title]
 */
function link(path, title = basename(dirname(path)) === 'scenarios' ? basename(path) : path.replace(/^(packages|docs|rules)\//, '')) {
  return `[${title}](${path.startsWith('docs/') ? path.slice('docs/'.length) : `../${path}`})`;
}

/** @param {readonly string[]} names */
function shorten(names) {
  const once = [...new Set(names)];
  return once.length <= 3 ? once.join(', ') : `${once.slice(0, 3).join(', ')} and ${once.length - 3} more`;
}
