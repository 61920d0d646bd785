import { escapeControls } from '@cse-screening/core';
import type { Fix } from '@cse-screening/core/lint';
import { nameInput } from '../read-input.ts';
import { countOf, type Finding } from '../write-findings.ts';
import { type CheckedFile, countFindings } from './checked-file.ts';
import { describePlace } from './describe-place.ts';
import { wrap } from './wrap.ts';

const FIXES: Readonly<Record<Fix['what'], string>> = {
  'byte-order-mark': 'byte-order mark removed',
  'line-ends': 'Windows line end replaced',
  'last-line': 'last line ended',
  'trailing-comma': 'trailing comma removed',
  'untidy-text': 'text tidied',
};

/** Writes findings for a person at a terminal: the place, what is wrong, where it stands, and what to do, in lines of 80 characters. */
export function writePretty(files: readonly CheckedFile[], notes: boolean): string {
  const shown = ({ severity }: Finding) => notes || severity !== 'info';
  const findings = files.flatMap((file) => [...writeFixes(file), ...file.findings.filter(shown).map((finding) => writeOne(file, finding))]);
  return `${findings.join('')}${writeSummary(files, notes)}`;
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

function writeSummary(files: readonly CheckedFile[], notes: boolean): string {
  const { error, warning, info } = countFindings(files);
  const hidden = notes || info === 0 ? '' : `${countOf(info, 'note')} for information; --notes shows ${info === 1 ? 'it' : 'them'}.\n`;
  return `${countOf(files.length, 'file')} checked: ${countOf(error, 'error')}, ${countOf(warning, 'warning')}.\n${hidden}`;
}
