import { describe, expect, it } from 'vitest';
import { readRecordsText } from '../../src/exchange/read-lines.ts';
import { createTestIo } from '../test-io.ts';

/** Reads a file that may have ten bytes. */
const read = (bytes: Uint8Array) => readRecordsText('records.jsonl', { ...createTestIo(new Map()), readFile: (_, limit) => Promise.resolve(bytes.subarray(0, limit)) }, 10);

describe('a file of records', () => {
  it.each([
    ['as long as it may be', '{}\n{}\n{}\n\n', '{}\n{}\n{}\n\n'],
    ['with a byte-order mark, which is no part of its text', '\uFEFF{}\n{}', '{}\n{}'],
  ])('is read in full: %s', async (_, written, text) => {
    expect(await read(Buffer.from(written))).toBe(text);
  });

  it.each([
    ['one byte too long', '{}\n{}\n{}\n{}'],
    ['too long by its byte-order mark', '\uFEFF{}\n{}\n{}'],
    ['twice as long', '{}\n'.repeat(7)],
    ['twice as long, with a byte-order mark', `\uFEFF${'{}\n'.repeat(7)}`],
  ])('is refused where only a part of it would be read: %s', async (_, written) => {
    await expect(read(Buffer.from(written))).rejects.toThrow('is too large: give the records in files of at most');
  });
});
