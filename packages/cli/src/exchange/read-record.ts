import { parseRecord, type ScreeningRecord } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { readInput } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';

/** Reads a record, or reports what is wrong with it and gives null. One that was altered is reported and given all the same. */
export async function readRecord(path: string, io: Io): Promise<ScreeningRecord | null> {
  const { record, issues } = parseRecord(await readInput(path, io));
  if (issues.length > 0) io.err(writeFindings(path, issues));
  if (record === null) io.err('The record cannot be used.\n');
  return record;
}
