import { escapeControls, type Issue } from '@cse-screening/core';
import { nameInput } from './read-input.ts';

/** An issue of the core, or one that only the command line can find. */
export type Finding = Omit<Issue, 'code'> & { readonly code: Issue['code'] | 'validators-disagree' | 'published-version-touched' };

/** Writes findings as `file:line:column  severity  code  message`, each with its hint below. What would be printed twice is counted. */
export function writeFindings(path: string, findings: readonly Finding[]): string {
  const counts = new Map<string, { readonly hint: string; times: number }>();
  for (const { line, column, severity, code, message, hint } of findings) {
    const place = [nameInput(path), line, column].filter((part) => part !== undefined).join(':');
    const head = `${place}  ${severity}  ${code}  ${escapeControls(message)}`;
    const seen = counts.get(head);
    if (seen === undefined) counts.set(head, { hint: escapeControls(hint), times: 1 });
    else seen.times += 1;
  }
  return [...counts].map(([head, { hint, times }]) => `${head}${times === 1 ? '' : ` (${String(times)} times)`}\n${hint === '' ? '' : `    ${hint}\n`}`).join('');
}

/** A number of things in words: "no errors", "1 error", "2 errors". */
export function countOf(count: number, one: string): string {
  if (count === 0) return `no ${one}s`;
  return count === 1 ? `1 ${one}` : `${String(count)} ${one}s`;
}
