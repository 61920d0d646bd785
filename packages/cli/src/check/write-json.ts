import { writeData } from '../write-data.ts';
import { type CheckedFile, countFindings } from './checked-file.ts';

/**
 * Writes findings as data, everything in it. JSON escapes what a terminal would obey.
 * @param unchecked how many files and folders could not be checked
 */
export function writeJson(files: readonly CheckedFile[], unchecked: number): string {
  const { error, warning, info } = countFindings(files);
  const report = {
    files: files.map(({ file, fixes, findings }) => ({
      file,
      corrected: fixes,
      findings: findings.map(({ line, column, severity, code, path, message, hint }) => ({ line, column, severity, code, path, message, hint })),
    })),
    counts: { errors: error, warnings: warning, notes: info, unchecked },
  };
  return writeData(report);
}
