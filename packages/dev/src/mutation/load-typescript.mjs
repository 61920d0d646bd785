import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const COLLECTOR = new URL('collect-tests.mjs', import.meta.url).href;

/** Lets the collector stand in for vitest where a test asks for it. */
export const resolve = /** @type {import('node:module').ResolveHook} */ ((specifier, context, next) => {
  if (specifier === 'vitest' && context.parentURL !== COLLECTOR) return { url: COLLECTOR, shortCircuit: true };
  return next(specifier, context);
});

/** @type {Map<string, string>} */
const loaded = new Map();

/** Takes the types out of TypeScript, once a file. */
export const load = /** @type {import('node:module').LoadHook} */ (async (url, context, next) => {
  const { protocol, pathname, href } = new URL(url);
  if (protocol !== 'file:' || !pathname.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(href);
  const known = loaded.get(file);
  if (known !== undefined) return { format: 'module', source: known, shortCircuit: true };
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', format: 'esm', target: 'node20', sourcefile: file });
  loaded.set(file, code);
  return { format: 'module', source: code, shortCircuit: true };
});
