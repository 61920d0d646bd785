import { escapeControls, parse, parseCases, parseRecord, type RuleSet, runCases, type ScreeningRecord, verifyRecord } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { nullIfAbsent } from '../files/null-if-absent.ts';
import { readFileToEdit } from '../files/read-file-to-edit.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { nameInput, readInput } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';
import { appendCase, startCases } from './append-case.ts';
import { caseOfRecord } from './case-of-record.ts';
import type { Pair } from './tested-file.ts';

const ADVICE = 'Notes, sources of information, reasons and free text stay in the record. Read the case before you share it: nobody may be known by its answers, its dates or its name.';

/**
 * Writes a screened record as a new case at the end of the cases. It is refused where the record was altered or rests on
 * another rule set, where a case has the name already, and where the case would not pass. Throws an UnwritableError where
 * the file was changed meanwhile; it is then as it was.
 */
export async function recordCase({ rules, cases: file }: Pair, recordPath: string, name: string, io: Io): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    io.err(`${message} Nothing was written.\n`);
    return EXIT.findings;
  };
  const { ruleSet, issues } = parse(await readInput(rules, io, 'rule-set.json'));
  if (ruleSet === null) return refuse(`${writeFindings(rules, issues)}The rule set cannot be used.`);
  const { record, issues: faults } = parseRecord(await readInput(recordPath, io));
  if (record === null) return refuse(`${writeFindings(recordPath, faults)}The record cannot be read.`);
  const { intact, message } = verifyRecord(record);
  if (!intact) return refuse(`${nameInput(recordPath)}: ${message}`);
  const foreign = describeForeign(record, ruleSet);
  if (foreign !== null) return refuse(`${nameInput(recordPath)}: ${foreign}`);

  const added = caseOfRecord(record, name, ruleSet.document);
  // There may be none yet.
  const there = await readFileToEdit(file, io, null).catch(nullIfAbsent);
  const before = there === null ? null : parseCases(there.text, ruleSet);
  if (before?.cases === null) return refuse(`${writeFindings(file, before.issues)}The cases cannot be used.`);
  if (before?.cases.cases.some((each) => each.name === name) === true) return refuse(`${nameInput(file)} has a case called "${escapeControls(name)}" already. Give this one another name.`);
  const written = there === null ? startCases(ruleSet, added) : appendCase(there.text, added);
  const { cases, issues: wrong } = parseCases(written, ruleSet);
  if (cases === null) return refuse(`${writeFindings(file, wrong)}The cases cannot be used as they would be.`);
  const outcome = runCases(ruleSet, cases).outcomes.find((each) => each.name === name);
  if (outcome === undefined || outcome.differences.length > 0) return refuse('What the record holds does not follow from its answers: a case of it would not pass.');
  await io.writeFile(file, written, there?.seen ?? null);
  io.out(`${nameInput(file)}: the case "${escapeControls(name)}" is added.\n${wrap(ADVICE, '')}`);
  return EXIT.well;
}

function describeForeign({ ruleSet: named }: ScreeningRecord, { document: { id, version }, digest }: RuleSet): string | null {
  if (named.id !== id || named.version !== version) return `the record rests on "${named.id}" version ${named.version}, and the rule set is "${id}" version ${version}.`;
  return named.digest === digest ? null : `the record rests on "${id}" version ${version} as it was before it was edited. Screen the answers again.`;
}
