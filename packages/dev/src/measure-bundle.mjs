import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

/**
 * A bundle as a page loads it: its code, its size in bytes after gzip, the modules that are in it, and about what each part of
 * it takes of that size.
 * @typedef {{ code: string, gzip: number, modules: readonly string[], parts: readonly { name: string, gzip: number }[] }} Bundle
 * @typedef {{ id: string, code: string }} Module id: the path from the repository's root; code: what is left of it in the bundle
 */

/**
 * Measures a self-contained file as it was built. Its source map says which module each piece comes from.
 * @param {{ file: string, ruleSet?: string }} options paths from the repository's root; the rule set is put inside, as a page
 *   that bundles one would
 * @returns {Bundle}
 */
export function measureBundle({ file, ruleSet }) {
  const path = join(ROOT, file);
  const built = readFileSync(path, 'utf8');
  const modules = splitIntoModules(built, new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))), dirname(path));
  if (ruleSet !== undefined) modules.push({ id: 'rule set', code: exportText(JSON.stringify(JSON.parse(readFileSync(join(ROOT, ruleSet), 'utf8')))) });
  const code = ruleSet === undefined ? built : `${built}${modules.at(-1)?.code ?? ''}`;
  const gzip = gzipOf(code);
  return { code, gzip, modules: modules.map(({ id }) => id), parts: shareOut(gzip, modules) };
}

/**
 * @param {string} code
 * @param {SourceMap} map
 * @param {string} folder that the paths in the map start from
 * @returns {Module[]}
 */
function splitIntoModules(code, map, folder) {
  /** @type {Map<string, string>} */
  const modules = new Map();
  for (const [line, text] of code.split('\n').entries()) {
    let begin = 0;
    let source = sourceAt(map, line, 0);
    for (let column = 1; column <= text.length; column += 1) {
      const next = column === text.length ? undefined : sourceAt(map, line, column);
      if (column < text.length && next === source) continue;
      if (source !== undefined) modules.set(source, `${modules.get(source) ?? ''}${text.slice(begin, column)}`);
      [begin, source] = [column, next];
    }
  }
  return [...modules].map(([source, own]) => ({ id: relative(ROOT, join(folder, source)).replaceAll('\\', '/'), code: own }));
}

/**
 * @param {SourceMap} map
 * @param {number} line
 * @param {number} column
 * @returns {string | undefined} nothing for what the build itself put there
 */
function sourceAt(map, line, column) {
  const entry = map.findEntry(line, column);
  return 'originalSource' in entry ? entry.originalSource : undefined;
}

/** A text as a module's export, with as few escapes as a minifier leaves. @param {string} text */
function exportText(text) {
  return `export const rules='${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';`;
}

/**
 * Divides the size of the whole among its parts, in proportion to what their modules would take if each were compressed alone.
 * @param {number} whole
 * @param {readonly Module[]} modules
 */
function shareOut(whole, modules) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const { id, code } of modules) parts.set(partOf(id), (parts.get(partOf(id)) ?? 0) + gzipOf(code));
  const sum = [...parts.values()].reduce((total, each) => total + each, 0);
  return [...parts].map(([name, alone]) => ({ name, gzip: Math.round((alone * whole) / sum) })).sort((a, b) => b.gzip - a.gzip);
}

/** The part that a module belongs to: a library, or a folder of ours. @param {string} id */
function partOf(id) {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id);
  if (library !== null) return library[1] ?? id;
  const own = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(id);
  return own === null ? id : `${own[1]}/${own[2] ?? ''}`;
}

/** @param {string} code */
function gzipOf(code) {
  return gzipSync(code, { level: 9 }).length;
}
