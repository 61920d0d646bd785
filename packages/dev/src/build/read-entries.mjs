import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The export condition under which the packages find each other's TypeScript while we develop. */
export const SOURCE_CONDITION = '@cse-screening/source';

/**
 * One built entry of a package, with paths relative to the package's folder.
 * @typedef {{ source: string, output: string, executable: boolean }} Entry
 */

/**
 * Reads what a package promises in its package.json ("exports" and "bin") and says which source file makes each promise true.
 * An export without our source condition is not an entry of the unbundled build and is left out.
 * @param {string} packageFolder
 * @returns {Entry[]}
 */
export function readEntries(packageFolder) {
  const file = join(packageFolder, 'package.json');
  /** @type {{ exports?: Record<string, string | Record<string, string>>, bin?: Record<string, string> }} */
  const { exports = {}, bin = {} } = JSON.parse(readFileSync(file, 'utf8'));

  const entries = Object.entries(exports).flatMap(([name, target]) => {
    const source = typeof target === 'string' ? undefined : target[SOURCE_CONDITION];
    if (typeof target === 'string' || source === undefined) return [];
    const entry = { source: plain(source), output: plain(target['default'] ?? ''), executable: false };
    const types = plain(target['types'] ?? '');
    const expected = outputOf(entry.source);
    if (entry.output !== expected || types !== expected.replace(/\.js$/, '.d.ts')) {
      throw new Error(`${file}: the export "${name}" comes from ${source}, so its "default" must be ./${expected} and its "types" the .d.ts beside it`);
    }
    return [entry];
  });
  // npm links a command when it installs, before anything is built: its file in bin/ is committed and runs dist/main.js.
  const commands = Object.keys(bin).length === 0 ? [] : [{ source: 'src/main.ts', output: 'dist/main.js', executable: true }];
  return [...entries, ...commands];
}

/**
 * Where the unbundled build puts a source file: the tree in dist is the tree in src.
 * @param {string} source
 */
function outputOf(source) {
  return source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}

/** @param {string} path */
function plain(path) {
  return path.replace(/^\.\//, '');
}
