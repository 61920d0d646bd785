import { escapeControls } from '@cse-screening/core';
import type { CheckedFile } from './checked-file.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Something to show beside a line of a file, or beside the file. */
export interface Annotation {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  /** What to do, or more of it; may be empty. */
  readonly hint: string;
}

/** Writes findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function writeGithub(files: readonly CheckedFile[]): string {
  return writeAnnotations(files.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding }))));
}

/** Writes annotations as workflow commands of GitHub Actions. */
export function writeAnnotations(annotations: readonly Annotation[]): string {
  return annotations
    .map(({ file, severity, line, column, code, message, hint }) => {
      const properties = Object.entries({ file, line, col: column, title: code }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(hint === '' ? message : `${message}\n${hint}`)}\n`;
    })
    .join('');
}

/** As GitHub's own toolkit does it; every other control character is written as its code. */
function escapeData(text: string): string {
  return text.split('\n').map((line) => escapeControls(line.replaceAll('%', '%25'))).join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
