import { type CasesReport, parse, parseCases, type RuleSet, runCases } from '@cse-screening/core';
import { checkFile } from '../check/check-file.ts';
import { addTouched } from '../check/find-touched.ts';
import { compare, type Diff } from '../diff/report.ts';
import type { Io } from '../io.ts';
import { findPrevious, type PreviousVersion, readPrevious } from '../publish/find-previous.ts';
import { placeOf } from '../publish/place-of.ts';
import { createPublishedValidator } from '../published-schema.ts';
import { ifReadable, readInput } from '../read-input.ts';
import type { Finding } from '../write-findings.ts';

/** What a rule set is as it was saved: what is wrong, which cases pass, and what moves. */
export interface Look {
  readonly file: string;
  /** Null where the rule set cannot be used as it is. */
  readonly ruleSet: RuleSet | null;
  readonly findings: readonly Finding[];
  readonly cases: { readonly file: string; readonly findings: readonly Finding[]; readonly report: CasesReport | null };
  /** What it is compared with, and how it differs; null where there is nothing to compare with. */
  readonly change: { readonly since: string; readonly diff: Diff } | null;
}

/** What a rule set is compared with. */
export interface Baseline {
  /** In words, as in "1.0.0" or "the file as it was when watching began". */
  readonly since: string;
  readonly ruleSet: RuleSet;
}

/** Looks at a rule set and the cases beside it. Throws an UnreadableError where the rule set cannot be read. */
export async function lookAt(file: string, baseline: Baseline | null, io: Io): Promise<Look> {
  const checked = await checkFile(file, { date: io.today(), sources: undefined, fix: false, findDisagreement: createPublishedValidator() }, io);
  const { text, findings } = (await addTouched([checked], io))[0] ?? checked;
  const { ruleSet } = parse(text);
  const cases = await runCasesBeside(file, ruleSet, io);
  const change = ruleSet === null || baseline === null ? null : { since: baseline.since, diff: compare(baseline.ruleSet, ruleSet, null) };
  return { file, ruleSet, findings, cases, change };
}

/**
 * Finds what a rule set is compared with: the version that was named, the one before it, or, with `asItStands`, the file
 * as it is now. Null where none of them can be used.
 */
export async function findBaseline(file: string, { since, asItStands }: { readonly since: string | undefined; readonly asItStands: boolean }, io: Io): Promise<Baseline | null> {
  const toBaseline = ({ ruleSet }: PreviousVersion): Baseline => ({ since: ruleSet.document.version, ruleSet });
  if (since !== undefined) return toBaseline(await readPrevious(since, io));
  const { ruleSet } = parse(await readInput(file, io, 'rule-set.json'));
  const place = placeOf(file);
  const previous = place === null || ruleSet === null ? null : await findPrevious(place, ruleSet.document.version, io);
  if (previous !== null) return toBaseline(previous);
  return ruleSet === null || !asItStands ? null : { since: 'the file as it was when watching began', ruleSet };
}

/** The path of the cases beside a rule set. */
export function casesBeside(file: string): string {
  return file.replace(/[^/\\]*$/, 'cases.json');
}

async function runCasesBeside(rules: string, ruleSet: RuleSet | null, io: Io): Promise<Look['cases']> {
  const file = casesBeside(rules);
  if (ruleSet === null) return { file, findings: [], report: null };
  let found: Look['cases'] = { file, findings: [], report: null };
  await ifReadable({ ...io, err: () => undefined }, async () => {
    const { cases, issues } = parseCases(await readInput(file, io), ruleSet);
    found = { file, findings: issues, report: cases === null ? null : runCases(ruleSet, cases) };
  });
  return found;
}
