import { type Issue, type Movement, OtherRuleSetError, parseRecord, rerunner, type RuleSet } from '@cse-screening/core';
import { writeRanges } from '../exchange/read-lines.ts';
import { countOf } from '../write-findings.ts';

/** What became of one record; it holds no answer. */
interface RecordMove {
  readonly id: string;
  readonly moved: Movement | 'cannot-verify';
  /** Why it is not comparable or cannot be verified, in a sentence; otherwise null. */
  readonly note: string | null;
}

/** What another version makes of a file of records. */
export interface RecordsReport {
  /** In the order of the file. */
  readonly records: readonly RecordMove[];
  /** The lines that hold no record. */
  readonly brokenLines: readonly { readonly line: number; readonly issues: readonly Issue[] }[];
  /** Whether there was a record, and every line held one that was compared. */
  readonly complete: boolean;
}

/** Reruns the records of a JSON Lines text. A line that cannot be used is reported and does not stop the rest. */
export function rerunRecords(text: string, older: RuleSet, newer: RuleSet): RecordsReport {
  const rerun = rerunner(newer, older);
  const records: RecordMove[] = [];
  const brokenLines: { line: number; issues: readonly Issue[] }[] = [];
  let complete = true;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { record, issues } = parseRecord(line);
    if (record === null) {
      brokenLines.push({ line: index + 1, issues: issues.map((issue) => ({ ...issue, line: index + 1 })) });
      continue;
    }
    try {
      const { moved, note, verification } = rerun(record);
      if (!verification.intact) complete = false;
      records.push(verification.intact ? { id: record.id, moved, note } : { id: record.id, moved: 'cannot-verify', note: verification.message });
    } catch (error) {
      if (!(error instanceof OtherRuleSetError)) throw error;
      complete = false;
      records.push({ id: record.id, moved: 'not-comparable', note: 'It does not rest on the older rule set.' });
    }
  }
  return { records, brokenLines, complete: complete && records.length > 0 && brokenLines.length === 0 };
}

/** A group of records in words. Plain text, not yet escaped. */
export interface RecordGroup {
  readonly heading: string;
  readonly count: number;
  /** The ids, with a note where there is one. Records that stay are only counted. */
  readonly ids: readonly string[];
}

const HEADINGS = { up: 'Up', down: 'Down', 'not-comparable': 'Not comparable', 'cannot-verify': 'Cannot verify', same: 'Same' } as const;

/** Groups records by what became of them, those that move first. */
export function groupRecords({ records }: RecordsReport): readonly RecordGroup[] {
  return (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((moved) => {
    const own = records.filter((record) => record.moved === moved);
    const ids = moved === 'same' ? [] : own.map(({ id, note }) => (note === null || moved === 'cannot-verify' ? id : `${id}: ${note}`));
    return { heading: HEADINGS[moved], count: own.length, ids };
  });
}

/** The sum of it in sentences. */
export function summariseRecords({ records, brokenLines }: RecordsReport): readonly string[] {
  const moved = records.filter((record) => record.moved === 'up' || record.moved === 'down').length;
  const compared = records.filter((record) => record.moved !== 'not-comparable' && record.moved !== 'cannot-verify').length;
  const lines = brokenLines.map(({ line }) => line);
  return [
    records.length === 0 ? 'No record was found, so none was rerun: this says nothing about what would move.' : `Of ${countOf(records.length, 'record')}, ${String(compared)} could be compared, and ${moved === 0 ? 'none' : String(moved)} of these would move up or down. Each was rerun on its own date and stays as it is.`,
    ...(lines.length === 0 ? [] : [`${lines.length === 1 ? 'Line' : 'Lines'} ${writeRanges(lines)} could not be read as a record and ${lines.length === 1 ? 'is' : 'are'} not counted.`]),
  ];
}
