import type { Io } from '../io.ts';
import { type Asked, LIMIT, nameInput, readBytes, UnreadableError } from '../read-input.ts';
import { fingerprint } from './fingerprint.ts';

/** A file that is to be written again. */
export interface FileToEdit {
  /** Its text, with the byte-order mark where it has one. */
  readonly text: string;
  /** What `writeFile` is given, so that a change by someone else in between is not written over. */
  readonly seen: string;
}

/**
 * Reads a file that is to be written again. Throws an UnreadableError where it cannot be read, and where it is not UTF-8
 * or larger than 4 MB: what was not read in full must not be written back.
 */
export async function readFileToEdit(path: string, io: Io, asked: Asked = 'rule-set.json'): Promise<FileToEdit> {
  if (path === '-') throw new UnreadableError('Standard input cannot be written back: name a file.');
  const bytes = await readBytes(path, io, asked, LIMIT);
  if (bytes.length >= LIMIT) throw new UnreadableError(`${nameInput(path)} is too large to be edited.`);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), seen: fingerprint(bytes) };
  } catch (error) {
    throw new UnreadableError(`${nameInput(path)} is not UTF-8 text. Save it as UTF-8 in your editor.`, { cause: error });
  }
}
