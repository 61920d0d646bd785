import { compare, type Diff } from '../diff/report.ts';
import { writeHtml } from '../diff/write-html.ts';
import { writeMarkdown } from '../diff/write-markdown.ts';
import { writeData } from '../write-data.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { warnOfTouched } from '../publish/find-touched-versions.ts';
import { isOneDocument, MOST_EXPLAINED, readRecordsText, WRITE_IN_LINES, writeUnexplained } from '../exchange/read-lines.ts';
import { nameInput, requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { writeFindings } from '../write-findings.ts';

/** What `diff` is asked to do. Paths are as they were typed. */
export interface DiffOptions {
  readonly older: string;
  readonly newer: string;
  readonly format: 'markdown' | 'json' | 'html';
  /** A file of records, one a line. */
  readonly records?: string;
}

/** The largest file of records that is compared in one go. */
const MOST_BYTES = 64_000_000;

/** Compares two rule sets: what differs in words, which answer sets would move, and which records. */
export async function diff({ older, newer, format, records }: DiffOptions, io: Io): Promise<ExitCode> {
  requireOneInput([older, newer, records]);
  const [before, after] = [await readRuleSet(older, io, ''), await readRuleSet(newer, io, '')];
  if (before === null || after === null) {
    io.err('A rule set cannot be used. Nothing was compared.\n');
    return EXIT.findings;
  }
  const lines = records === undefined ? null : await readRecordsText(records, io, MOST_BYTES);
  if (lines !== null && isOneDocument(lines)) {
    io.err(`${nameInput(records ?? '')} is one JSON document over several lines. Nothing was compared. ${WRITE_IN_LINES}\n`);
    return EXIT.findings;
  }
  const touched = [await warnOfTouched(older, io), older === newer ? [] : await warnOfTouched(newer, io)].flat();
  const found = compare(before, after, lines, touched);
  const broken = found.records?.brokenLines ?? [];
  // Where every line is of another kind, such as those for stats, it is the wrong file: that is explained once, and not for each line.
  const explained = broken.every(({ issues: [issue] }) => issue?.code === 'wrong-type' && issue.path === '') ? 1 : MOST_EXPLAINED;
  for (const { issues } of broken.slice(0, explained)) io.err(writeFindings(records ?? '', issues));
  io.err(writeUnexplained(broken.map(({ line }) => line), explained));
  io.out(write(found, format));
  return found.records?.complete === false ? EXIT.findings : EXIT.well;
}

function write({ comparison, classification, records, touched, report }: Diff, format: DiffOptions['format']): string {
  switch (format) {
    case 'json':
      return writeData({ ...comparison, touched, classification, ...(records === null ? {} : { records }) });
    case 'html':
      return writeHtml(report);
    case 'markdown':
      return writeMarkdown(report);
  }
}
