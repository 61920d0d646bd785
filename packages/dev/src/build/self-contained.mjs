import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { SOURCE_CONDITION } from './read-entries.mjs';
import { transpile } from './transpile.mjs';

/**
 * What makes one file with everything in it, for pages that have no bundler, out of a package's source.
 * @returns {import('rollup').Plugin[]}
 */
export function bundleForBrowsers() {
  return [nodeResolve({ browser: true, exportConditions: [SOURCE_CONDITION, 'production'], extensions: ['.js', '.mjs', '.ts'] }), transpile()];
}

/**
 * How that file is made small.
 * @returns {import('rollup').OutputPlugin}
 */
export function minify() {
  return terser({ module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true } });
}
