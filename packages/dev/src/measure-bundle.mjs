import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { bundleForBrowsers, minify } from './build/self-contained.mjs';
import { ROOT } from './run.mjs';

/**
 * A bundle as a page loads it: its code, its size in bytes after gzip, and about what each part of it takes of that.
 * @typedef {{ code: string, gzip: number, modules: readonly string[], parts: readonly { name: string, gzip: number }[] }} Bundle
 */

/**
 * Builds a bundle in memory, as the self-contained file is built.
 * @param {{ entry: string, ruleSet?: string }} options paths from the repository's root; the rule set is put inside
 * @param {import('rollup').Plugin} [stripTypes] one for several bundles
 * @returns {Promise<Bundle>}
 */
export async function measureBundle({ entry, ruleSet }, stripTypes) {
  const page = 'virtual:page';
  const inside = ruleSet === undefined ? '' : `export const rules = ${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(join(ROOT, ruleSet), 'utf8'))))};`;
  const built = await rollup({
    input: page,
    plugins: [
      { name: 'page', resolveId: (id) => (id === page ? id : null), load: (id) => (id === page ? `import ${JSON.stringify(join(ROOT, entry))};\n${inside}` : null) },
      ...bundleForBrowsers(stripTypes),
    ],
    onwarn: () => {},
  });
  const [chunk] = (await built.generate({ format: 'es', plugins: [minify()] })).output;
  const gzip = gzipOf(chunk.code);
  const modules = Object.entries(chunk.modules).flatMap(([id, { code }]) => (code === null || code === '' ? [] : [{ id: id === page ? 'rule set' : relative(ROOT, id), code }]));
  return { code: chunk.code, gzip, modules: modules.map(({ id }) => id), parts: await shareOut(gzip, modules) };
}

/**
 * Shares the size of the whole out among its parts, by what each of their modules would take alone.
 * @param {number} whole
 * @param {readonly { id: string, code: string }[]} modules
 */
async function shareOut(whole, modules) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const { id, code } of modules) {
    const alone = gzipOf((await transform(code, { minify: true, format: 'esm' })).code);
    parts.set(partOf(id), (parts.get(partOf(id)) ?? 0) + alone);
  }
  const sum = [...parts.values()].reduce((total, each) => total + each, 0);
  return [...parts].map(([name, alone]) => ({ name, gzip: Math.round((alone * whole) / sum) })).sort((a, b) => b.gzip - a.gzip);
}

/** A package of others, or a folder of ours. @param {string} id */
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
