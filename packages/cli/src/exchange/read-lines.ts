import type { Issue } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { nameInput, readInput, UnreadableError } from '../read-input.ts';
import { countOf, writeFindings } from '../write-findings.ts';

/** More records than this are given in several files. */
const MOST_BYTES = 256_000_000;
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
  const text = await readInput(path, io, MOST_BYTES + 1);
  if (Buffer.byteLength(text) > MOST_BYTES) throw new UnreadableError(`${nameInput(path)} is too large: give the records in files of at most ${String(MOST_BYTES / 1_000_000)} MB.`);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const values: T[] = [];
  let bad = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % STEP === 0) io.progress(`Read ${String(index)} of ${String(lines.length)} lines`);
    if (line.trim() === '') continue;
    const { value, issues } = read(line);
    if (value !== null) values.push(value);
    else {
      bad += 1;
      io.err(writeFindings(path, issues.map(({ column: _, ...issue }) => ({ ...issue, line: index + 1 }))));
    }
  }
  io.progress(null);
  if (bad === 0) return values;
  io.err(`${countOf(bad, 'line')} of ${nameInput(path)} cannot be used, so nothing was counted: numbers without ${bad === 1 ? 'it' : 'them'} could be subtracted from numbers with ${bad === 1 ? 'it' : 'them'}, and point to one child. Correct ${bad === 1 ? 'it' : 'them'} first.\n`);
  return null;
}
