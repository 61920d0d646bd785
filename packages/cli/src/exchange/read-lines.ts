import type { Issue } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import type { Io } from '../io.ts';
import { nameInput, readBytes, UnreadableError } from '../read-input.ts';
import { countOf, writeFindings } from '../write-findings.ts';

/** The largest file that is counted in one go. */
const MOST_BYTES = 256_000_000;
/** How many faulty lines are explained. Further ones are only named by their number: a long list would hide what matters. */
export const MOST_EXPLAINED = 10;
/** After how many lines the progress is shown again. */
const LINES_PER_REPORT = 250;

/** What one line was read as, or null and why it cannot be used. No issue may repeat anything of the line: it may be an answer. */
interface LineRead<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads the text of a file of records. Throws an UnreadableError where it has more than so many bytes: that many records are
 * to be given in several files. The bytes are counted and not the text, which is without a byte-order mark: by the text, a file
 * that is too long could seem to fit, and its last records would be lost.
 */
export async function readRecordsText(path: string, io: Io, most: number): Promise<string> {
  const bytes = await readBytes(path, io, null, most + 1);
  if (bytes.length > most) throw new UnreadableError(`${nameInput(path)} is too large: give the records in files of at most ${String(most / 1_000_000)} MB.`);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Reads a file of JSON Lines, each line with `read`. If any line cannot be used, it gives null and reports each of them by its
 * number. It does not go on with the others: figures without that line could be subtracted from the figures once the line is
 * corrected, and the difference would be one child.
 */
export async function readLines<T>(path: string, io: Io, read: (line: string) => LineRead<T>): Promise<readonly T[] | null> {
  const text = await readRecordsText(path, io, MOST_BYTES);
  if (isOneDocument(text)) {
    io.err(`${nameInput(path)} is one JSON document over several lines, so nothing was counted. ${WRITE_IN_LINES}\n`);
    return null;
  }
  const lines = text.split(/\r?\n/);
  if (lines.every((line) => line.trim() === '')) {
    // An export that failed leaves an empty file: tables of no records would look like an answer.
    io.err(`${nameInput(path)} is empty, so nothing was counted. Give the file that the records were written to.\n`);
    return null;
  }
  const values: T[] = [];
  const bad: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % LINES_PER_REPORT === 0) io.progress(`Read ${String(index)} of ${String(lines.length)} lines`);
    if (line.trim() === '') continue;
    const { value, issues } = read(line);
    if (value !== null) values.push(value);
    else {
      bad.push(index + 1);
      if (bad.length <= MOST_EXPLAINED) io.err(writeFindings(path, issues.map(({ column: _, ...issue }) => ({ ...issue, line: index + 1 }))));
    }
  }
  io.progress(null);
  if (bad.length === 0) return values;
  const them = bad.length === 1 ? 'it' : 'them';
  io.err(writeUnexplained(bad));
  io.err(`${countOf(bad.length, 'line')} of ${nameInput(path)} cannot be used, so nothing was counted: numbers without ${them} could be subtracted from numbers with ${them}, and point to one child. Correct ${them} first.\n`);
  return null;
}

/** What to tell someone whose records are indented over several lines. */
export const WRITE_IN_LINES = 'Write each record on a line of its own, without line breaks in it (JSON Lines).';

/** Names the lines beyond those that were explained; empty where there are none. */
export function writeUnexplained(lines: readonly number[], explained = MOST_EXPLAINED): string {
  return lines.length <= explained ? '' : wrap(`Lines that cannot be used either: ${writeRanges(lines.slice(explained))}.`, '');
}

/** Whether a text is a single JSON document over several lines, as when a record was indented for people, and not one record a line. */
export function isOneDocument(text: string): boolean {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  return written.length > 1 && !isJson(written[0] ?? '') && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Numbers in rising order, those that follow on each other as a range: `11-13, 20`. */
export function writeRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${String(first)}-${String(last)}`)).join(', ');
}
