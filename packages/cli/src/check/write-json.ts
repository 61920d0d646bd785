import { type CheckedFile, countFindings } from './checked-file.ts';

/** Writes findings as data, everything in it. JSON escapes what a terminal would obey. */
export function writeJson(files: readonly CheckedFile[]): string {
  const { error, warning, info } = countFindings(files);
  const report = {
    files: files.map(({ file, fixes, findings }) => ({
      file,
      corrected: fixes,
      findings: findings.map(({ line, column, severity, code, path, message, hint }) => ({ line, column, severity, code, path, message, hint })),
    })),
    counts: { errors: error, warnings: warning, notes: info },
  };
  return `${escapeHidden(JSON.stringify(report, null, 2))}\n`;
}

/** JSON escapes the first 32 control characters only. */
function escapeHidden(json: string): string {
  return json.replace(/[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
