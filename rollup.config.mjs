// Builds every package that has code: `npm run build`.
//
// Each package is built file by file from src/ to dist/, with its dependencies left as imports, so that whoever
// installs it bundles once and shares. What is an entry is read from the package's own package.json: add an export
// with a "@cse-screening/source" path there and it is built. Beside that, the elements come once more as one file with
// everything in it, for pages that have no bundler.
import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emitDescriptions } from './packages/dev/src/build/describe-elements.mjs';
import { emitDeclarations, readProgram } from './packages/dev/src/build/emit-declarations.mjs';
import { readEntries } from './packages/dev/src/build/read-entries.mjs';
import { bundleForBrowsers, minify } from './packages/dev/src/build/self-contained.mjs';
import { transpile } from './packages/dev/src/build/transpile.mjs';

const root = import.meta.dirname;
const packages = ['core', 'elements', 'cli'].map((name) => {
  const folder = join(root, 'packages', name);
  return { folder, entries: readEntries(folder) };
});
const program = readProgram(
  root,
  packages.flatMap(({ folder, entries }) => entries.map(({ source }) => join(folder, source))),
);

const stripTypes = transpile();

/** @type {import('rollup').RollupOptions[]} */
export default [
  ...packages.map(unbundled),
  selfContained(join(root, 'packages/elements'), 'define', 'cse-screening', { thoroughly: true }),
  selfContained(join(root, 'packages/elements'), 'strings/cy', 'cse-screening-cy'),
  selfContained(join(root, 'packages/elements'), 'define-policy', 'cse-policy'),
  selfContained(join(root, 'packages/elements'), 'define-rule-lab', 'cse-rule-lab'),
  selfContained(join(root, 'packages/elements'), 'define-referral', 'cse-referral'),
];

/**
 * @param {{ folder: string, entries: import('./packages/dev/src/build/read-entries.mjs').Entry[] }} options
 * @returns {import('rollup').RollupOptions}
 */
function unbundled({ folder, entries }) {
  return {
    input: entries.map(({ source }) => join(folder, source)),
    external: (id) => !id.startsWith('.') && !id.startsWith(root),
    plugins: [startAfresh(folder), stripTypes, emitDeclarations(program, folder), makeExecutable(folder, entries), ...(folder.endsWith('elements') ? [emitDescriptions(folder)] : [])],
    output: {
      dir: join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      hoistTransitiveImports: false,
      importAttributesKey: 'with',
      sourcemap: true,
      sourcemapExcludeSources: true,
    },
    onwarn: refuse,
  };
}

/**
 * One file with everything in it.
 * @param {string} folder
 * @param {string} module what it is made from, within src/
 * @param {string} name its name in dist/
 * @param {Parameters<typeof minify>[0]} [small] how small it has to be: what pages load that people screen on is held to a size
 * @returns {import('rollup').RollupOptions}
 */
function selfContained(folder, module, name, small) {
  if (existsSync(join(folder, `src/${name}.ts`))) {
    throw new Error(`src/${name}.ts would be built to dist/${name}.js, which is a self-contained file: put the class in another folder`);
  }
  return {
    input: join(folder, `src/${module}.ts`),
    plugins: bundleForBrowsers(stripTypes),
    output: {
      file: join(folder, `dist/${name}.js`),
      format: 'es',
      sourcemap: true,
      plugins: [minify(small), declareLike(module, name)],
    },
    onwarn: refuse,
  };
}

/**
 * A file that is gone from src/ must not live on in dist/.
 * @param {string} folder
 * @returns {import('rollup').Plugin}
 */
function startAfresh(folder) {
  return { name: 'start-afresh', buildStart: () => rm(join(folder, 'dist'), { recursive: true, force: true }) };
}

/**
 * @param {string} folder
 * @param {import('./packages/dev/src/build/read-entries.mjs').Entry[]} entries
 * @returns {import('rollup').Plugin}
 */
function makeExecutable(folder, entries) {
  return {
    name: 'make-executable',
    async writeBundle() {
      for (const { output, executable } of entries) if (executable) await chmod(join(folder, output), 0o755);
    },
  };
}

/**
 * Gives a self-contained file the types of the module it is made from.
 * @param {string} module
 * @param {string} name
 * @returns {import('rollup').OutputPlugin}
 */
function declareLike(module, name) {
  return {
    name: 'declare-like',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source: `export * from './${module}.js';\n` });
    },
  };
}

/**
 * A warning about our own code is a mistake that we have not understood yet. What a dependency does inside is not ours.
 * @param {import('rollup').RollupLog} warning
 */
function refuse(warning) {
  const files = [warning.id, warning.loc?.file, ...(warning.ids ?? [])];
  if (!files.some((file) => file?.includes('node_modules'))) throw new Error(warning.message, { cause: warning });
}
