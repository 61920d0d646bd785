import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('../../core', import.meta.url));

/** There is no build of core that can be measured. */
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
  if (fromSource) return bundleSource();
  const file = join(CORE, 'dist/index.js');
  if (!existsSync(file)) throw new NoBuildError('There is no build of core. Run "npm run build" first, or pass --source.');
  if (newestIn(join(CORE, 'src')) > statSync(file).mtimeMs) throw new NoBuildError('The build of core is older than its source. Run "npm run build" first, or pass --source.');
  return file;
}

async function bundleSource() {
  const { build } = await import('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  const outfile = join(folder, 'core.mjs');
  await build({ entryPoints: [join(CORE, 'src/index.ts')], bundle: true, format: 'esm', platform: 'node', mainFields: ['module', 'main'], outfile, logLevel: 'error' });
  return outfile;
}

/** @param {string} folder */
function newestIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
