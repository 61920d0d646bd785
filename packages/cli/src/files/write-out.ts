import { escapeControls } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { LIMIT, nameInput, readBytes } from '../read-input.ts';
import { fingerprint } from './fingerprint.ts';
import { nullIfAbsent } from './null-if-absent.ts';

/** Where a command's output goes. */
export interface Destination {
  /** The path as it was typed; default: standard output. */
  readonly out?: string | undefined;
  /** What the file's name must end in, which also keeps the file that was read from being written over. */
  readonly ending: string;
  /** What is written is about a child: the file is then a new one, for nobody but the person who writes it. */
  readonly personal?: boolean;
}

/** Says why an output cannot go where it should, or null. To be asked before anything is worked out. */
export function findMisplaced({ out, ending }: Destination): string | null {
  return out === undefined || out.endsWith(ending) ? null : `The output is to be ${ending.slice(1)}, so ${nameInput(out)} must end in ${ending}. Nothing was written.\n`;
}

/**
 * Writes a command's output to a file, or prints it. A page, a text or a table of an earlier run is written anew. What is
 * about a child is not, since what is there may be about another; nor is JSON, since it may be a record. Rejects with an UnwritableError; the file is then as it was.
 */
export async function writeOut(text: string, { out, ending, personal = false }: Destination, io: Io): Promise<void> {
  if (out === undefined) {
    io.out(text);
    return;
  }
  await io.writeFile(out, text, personal || ending === '.json' ? null : await readBytes(out, io, null, LIMIT).then(fingerprint, nullIfAbsent), { personal });
  io.out(`Wrote ${escapeControls(out)}.\n`);
}
