import { createReferral, parseReferral, parseReferralGiven, presentReferral, type Referral, type ReferralWarning } from '@cse-screening/core/referral';
import { cyReferral } from '@cse-screening/core/referral/cy';
import { wrap } from '../wrap.ts';
import { writeData } from '../write-data.ts';
import { readRecord } from '../exchange/read-record.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { findMisplaced, writeOut } from '../files/write-out.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { nameInput, readInput, requireOneInput } from '../read-input.ts';
import { writeHtml } from '../refer/write-html.ts';
import { writeMarkdown } from '../refer/write-markdown.ts';
import { countOf, writeFindings } from '../write-findings.ts';

/** What `refer` is asked to do. Paths are as they were typed. */
export interface ReferOptions {
  /** A record; without `rules` and `with`, a referral that is shown again. */
  readonly file: string;
  readonly rules?: string;
  readonly with?: string;
  readonly format: 'html' | 'markdown' | 'json';
  readonly out?: string;
}

const ENDINGS = { html: '.html', markdown: '.md', json: '.json' } as const;

/** Makes a referral of a record, or shows one. It sends nothing. */
export async function refer({ file, rules, with: given, format, out }: ReferOptions, io: Io): Promise<ExitCode> {
  requireOneInput([file, rules, given]);
  const place = { out, ending: ENDINGS[format], personal: true };
  const misplaced = findMisplaced(place);
  if (misplaced !== null || (rules === undefined) !== (given === undefined)) {
    io.err(misplaced ?? 'A referral is made with both --rules and --with. To show one that is made already, give neither.\n');
    return EXIT.misuse;
  }
  const made = rules === undefined || given === undefined ? await readReferral(file, io) : await makeReferral(file, rules, given, io);
  if (made === null) return EXIT.findings;
  if (made.warnings.length > 0) io.err(describeGaps(made.warnings));
  await writeOut(write(made.referral, format), place, io);
  return EXIT.well;
}

interface Made {
  readonly referral: Referral;
  readonly warnings: readonly ReferralWarning[];
}

async function makeReferral(file: string, rules: string, givenFile: string, io: Io): Promise<Made | null> {
  const [ruleSet, record] = [await readRuleSet(rules, io), await readRecord(file, io)];
  const { given, issues: faults } = parseReferralGiven(await readInput(givenFile, io));
  if (faults.length > 0) io.err(writeFindings(givenFile, faults));
  if (ruleSet === null || record === null || given === null) return refuse(io);
  const { referral, warnings, issues } = createReferral(ruleSet, record, given, cyReferral);
  for (const issue of issues) {
    const inRecord = issue.path === '/record' || issue.path.startsWith('/record/');
    io.err(writeFindings(inRecord ? file : givenFile, [inRecord ? { ...issue, path: issue.path.slice('/record'.length) } : issue]));
  }
  return referral === null ? refuse(io) : { referral, warnings };
}

async function readReferral(file: string, io: Io): Promise<Made | null> {
  const { referral, warnings, issues } = parseReferral(await readInput(file, io), cyReferral);
  if (issues.length > 0) io.err(writeFindings(file, issues));
  if (referral !== null) return { referral, warnings };
  io.err(`${nameInput(file)} is no referral that can be shown. To make one of a record, add --rules and --with.\n`);
  return null;
}

function refuse(io: Io): null {
  io.err('No referral was made. Where a child may be in danger, do not wait for it: tell the receiving team in another way, and call 999 where the danger is immediate.\n');
  return null;
}

function describeGaps(warnings: readonly ReferralWarning[]): string {
  return `The receiving team would miss ${countOf(warnings.length, 'thing')}. They hold nothing back.\n${warnings.map(({ message, hint }) => wrap(`${message} ${hint}`, '  - ')).join('')}`;
}

function write(referral: Referral, format: ReferOptions['format']): string {
  if (format === 'json') return writeData(referral);
  const view = presentReferral(referral, cyReferral);
  return format === 'html' ? writeHtml(view) : writeMarkdown(view);
}
