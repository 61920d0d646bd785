import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The installed version of a package.
 * @param {string} name
 */
export function versionOf(name) {
  let folder = dirname(require.resolve(name));
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (found.name === name) return String(found.version);
    } catch {
      // No package.json here: look in the folder above.
    }
    if (folder === dirname(folder)) throw new Error(`The version of ${name} cannot be found.`);
    folder = dirname(folder);
  }
}
