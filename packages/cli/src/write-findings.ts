import { escapeControls, type Issue } from '@cse-screening/core';
import { nameInput } from './read-input.ts';

/** An issue of the core, or one that only the command line can find. */
export type Finding = Omit<Issue, 'code'> & { readonly code: Issue['code'] | 'validators-disagree' | 'published-version-touched' };

/** Writes findings as `file:line:column  severity  code  message`, each with its hint below. */
export function writeFindings(path: string, findings: readonly Finding[]): string {
  return findings
    .map(({ line, column, severity, code, message, hint }) => {
      const place = [nameInput(path), line, column].filter((part) => part !== undefined).join(':');
      const head = `${place}  ${severity}  ${code}  ${escapeControls(message)}\n`;
      return hint === '' ? head : `${head}    ${escapeControls(hint)}\n`;
    })
    .join('');
}

/** A number of things in words: "no errors", "1 error", "2 errors". */
export function countOf(count: number, one: string): string {
  if (count === 0) return `no ${one}s`;
  return count === 1 ? `1 ${one}` : `${String(count)} ${one}s`;
}
