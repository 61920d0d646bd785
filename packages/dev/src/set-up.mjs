import { join } from 'node:path';
import { readEntries } from './build/read-entries.mjs';
import { canInstallChromium, findChrome, installDebianChromium } from './chrome.mjs';
import { needsBuild, needsInstall } from './freshness.mjs';
import { ROOT, runNpm, runTool } from './run.mjs';

const BUILT_PACKAGES = ['core', 'elements', 'cli'].map((name) => join(ROOT, 'packages', name));

/**
 * Makes a clone ready: installs what is missing, builds what is out of date and, on request, sees to a browser.
 * Says in one line what it does and how long that took; where nothing is to do, nothing is said.
 * @param {{ browser?: boolean, write?: (text: string) => void }} [options]
 * @throws {Error} with the whole output of what failed
 */
export async function setUp({ browser = false, write = (text) => process.stdout.write(text) } = {}) {
  if (needsInstall(ROOT)) {
    const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
    await report('installing dependencies', () => runNpm(['ci', ...quiet]), write);
  }
  if (!isBuildFresh()) {
    await report('building the packages', () => runTool('rollup', ['--config', 'rollup.config.mjs', '--silent']), write);
  }
  if (browser && findChrome() === undefined && canInstallChromium()) {
    await report("installing Debian's chromium", installDebianChromium, write);
  }
}

/**
 * @param {string} what
 * @param {() => Promise<import('./run.mjs').Ran>} work
 * @param {(text: string) => void} write
 */
async function report(what, work, write) {
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
