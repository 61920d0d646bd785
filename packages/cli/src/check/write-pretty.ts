import { escapeControls } from '@cse-screening/core';
import type { Fix } from '@cse-screening/core/lint';
import { nameInput } from '../read-input.ts';
import { countOf, type Finding, worstFirst } from '../write-findings.ts';
import { type CheckedFile, countFindings } from './checked-file.ts';
import { describePlace } from './describe-place.ts';
import { wrap } from '../wrap.ts';

const FIXES: Readonly<Record<Fix['what'], string>> = {
  'byte-order-mark': 'byte-order mark removed',
  'line-ends': 'Windows line end replaced',
  'last-line': 'last line ended',
  'trailing-comma': 'trailing comma removed',
  'untidy-text': 'text tidied',
};

/** Of findings with the same code in one file, so many are shown: a language that is new has hundreds of missing texts. */
const MOST_ALIKE = 10;

/** What a report says beside the findings. */
export interface Told {
  /** Shows what is for information. */
  readonly notes: boolean;
  /** How many files and folders could not be checked. */
  readonly unchecked: number;
}

/** Writes findings for a person at a terminal: the place, what is wrong, where it stands, and what to do, in lines of 80 characters. */
export function writePretty(files: readonly CheckedFile[], told: Told): string {
  const { notes } = told;
  const shown = ({ severity }: Finding) => notes || severity !== 'info';
  const findings = files.flatMap((file) => [...writeFixes(file), ...writeAll(file, worstFirst(file.findings.filter(shown)))]);
  return `${findings.join('')}${writeSummary(files, told)}`;
}

function writeAll(file: CheckedFile, findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  const written = findings.flatMap((finding) => {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    return count > MOST_ALIKE ? [] : [writeOne(file, finding)];
  });
  const more = [...counts].filter(([, count]) => count > MOST_ALIKE);
  return [...written, ...more.map(([code, count]) => `${nameInput(file.file)}  and ${String(count - MOST_ALIKE)} more\n  code   ${code}; --format json lists them all\n\n`)];
}

function writeOne({ file, text }: CheckedFile, { line, column, severity, code, path, message, hint }: Finding): string {
  const place = [nameInput(file), line, column].filter((part) => part !== undefined).join(':');
  const where = escapeControls(describePlace(text, path));
  return [
    `${place}  ${severity}\n`,
    wrap(escapeControls(message), '  '),
    ...(where === '' ? [] : [wrap(where, '  where  ')]),
    ...(hint === '' ? [] : [wrap(escapeControls(hint), '  to do  ')]),
    `  code   ${code}\n\n`,
  ].join('');
}

function writeFixes({ file, fixes }: CheckedFile): string[] {
  if (fixes.length === 0) return [];
  return [`${nameInput(file)}  corrected\n`, ...fixes.map(({ what, count }) => `  ${FIXES[what]}${count > 1 ? `, ${String(count)} times` : ''}\n`), '\n'];
}

function writeSummary(files: readonly CheckedFile[], { notes, unchecked }: Told): string {
  // No count of errors stands beside no file: it would read as if one had been looked at.
  if (files.length === 0) return 'Nothing was checked.\n';
  const { error, warning, info } = countFindings(files);
  const hidden = notes || info === 0 ? '' : `${countOf(info, 'note')} for information; --notes shows ${info === 1 ? 'it' : 'them'}.\n`;
  const left = unchecked === 0 ? '' : `${String(unchecked)} could not be checked.\n`;
  return `${countOf(files.length, 'file')} checked: ${countOf(error, 'error')}, ${countOf(warning, 'warning')}.\n${left}${hidden}`;
}
