import { join } from 'node:path';
import { readEntries } from './build/read-entries.mjs';
import { canInstallChromium, findChrome, installDebianChromium } from './chrome.mjs';
import { needsBuild, needsInstall } from './freshness.mjs';
import { ROOT, runNpm, runTool } from './run.mjs';

const BUILT_PACKAGES = ['core', 'elements', 'cli'].map((name) => join(ROOT, 'packages', name));

/** @typedef {(text: string) => void} Write */

/**
 * Makes a clone ready: installs what is missing and builds what is out of date. Each of the two writes a line with the time that it
 * took, and nothing where there is nothing to do.
 * @throws {Error} with the whole output of what failed
 */
export async function setUp() {
  await install();
  await buildPackages();
}

/**
 * Installs what is missing and, where `browser` is set, a browser too if there is none.
 * @param {{ browser?: boolean }} [options]
 * @throws {Error} with the whole output of what failed
 */
export async function install({ browser = false } = {}) {
  if (needsInstall(ROOT)) {
    const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
    await report('installing dependencies', () => runNpm(['ci', ...quiet]));
  }
  if (browser && findChrome() === undefined && canInstallChromium()) {
    await report("installing Debian's chromium", installDebianChromium);
  }
}

/**
 * Builds what is out of date.
 * @param {{ write?: Write, signal?: AbortSignal }} [options]
 * @throws {Error} with the whole output of what failed
 */
export async function buildPackages({ write = print, signal } = {}) {
  if (isBuildFresh()) return;
  await report('building the packages', () => runTool('rollup', ['--config', 'rollup.config.mjs', '--silent'], { signal }), write);
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text);
}

/**
 * @param {string} what
 * @param {() => Promise<import('./run.mjs').Ran>} work
 * @param {Write} [write]
 */
async function report(what, work, write = print) {
  write(`set-up: ${what} … `);
  const start = performance.now();
  const { code, output } = await work();
  if (code !== 0) {
    write('failed\n');
    throw new Error(`${what} failed:\n${output}`);
  }
  write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

/** Whether what is in the packages' `dist` was built from their source as it is now. */
export function isBuildFresh() {
  return !needsBuild(buildSources(), buildOutputs());
}

/** Everything that the build reads. */
function buildSources() {
  const own = ['rollup.config.mjs', 'tsconfig.base.json', 'package-lock.json', 'packages/dev/src/build'].map((path) => join(ROOT, path));
  return [...own, ...BUILT_PACKAGES.flatMap((folder) => [join(folder, 'src'), join(folder, 'package.json')])];
}

/** The last files that the build of each package writes are among its entries, so a build that broke off is seen. */
function buildOutputs() {
  const entries = BUILT_PACKAGES.flatMap((folder) => readEntries(folder).map(({ output }) => join(folder, output)));
  return [...entries, join(ROOT, 'packages/elements/dist/cse-screening.js')];
}
