import { type CasesCoverage, type CasesReport, coverCases, parse, parseCases, type RuleSet, runCases } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { nameInput, readInput, UnreadableError } from '../read-input.ts';
import type { Finding } from '../write-findings.ts';

/** A rule set and the cases beside it. */
export interface Pair {
  readonly rules: string;
  readonly cases: string;
}

/** How the cases of one rule set went. */
export interface TestedFile extends Pair {
  /** The text of the cases; null where the rule set cannot be used. */
  readonly text: string | null;
  /** What is wrong with the rule set or, where that can be used, with the cases. */
  readonly findings: readonly Finding[];
  readonly findingsIn: string;
  /** Null where a finding keeps the cases from being run. */
  readonly outcome: { readonly ruleSet: RuleSet; readonly report: CasesReport; readonly coverage: CasesCoverage } | null;
}

/** A file whose name ends in `cases.json` has `rule-set.json` beside it; any other file is a rule set, with `cases.json` beside it. */
export function findPair(file: string): Pair {
  const beside = (name: string) => file.replace(/[^/\\]*$/, name);
  return /cases\.json$/.test(file) ? { rules: beside('rule-set.json'), cases: file } : { rules: file, cases: beside('cases.json') };
}

/** Runs the cases of one rule set, and finds what they leave out. Throws an UnreadableError where a file cannot be read. */
export async function testFile(pair: Pair, io: Io): Promise<TestedFile> {
  const { ruleSet, issues: faults } = parse(await readInput(pair.rules, io, 'rule-set.json'));
  if (ruleSet === null) return { ...pair, text: null, findings: faults, findingsIn: pair.rules, outcome: null };
  const text = await readBeside(pair, io);
  const { cases, issues } = parseCases(text, ruleSet);
  const outcome = cases === null ? null : { ruleSet, report: runCases(ruleSet, cases), coverage: coverCases(ruleSet, cases) };
  return { ...pair, text, findings: issues, findingsIn: pair.cases, outcome };
}

/** Reads the cases. Where they are not there it says where they are looked for: nobody named that file. */
async function readBeside({ rules, cases }: Pair, io: Io): Promise<string> {
  return readInput(cases, io).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnreadableError(`${error.message} The cases of ${nameInput(rules)} are looked for beside it, under that name.`, { cause: error.cause });
  });
}

/** How many cases passed and failed, and how many rule sets could not be tested. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly untested: number;
}

export function tallyOf(tested: readonly TestedFile[], files: number): Tally {
  const outcomes = tested.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const total = (part: 'passed' | 'failed') => outcomes.reduce((sum, { report }) => sum + report[part], 0);
  return { passed: total('passed'), failed: total('failed'), untested: files - outcomes.length };
}
