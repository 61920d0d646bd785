import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../..', import.meta.url));

/** There is no build that can be measured. */
export class NoBuildError extends Error {
  name = 'NoBuildError';
}

/**
 * Gives the file to load core from: its build, or with `fromSource` a bundle of its source in a temporary folder, which is
 * removed when the process ends.
 * @param {boolean} fromSource
 * @throws {NoBuildError} where the build is missing or older than the source
 */
export async function findCore(fromSource) {
  return fromSource ? bundleSource() : findBuild('core/dist/index.js', ['core'], ', or pass --source');
}

/**
 * Gives the file that pages without a bundler load.
 * @throws {NoBuildError} where it is missing or older than the source
 */
export function findPageFile() {
  return findBuild('elements/dist/cse-screening.js', ['core', 'elements']);
}

/**
 * @param {string} path within packages/
 * @param {readonly string[]} packages what it is built from
 * @param {string} [instead] what else can be done, for the message
 */
function findBuild(path, packages, instead = '') {
  const file = join(PACKAGES, path);
  const advice = `Run "npm run build" first${instead}.`;
  if (!existsSync(file)) throw new NoBuildError(`There is no packages/${path}. ${advice}`);
  if (packages.some((name) => newestIn(join(PACKAGES, name, 'src')) > statSync(file).mtimeMs)) throw new NoBuildError(`packages/${path} is older than its source. ${advice}`);
  return file;
}

async function bundleSource() {
  const { build } = await import('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  const outfile = join(folder, 'core.mjs');
  await build({ entryPoints: [join(PACKAGES, 'core/src/index.ts')], bundle: true, format: 'esm', platform: 'node', mainFields: ['module', 'main'], outfile, logLevel: 'error' });
  return outfile;
}

/** @param {string} folder */
function newestIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
