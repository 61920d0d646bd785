import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minify as minifyWithOxc } from 'vite';
import { commonJsInBundle } from './convert-commonjs.mjs';
import { describeLicences, findLibraries, quoteLicences } from './describe-licences.mjs';
import { SOURCE_CONDITION } from './read-entries.mjs';
import { transpile } from './transpile.mjs';

/**
 * Chromium compiles a function when it is first called, which for most of this file is at the first answer. This line tells it to
 * compile all of them while the page loads, beside its other work. To other browsers it is a comment.
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
 * How that file is made small. `thoroughly` puts a second minifier before the usual one: both together save about one percent more.
 * Of the two, only the last shortens names, as names that the first had shortened hindered it. The first makes a single pass: with six
 * the file was smaller before gzip and half a percent larger after it. It moves functions before everything else, so that similar code
 * stands closer together: gzip looks no further back than 32 kB.
 * @param {{ thoroughly?: boolean }} [options] thoroughly: takes five times as long; for the file that people answer in, whose size is limited
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
      // A file without an export would also run as a plain script, where its names and the page's global names replace each other:
      // answers would be lost, and nobody told. With an export in it, no browser runs it as a plain script.
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
