import { type CaseOutcome, escapeControls } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { nameInput } from '../read-input.ts';
import { countOf, writeFindings } from '../write-findings.ts';
import { describeCoverage } from './describe-coverage.ts';
import type { Tally, TestedFile } from './tested-file.ts';

/** Writes for a person at a terminal how the cases went: failures with what was expected and what came out, then what is left out. */
export function writePretty(tested: readonly TestedFile[], { passed, failed, untested }: Tally): string {
  return [
    ...tested.map(writeFile),
    ...(untested > 0 ? [`${countOf(untested, 'file')} could not be tested.\n`] : []),
    passed + failed === 0 ? 'No case was run.\n' : `${String(passed)} passed, ${String(failed)} failed\n`,
  ].join('');
}

function writeFile({ cases, findings, findingsIn, outcome }: TestedFile): string {
  if (outcome === null) return writeFindings(findingsIn, findings);
  const { ruleSet, report, coverage } = outcome;
  const { parts, notes } = describeCoverage(coverage, ruleSet.document);
  return [
    ...report.outcomes.map(writeFailure),
    `${nameInput(cases)}: ${countOf(report.outcomes.length, 'case')}\n`,
    ...parts.flatMap(({ sentence, leftOut }) => [`  ${sentence}${leftOut.length === 0 ? '' : '; left out:'}\n`, ...leftOut.map((each) => wrap(each, '    '))]),
    ...notes.map((note) => wrap(note, '  ')),
  ].join('');
}

function writeFailure({ name, differences }: CaseOutcome): string {
  if (differences.length === 0) return '';
  const lines = differences.map(({ what, expected, got }) => `    ${what}\n      expected  ${escapeControls(expected)}\n      got       ${escapeControls(got)}\n`);
  return `failed: ${escapeControls(name)}\n${lines.join('')}`;
}
