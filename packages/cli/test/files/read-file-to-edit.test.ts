import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/files/fingerprint.ts';
import { readFileToEdit } from '../../src/files/read-file-to-edit.ts';
import { createTestIo } from '../test-io.ts';

const read = (bytes: Uint8Array) => readFileToEdit('file.json', { ...createTestIo(new Map()), readFile: (_, limit) => Promise.resolve(bytes.subarray(0, limit)) });

describe('a file that is to be written again', () => {
  it('is read with its byte-order mark and the fingerprint of its bytes', async () => {
    const bytes = Buffer.from('\uFEFF{"a": "é"}\r\n');
    expect(await read(bytes)).toEqual({ text: '\uFEFF{"a": "é"}\r\n', seen: fingerprint(bytes) });
  });

  it.each([
    ['it is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'is not UTF-8 text'],
    ['it is UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'is not UTF-8 text'],
    ['it was not read in full', Buffer.alloc(5_000_000, 0x20), 'is too large to be edited'],
  ])('is refused where writing it back would lose something: %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it('is not standard input', async () => {
    await expect(readFileToEdit('-', createTestIo(new Map([['stdin', '{}']])))).rejects.toThrow('Standard input cannot be written back');
  });
});
