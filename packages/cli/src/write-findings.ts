import { escapeControls, type Issue } from '@cse-screening/core';
import { nameInput } from './read-input.ts';

/** An issue of the core, or one that only the command line can find. */
export type Finding = Omit<Issue, 'code'> & { readonly code: Issue['code'] | 'validators-disagree' | 'published-version-touched' };

/**
 * Writes findings as `file:line:column  severity  code  message`, each with its hint below. Where there is no column to point
 * to, the path stands in its place. Findings with the very same text, hint included, are printed once, with how many there are.
 */
export function writeFindings(file: string, findings: readonly Finding[]): string {
  const counts = new Map<string, { readonly head: string; readonly hint: string; times: number }>();
  for (const { path, line, column, severity, code, message, hint } of findings) {
    const place = [nameInput(file), line, column ?? escapeControls(path)].filter((part) => part !== undefined && part !== '').join(':');
    const head = `${place}  ${severity}  ${code}  ${escapeControls(message)}`;
    const below = hint === '' ? '' : `    ${escapeControls(hint)}\n`;
    const seen = counts.get(`${head}\n${below}`);
    if (seen === undefined) counts.set(`${head}\n${below}`, { head, hint: below, times: 1 });
    else seen.times += 1;
  }
  return [...counts.values()].map(({ head, hint, times }) => `${head}${times === 1 ? '' : ` (${String(times)} times)`}\n${hint}`).join('');
}

/** A number of things in words: "no errors", "1 error", "2 errors". */
export function countOf(count: number, one: string): string {
  if (count === 0) return `no ${one}s`;
  return count === 1 ? `1 ${one}` : `${String(count)} ${one}s`;
}

/** Errors first, and otherwise in the order of the file: a list that is cut short still shows what keeps the file from being used. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
