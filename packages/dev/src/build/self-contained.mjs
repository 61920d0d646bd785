import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minify as minifyWithOxc } from 'vite';
import { commonJsInBundle } from './convert-commonjs.mjs';
import { describeLicences, findLibraries, quoteLicences } from './describe-licences.mjs';
import { SOURCE_CONDITION } from './read-entries.mjs';
import { transpile } from './transpile.mjs';

/**
 * Chromium compiles a function when it is first called, and so most of this file at somebody's first answer. Told so, it compiles
 * them all while the page loads, beside what else it does. Other browsers take it for a comment.
 */
const COMPILED_ON_LOAD = '//# allFunctionsCalledOnLoad';

/**
 * What makes one file with everything in it, for pages that have no bundler, out of a package's source.
 * @param {import('rollup').Plugin} [stripTypes] what turns TypeScript into JavaScript: one for several builds
 * @returns {import('rollup').Plugin[]}
 */
export function bundleForBrowsers(stripTypes = transpile()) {
  return [nodeResolve({ browser: true, exportConditions: [SOURCE_CONDITION, 'production'], extensions: ['.js', '.mjs', '.ts'] }), commonJsInBundle(), stripTypes];
}

/**
 * How that file is made small. Thoroughly, by a minifier more: the two of them find about a hundredth more than one. The second
 * gives the names: once chosen, the first one's were in its way. So is what the first one folds together in further passes: with
 * six of them the file was smaller before gzip, and half a hundredth larger after it. Functions stand before everything else: what
 * is alike stands closer together, and gzip looks no further back than 32 kB.
 * @param {{ thoroughly?: boolean }} [options] thoroughly: takes five times as long. For what has a limit to keep to, and is answered in
 * @returns {import('rollup').OutputPlugin[]}
 */
export function minify({ thoroughly = false } = {}) {
  if (!thoroughly) return [minifyWithLicences([])];
  return [
    terser({ module: true, ecma: 2020, mangle: false, compress: { inline: 1, hoist_funs: true, sequences: false, keep_fargs: false, unsafe_arrows: true }, format: { comments: false } }),
    minifyWithLicences([COMPILED_ON_LOAD]),
  ];
}

/**
 * @param {readonly string[]} head lines that the file begins with
 * @returns {import('rollup').OutputPlugin}
 */
function minifyWithLicences(head) {
  return {
    name: 'minify-with-licences',
    async renderChunk(code, { fileName, modules, exports }) {
      const { code: shorter, map, errors } = await minifyWithOxc(fileName, code, { module: true, compress: { target: 'es2022' }, mangle: { toplevel: true }, sourcemap: true });
      if (map === undefined || errors.length > 0) return this.error(`${fileName} was not made smaller. ${errors.map(({ message }) => message).join(' ')}`);
      // What exports nothing would run as a plain script too: its names would be the page's own globals, and the page's would take
      // the place of its functions. Then answers are lost, and nobody is told. With an export in it, no browser runs it as one.
      const smaller = exports.length > 0 ? shorter : `${shorter.trimEnd()}export{}\n`;
      const libraries = findLibraries(Object.keys(modules));
      const lines = [...head];
      if (libraries.length > 0) {
        const beside = `${fileName}.LICENSE.txt`;
        this.emitFile({ type: 'asset', fileName: beside, source: quoteLicences(libraries) });
        lines.push(`/*! Holds ${describeLicences(libraries)}: ${beside} */`);
      }
      return { code: [...lines, smaller].join('\n'), map: JSON.stringify({ ...map, mappings: `${';'.repeat(lines.length)}${map.mappings}` }) };
    },
  };
}
