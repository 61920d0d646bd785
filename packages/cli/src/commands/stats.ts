import { parseCountedRecord, parsePlan, type Statistics, tabulate } from '@cse-screening/core/statistics';
import { writeData } from '../write-data.ts';
import { readLines } from '../exchange/read-lines.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { findMisplaced, writeOut } from '../files/write-out.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { readInput, requireOneInput } from '../read-input.ts';
import { describeLeftOut } from '../stats/describe-left-out.ts';
import { writeCsv } from '../stats/write-csv.ts';
import { writeHtml } from '../stats/write-html.ts';
import { writeText } from '../stats/write-table.ts';
import { writeFindings } from '../write-findings.ts';

/** What `stats` is asked to do. Paths are as they were typed. */
export interface StatsOptions {
  /** JSON Lines of `{ "record": …, "about": … }`. */
  readonly file: string;
  readonly rules: string;
  readonly plan: string;
  /** The day on which the tables are made, `YYYY-MM-DD`; default: today. */
  readonly asOf?: string;
  readonly format: 'table' | 'csv' | 'json' | 'html';
  readonly out?: string;
}

const ENDINGS = { table: '.txt', csv: '.csv', json: '.json', html: '.html' } as const;

/** Counts records into the fixed tables of a plan, with small numbers suppressed. */
export async function stats({ file, rules, plan: planFile, asOf, format, out }: StatsOptions, io: Io): Promise<ExitCode> {
  requireOneInput([file, rules, planFile]);
  const place = { out, ending: ENDINGS[format] };
  const misplaced = findMisplaced(place);
  if (misplaced !== null) {
    io.err(misplaced);
    return EXIT.misuse;
  }
  const ruleSet = await readRuleSet(rules, io);
  const { plan, issues } = parsePlan(await readInput(planFile, io));
  if (issues.length > 0) io.err(writeFindings(planFile, issues));
  if (ruleSet === null || plan === null) {
    io.err('Nothing was counted.\n');
    return EXIT.findings;
  }
  const records = await readLines(file, io, (line) => {
    const { counted, issues: faults } = parseCountedRecord(line, plan);
    return { value: counted, issues: faults };
  });
  if (records === null) return EXIT.findings;
  io.progress('Working out what can be shown');
  const statistics = tabulate(ruleSet, plan, records, asOf ?? io.today());
  io.progress(null);
  io.err(describeLeftOut(statistics, records, ruleSet));
  await writeOut(write(statistics, format), place, io);
  return EXIT.well;
}

function write(statistics: Statistics, format: StatsOptions['format']): string {
  switch (format) {
    case 'csv':
      return writeCsv(statistics);
    case 'html':
      return writeHtml(statistics);
    case 'json': {
      // Which records were left out is for whoever makes the tables, and is never published.
      const { leftOut: _, ...published } = statistics;
      return writeData(published);
    }
    case 'table':
      return writeText(statistics);
  }
}
