import { combine as combineRuleSet, type Pack, type PackIssue, parse, parsePack, type RuleSet } from '@cse-screening/core';
import { checkRuleSet } from '@cse-screening/core/lint';
import { describeCombination } from '../combine/describe-combination.ts';
import { readSources } from '../check/read-sources.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { nullIfAbsent } from '../files/null-if-absent.ts';
import { UnwritableError } from '../files/unwritable-error.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { findPublication } from '../publish/lock-file.ts';
import { LIMIT, nameInput, readBytes, readInput, requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { countOf, writeFindings } from '../write-findings.ts';

/** What `combine` is asked to do. Paths are as they were typed. */
export interface CombineOptions {
  readonly ruleSet: string;
  readonly packs: readonly string[];
  /** Where to write the combination; without it nothing is written. */
  readonly out?: string;
  /** Checks the combination as `check` does, and writes nothing where there is an error. */
  readonly check?: boolean;
}

/** Combines a rule set with packs, says what came in and went out, and writes the combination. */
export async function combine({ ruleSet: file, packs: files, out, check = false }: CombineOptions, io: Io): Promise<ExitCode> {
  requireOneInput([file, ...files]);
  const ruleSet = await readRuleSet(file, io, 'The rule set cannot be used. Nothing was combined.\n');
  if (ruleSet === null) return EXIT.findings;
  const packs = await readPacks(files, io);
  if (packs === null) return EXIT.findings;
  const combined = combineRuleSet(ruleSet, packs);
  if (combined.issues.length > 0) io.err(writePackIssues(combined.issues, packs, files));
  if (combined.ruleSet === null) {
    io.err('They cannot be combined. Nothing was written.\n');
    return EXIT.findings;
  }
  const { document, digest } = combined.ruleSet;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  io.out(`${document.id} ${document.version}\ndigest ${digest}\n\n${describeCombination(ruleSet.document, document)}`);
  if (check && !(await isWell(text, file, document, io))) return EXIT.findings;
  if (out === undefined) io.out('\nNothing was written: name a file with --out.\n');
  else {
    await io.writeFile(out, text, await fingerprintOf(out, document, io));
    io.out(`\nWrote ${nameInput(out)}.\n`);
  }
  return EXIT.well;
}

async function readPacks(files: readonly string[], io: Io): Promise<readonly Pack[] | null> {
  const packs: Pack[] = [];
  for (const file of files) {
    const { pack, issues } = parsePack(await readInput(file, io, 'pack.json'));
    if (pack === null) io.err(writeFindings(file, issues));
    else packs.push(pack);
  }
  if (packs.length === files.length) return packs;
  io.err('A pack cannot be used. Nothing was combined.\n');
  return null;
}

/** Each issue under the file of the pack that it is about. */
function writePackIssues(issues: readonly PackIssue[], packs: readonly Pack[], files: readonly string[]): string {
  return issues
    .map(({ pack, ...issue }) => {
      const file = files[packs.findIndex(({ document }) => document.id === pack)];
      return writeFindings(file ?? 'The combination', [issue]);
    })
    .join('');
}

async function isWell(text: string, file: string, { sources }: RuleSet['document'], io: Io): Promise<boolean> {
  const texts = await readSources(file, sources.map(({ id }) => id), undefined, io);
  const findings = checkRuleSet(text, { date: io.today(), sources: texts }).issues.filter(({ severity }) => severity !== 'info');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  io.out(`\nThe combination was checked: ${countOf(errors, 'error')}, ${countOf(findings.length - errors, 'warning')}.\n`);
  if (findings.length > 0) io.err(writeFindings('The combination', findings));
  if (errors > 0) io.err('Nothing was written.\n');
  return errors === 0;
}

/** The fingerprint of a combination of an earlier run, which is written anew; null where there is none. Nothing else is written over, nor is one that is published. */
async function fingerprintOf(out: string, { id, version }: RuleSet['document'], io: Io): Promise<string | null> {
  const published = await findPublication(out, io);
  if (published !== null) throw new UnwritableError(`${nameInput(out)} was published on ${published.date}, and a published version is never edited: screenings refer to it. Nothing was written. Choose another place; a combination that is to be published stands in the folder of its own version.`);
  const bytes = await readBytes(out, io, null, LIMIT).catch(nullIfAbsent);
  if (bytes === null) return null;
  const before = parse(new TextDecoder().decode(bytes)).ruleSet?.document;
  if (before?.id === id && before.version.includes('+') === version.includes('+') && (version.includes('+') || before.version === version)) return fingerprint(bytes);
  throw new UnwritableError(`${nameInput(out)} is there already and is not this combination. It was not written over. Choose another place, or move the file away first.`);
}
