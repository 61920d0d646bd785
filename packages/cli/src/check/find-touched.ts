import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { findTouchedVersions } from '../publish/find-touched-versions.ts';
import { placeOf } from '../publish/place-of.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * Adds to the files of a check what was published and edited since, or is gone. A version in the same folder is reported
 * even where it was not asked for.
 */
export async function addTouched(files: readonly CheckedFile[], io: Io): Promise<readonly CheckedFile[]> {
  const folders = new Set(files.map(({ file }) => placeOf(file)?.folder).filter((folder) => folder !== undefined));
  // By the whole path: from inside of its folder a version is not typed as it is found.
  const found = new Map<string, CheckedFile>();
  for (const folder of folders) {
    for (const { file, message, hint } of await findTouchedVersions(folder, io)) {
      found.set(resolve(file), { file, text: '', fixes: [], sourcesAtHand: 0, findings: [{ code: 'published-version-touched', severity: 'error', path: '', line: 1, column: 1, message, hint }] });
    }
  }
  const own = files.map((checked) => ({ ...checked, findings: [...(found.get(resolve(checked.file))?.findings ?? []), ...checked.findings] }));
  for (const { file } of files) found.delete(resolve(file));
  return [...own, ...found.values()];
}
