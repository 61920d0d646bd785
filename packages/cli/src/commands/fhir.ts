import type { RuleSet } from '@cse-screening/core';
import { type QuestionnaireResponse, questionnaireOf, recordOfResponse, type Reference, responseOf, riskAssessmentOf } from '@cse-screening/core/fhir';
import { writeData } from '../write-data.ts';
import { readRecord } from '../exchange/read-record.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { findMisplaced, writeOut } from '../files/write-out.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { nameInput, readInput, requireOneInput } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';

/** What `fhir` is asked to do. Paths are as they were typed. */
export interface FhirOptions {
  readonly what: 'questionnaire' | 'response' | 'risk' | 'record';
  /** A record, or for `record` a response; none for `questionnaire`. */
  readonly file?: string | undefined;
  readonly rules: string;
  readonly subject?: Reference;
  readonly author?: Reference;
  readonly language?: string;
  readonly out?: string;
}

/** Writes FHIR R4 of a rule set or a record, or makes a record of a response. */
export async function fhir(options: FhirOptions, io: Io): Promise<ExitCode> {
  const place = { out: options.out, ending: '.json', personal: options.what !== 'questionnaire' };
  const wrong = findMisuse(options) ?? findMisplaced(place);
  if (wrong !== null) {
    io.err(wrong);
    return EXIT.misuse;
  }
  requireOneInput([options.file, options.rules]);
  const ruleSet = await readRuleSet(options.rules, io);
  const written = ruleSet === null ? null : await write(options, ruleSet, io);
  if (written === null) {
    io.err('Nothing was written.\n');
    return EXIT.findings;
  }
  await writeOut(writeData(written), place, io);
  return EXIT.well;
}

function findMisuse({ what, file, subject }: FhirOptions): string | null {
  if (what === 'questionnaire') return file === undefined ? null : 'A questionnaire is made of the rule set alone: leave the file out.\n';
  if (file === undefined) return `Name the ${what === 'record' ? 'response' : 'record'} to be read.\n`;
  return what === 'risk' && subject === undefined ? 'FHIR needs to know whom a risk assessment is about: add --subject Patient/<id>.\n' : null;
}

async function write({ what, file = '', subject, author, language }: FhirOptions, ruleSet: RuleSet, io: Io): Promise<unknown> {
  if (what === 'questionnaire') return writeQuestionnaire(ruleSet, language, io);
  if (what === 'record') return readResponse(file, ruleSet, io);
  const record = await readRecord(file, io);
  if (record === null) return null;
  if (record.ruleSet.digest !== ruleSet.digest) {
    io.err(`${nameInput(file)} rests on ${record.ruleSet.id} ${record.ruleSet.version} with another digest than the rule set given. Give the very rule set that it names.\n`);
    return null;
  }
  if (what === 'risk') return subject === undefined ? null : riskAssessmentOf(ruleSet, record, { subject, ...(author === undefined ? {} : { performer: author }) });
  const response = responseOf(ruleSet, record, { ...(subject === undefined ? {} : { subject }), ...(author === undefined ? {} : { author }) });
  if (response.status !== 'completed') io.err('The record is not complete or nobody has judged it yet: the response says in-progress.\n');
  return response;
}

function writeQuestionnaire(ruleSet: RuleSet, language: string | undefined, io: Io): unknown {
  if (language !== undefined && !ruleSet.document.languages.includes(language)) {
    io.err(`The rule set has no texts in “${nameInput(language)}”. It has: ${ruleSet.document.languages.join(', ')}.\n`);
    return null;
  }
  const { questionnaire, notExpressed } = questionnaireOf(ruleSet, language === undefined ? {} : { language });
  if (notExpressed.length > 0) io.err(`FHIR cannot say when these are asked, so they always are: ${notExpressed.join(', ')}.\n`);
  return questionnaire;
}

async function readResponse(file: string, ruleSet: RuleSet, io: Io): Promise<unknown> {
  const text = await readInput(file, io);
  let response: unknown;
  try {
    response = JSON.parse(text);
  } catch {
    // What the parser says would repeat a piece of the file.
    io.err(`${nameInput(file)} is not valid JSON, or was cut off.\n`);
    return null;
  }
  const { record, issues } = recordOfResponse(ruleSet, response as QuestionnaireResponse);
  if (issues.length > 0) io.err(writeFindings(file, issues));
  return record;
}
