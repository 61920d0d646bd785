import { escapeControls } from '@cse-screening/core';
import type { CheckedFile } from './checked-file.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Writes findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function writeGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) => findings.map(({ severity, line, column, code, message, hint }) => {
      const properties = Object.entries({ file, line, col: column, title: code }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(hint === '' ? message : `${message}\n${hint}`)}\n`;
    }))
    .join('');
}

/** As GitHub's own toolkit does it; every other control character is written as its code. */
function escapeData(text: string): string {
  return text.split('\n').map((line) => escapeControls(line.replaceAll('%', '%25'))).join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
