import type { Issue } from '@cse-screening/core';
import { wrap } from '../check/wrap.ts';
import type { Io } from '../io.ts';
import { nameInput, readInput, UnreadableError } from '../read-input.ts';
import { countOf, writeFindings } from '../write-findings.ts';

/** More records than this are given in several files. */
const MOST_BYTES = 256_000_000;
/** So many lines are reported with what is wrong in them; more of them hide what matters, and are named by their number. */
export const MOST_EXPLAINED = 10;
/** Between two words on how far it has come. */
const STEP = 250;

/** What reading one line gives: null where it cannot be used, and why. No issue may hold anything of the line. */
interface LineRead<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of JSON Lines, each line by `read`. Where a line cannot be used, every such line is reported by its number and
 * null is given: what is worked out from the rest would differ by one child from what is worked out once the line is mended,
 * and the two could be subtracted.
 */
export async function readLines<T>(path: string, io: Io, read: (line: string) => LineRead<T>): Promise<readonly T[] | null> {
  const text = await readInput(path, io, null, MOST_BYTES + 1);
  if (Buffer.byteLength(text) > MOST_BYTES) throw new UnreadableError(`${nameInput(path)} is too large: give the records in files of at most ${String(MOST_BYTES / 1_000_000)} MB.`);
  if (isOneDocument(text)) {
    io.err(`${nameInput(path)} is one JSON document over several lines, so nothing was counted. ${WRITE_IN_LINES}\n`);
    return null;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.every((line) => line.trim() === '')) {
    // An export that failed leaves an empty file: tables of no records would look like an answer.
    io.err(`${nameInput(path)} is empty, so nothing was counted. Give the file that the records were written to.\n`);
    return null;
  }
  const values: T[] = [];
  const bad: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % STEP === 0) io.progress(`Read ${String(index)} of ${String(lines.length)} lines`);
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

/** What to do where records are laid out for reading. */
export const WRITE_IN_LINES = 'Write each record on a line of its own, without line breaks in it (JSON Lines).';

/** The lines beyond those that are explained; nothing where there are none. */
export function writeUnexplained(lines: readonly number[], explained = MOST_EXPLAINED): string {
  return lines.length <= explained ? '' : wrap(`Lines that cannot be used either: ${writeRanges(lines.slice(explained))}.`, '');
}

/** Whether a text is a document that was laid out for reading: then no line of it is a record, and all of them together are something. */
export function isOneDocument(text: string): boolean {
  const written = text.replace(/^\uFEFF/, '').split('\n').filter((line) => line.trim() !== '');
  return written.length > 1 && !isJson(written[0] ?? '') && isJson(text.replace(/^\uFEFF/, ''));
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
