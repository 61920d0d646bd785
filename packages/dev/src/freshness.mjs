import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether dependencies have to be installed: there are none, or the lock file has changed since npm wrote them.
 * @param {string} root
 */
export function needsInstall(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

/**
 * Whether any of the outputs is missing or older than any of the sources.
 * @param {readonly string[]} sources files, and folders with all that is in them
 * @param {readonly string[]} outputs files
 */
export function needsBuild(sources, outputs) {
  const oldest = Math.min(...outputs.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  return sources.some((path) => newest(path) > oldest);
}

/**
 * A folder's own time counts too: it changes when a file in it goes away.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
