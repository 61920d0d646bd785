import { build } from 'esbuild';

/** The packages that a page cannot load as they are: what core's lint counts syllables with brings them. */
const COMMONJS = /\/node_modules\/(pluralize|normalize-strings)\/[^/]+\.js$/;

/**
 * Turns a file of a CommonJS package into a module that browsers load; undefined for any other file.
 * @param {string} file absolute path
 * @returns {Promise<string | undefined>}
 */
async function convertCommonJs(file) {
  if (!COMMONJS.test(file)) return undefined;
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', platform: 'browser', write: false });
  return outputFiles[0]?.text;
}

/** The same as a rollup plugin. @returns {import('rollup').Plugin} */
export function commonJsInBundle() {
  return { name: 'commonjs', load: async (id) => (await convertCommonJs(id)) ?? null };
}
