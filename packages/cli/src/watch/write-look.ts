import { escapeControls } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { nameInput } from '../read-input.ts';
import { writeCommand } from '../write-command.ts';
import { countOf, type Finding, worstFirst } from '../write-findings.ts';
import type { Look } from './look-at.ts';

/** How many of each are shown: the screen is for the next thing to do, the commands show the rest. */
const MOST = { findings: 5, cases: 5, moves: 6 } as const;

/** Writes a look in lines of at most 80 characters: what is wrong first, then the cases, then what moves. */
export function writeLook(look: Look): string {
  const { file, ruleSet } = look;
  const name = ruleSet === null ? 'cannot be used as it is saved' : `${ruleSet.document.id} ${ruleSet.document.version}, ${ruleSet.document.status}`;
  return [`${nameInput(file)}\n${name}\n\n`, ...writeCheck(look), ...writeCases(look), ...writeChange(look)].join('');
}

function writeCheck({ file, findings }: Look): string[] {
  const told = findings.filter(({ severity }) => severity !== 'info');
  const count = (severity: Finding['severity']) => told.filter((finding) => finding.severity === severity).length;
  return [`check  ${countOf(count('error'), 'error')}, ${countOf(count('warning'), 'warning')}\n`, ...writeFindings(file, told, 'check')];
}

function writeFindings(file: string, findings: readonly Finding[], command: 'check' | 'test'): string[] {
  const shown = worstFirst(findings).slice(0, MOST.findings).map(({ line, severity, message, hint }) =>
    `${wrap(escapeControls(message), `  line ${String(line ?? 1)}  ${severity}  `)}${hint === '' ? '' : wrap(escapeControls(hint), '    to do  ')}`);
  return findings.length > shown.length ? [...shown, `  … and ${String(findings.length - shown.length)} more: ${writeCommand(command, [file])}\n`] : shown;
}

function writeCases({ file, ruleSet, cases }: Look): string[] {
  if (ruleSet === null) return [];
  if (cases.report === null) {
    return cases.findings.length > 0 ? ['test   the cases cannot be used\n', ...writeFindings(cases.file, cases.findings, 'test')] : [`test   ${nameInput(cases.file)} cannot be read\n`];
  }
  const { outcomes, passed, failed } = cases.report;
  const failures = outcomes.filter(({ differences }) => differences.length > 0);
  const shown = failures.slice(0, MOST.cases).map(({ name, differences }) => [
    wrap(escapeControls(name), '  failed  '),
    ...differences.slice(0, 2).map(({ what, expected, got }) => wrap(`${what}: expected ${escapeControls(expected)}, got ${escapeControls(got)}`, '    ')),
  ].join(''));
  const rest = failures.length - shown.length;
  return [`test   ${String(passed)} passed, ${String(failed)} failed\n`, ...shown, ...(rest > 0 ? [`  … and ${String(rest)} more: ${writeCommand('test', [file])}\n`] : [])];
}

function writeChange({ file, ruleSet, change }: Look): string[] {
  if (ruleSet === null) return [];
  if (change === null) return ['moves  nothing to compare with: no version stands before this one\n'];
  const { sentences, moves } = change.diff.report.impact;
  const moving = moves.filter(({ direction }) => direction !== 'same');
  const shown = moving.slice(0, MOST.moves).map(({ goes, from, to, share, example }) => [
    wrap(escapeControls(`${from} → ${to}: ${share}`), `  ${goes}  `),
    wrap(escapeControls(example.length === 0 ? 'as with nothing known' : `as with ${example.join('; ')}`), '    '),
  ].join(''));
  const rest = moving.length - shown.length;
  return [
    `moves  since ${change.since}\n`,
    ...sentences.slice(0, 2).map((sentence) => wrap(escapeControls(sentence), '  ')),
    ...shown,
    ...(rest > 0 ? [`  … and ${String(rest)} more: cse-rules diff shows all, up to ${nameInput(file)}\n`] : []),
  ];
}
