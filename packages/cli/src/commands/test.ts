import { type CaseOutcome, escapeControls, parse, parseCases, runCases } from '@cse-screening/core';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { ifReadable, nameInput, readInput } from '../read-input.ts';
import { countOf, writeFindings } from '../write-findings.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the cases that stand beside rule sets. Each file is a rule set or its cases. */
export async function test(files: readonly string[], io: Io): Promise<ExitCode> {
  const tallies: Tally[] = [];
  let read = 0;
  for (const file of files) {
    const readable = await ifReadable(io, async () => {
      const tally = await testOne(findPair(file), io);
      if (tally !== null) tallies.push(tally);
    });
    if (readable) read += 1;
  }
  const total = (part: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[part], 0);
  const untested = files.length - tallies.length;
  if (untested > 0) io.out(`${countOf(untested, 'file')} could not be tested.\n`);
  io.out(`${String(total('passed'))} passed, ${String(total('failed'))} failed\n`);
  if (read < files.length) return EXIT.misuse;
  return untested > 0 || total('failed') > 0 ? EXIT.findings : EXIT.well;
}

/** A file whose name ends in `cases.json` has `rule-set.json` beside it; any other file is a rule set, with `cases.json` beside it. */
function findPair(file: string): { readonly rules: string; readonly cases: string } {
  const beside = (name: string) => file.replace(/[^/\\]*$/, name);
  return /cases\.json$/.test(file) ? { rules: beside('rule-set.json'), cases: file } : { rules: file, cases: beside('cases.json') };
}

/** Tests one rule set; null where the rule set or its cases are wrong. */
async function testOne(pair: { readonly rules: string; readonly cases: string }, io: Io): Promise<Tally | null> {
  const { ruleSet, issues: faults } = parse(await readInput(pair.rules, io));
  if (ruleSet === null) {
    io.out(writeFindings(pair.rules, faults));
    return null;
  }
  const { cases, issues } = parseCases(await readInput(pair.cases, io), ruleSet);
  if (cases === null) {
    io.out(writeFindings(pair.cases, issues));
    return null;
  }
  const { outcomes, passed, failed, neverFired } = runCases(ruleSet, cases);
  io.out(outcomes.map(writeFailure).join(''));
  io.out(`${nameInput(pair.cases)}: ${countOf(outcomes.length, 'case')}\n`);
  if (neverFired.length > 0) io.out(`  no case makes these fire:\n${neverFired.map((id) => `    ${id}\n`).join('')}`);
  return { passed, failed };
}

function writeFailure({ name, differences }: CaseOutcome): string {
  if (differences.length === 0) return '';
  const lines = differences.map(({ what, expected, got }) => `    ${what}\n      expected  ${escapeControls(expected)}\n      got       ${escapeControls(got)}\n`);
  return `failed: ${escapeControls(name)}\n${lines.join('')}`;
}
