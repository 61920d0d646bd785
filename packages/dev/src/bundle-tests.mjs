import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { SOURCE_CONDITION } from './build/read-entries.mjs';

/** The path under which a page loads the modules that several tests share. */
const SHARED = '/shared-by-tests/';

/**
 * A plugin of the web test runner that bundles each test with all that it imports, from the source as it is now, into about a dozen
 * files. Without it each page loads three hundred modules one by one, which takes a quarter of the run.
 * @param {string} root the folder that is served
 * @param {string} folder the folder of the tests in it, such as `packages/elements/test`
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleTests(root, folder) {
  /** The bundled files, by their path in the page. @type {Map<string, string>} */
  const files = new Map();
  /** @type {Promise<unknown> | undefined} */
  let together;
  /** @type {(tests: readonly string[]) => Promise<void>} */
  const add = async (tests) => {
    for (const { path, text } of await bundle(root, folder, tests)) files.set(pathInPage(root, path), text);
  };
  return {
    name: 'bundle-tests',
    serverStart({ config }) {
      if (!config.disableFileWatcher) throw new Error('What tests import is bundled once, and a change would not be seen: run them without --watch.');
    },
    async serve({ path }) {
      const isTest = path.startsWith(`/${folder}/`) && path.endsWith('.test.ts');
      const file = isTest ? path.replace(/\.ts$/, '.js') : path;
      if (isTest) {
        together ??= add(findTests(root, folder)).catch(() => undefined);
        await together;
        // If bundling all of them failed, each test is bundled alone: the faulty one says why, and the others run.
        if (!files.has(file)) await add([path.slice(1)]);
      }
      const body = files.get(file);
      if (body === undefined) return undefined;
      return { body, type: file.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/**
 * @param {string} root
 * @param {string} file
 */
function pathInPage(root, file) {
  return `/${relative(root, file).replaceAll('\\', '/')}`;
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} from the root
 */
function findTests(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')).map((path) => join(folder, path));
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} tests
 */
async function bundle(root, folder, tests) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...tests],
    outdir: root,
    outbase: root,
    chunkNames: `${SHARED.slice(1)}[name]-[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: [SOURCE_CONDITION, 'development'],
    tsconfig: join(root, 'tsconfig.base.json'),
    // A test is loaded for what it does, and so is what it imports for its effect alone.
    ignoreAnnotations: true,
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [keepAddresses(root, folder)],
  });
  return outputFiles;
}

/**
 * Keeps `import.meta.url` what it is in the source: a test finds its fixtures by it, and a bundle lies elsewhere.
 * @param {string} root
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
function keepAddresses(root, folder) {
  return {
    name: 'keep-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const address = pathInPage(root, path);
        if (!address.startsWith(`/${folder}/`)) return undefined;
        const text = await readFile(path, 'utf8');
        return { contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(address)}, location.origin)`), loader: 'ts' };
      });
    },
  };
}
