import type { Io } from '../io.ts';
import { findTouchedVersions, folderOfVersions } from '../publish/find-touched-versions.ts';
import type { Finding } from '../write-findings.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * Adds to the files of a check what was published and edited since, or is gone. A version in the same folder is reported
 * even where it was not asked for.
 */
export async function addTouched(files: readonly CheckedFile[], io: Io): Promise<readonly CheckedFile[]> {
  const folders = new Set(files.map(({ file }) => folderOfVersions(file)).filter((folder) => folder !== null));
  const found = new Map<string, Finding>();
  for (const folder of folders) {
    for (const { file, message, hint } of await findTouchedVersions(folder, io)) {
      found.set(file, { code: 'published-version-touched', severity: 'error', path: '', line: 1, column: 1, message, hint });
    }
  }
  const own = files.map((checked) => {
    const touched = found.get(checked.file);
    return touched === undefined ? checked : { ...checked, findings: [touched, ...checked.findings] };
  });
  const others = [...found].filter(([file]) => !files.some((checked) => checked.file === file));
  return [...own, ...others.map(([file, finding]): CheckedFile => ({ file, text: '', fixes: [], sourcesAtHand: 0, findings: [finding] }))];
}
