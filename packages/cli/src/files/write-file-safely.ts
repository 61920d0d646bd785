import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { escapeControls } from '@cse-screening/core';
import writeFileAtomic from 'write-file-atomic';
import { fingerprint } from './fingerprint.ts';
import { nullIfAbsent } from './null-if-absent.ts';
import { placeInside } from './place-inside.ts';
import { toUnwritable, UnwritableError } from './unwritable-error.ts';

/** How a file is written. */
export interface WriteOptions {
  /** The folder that nothing is written outside of, where whoever calls can name one. Default: the working folder. */
  readonly root?: string | undefined;
  /** The fingerprint of what was read there, from `readFileToEdit`; null where there must be no file yet. */
  readonly seen: string | null;
  /** A new file is for its owner alone. One that is there already stays for whom it was. Default: false. */
  readonly personal?: boolean;
}

/**
 * Writes a file as a whole or not at all: to a temporary file in the same folder, which then takes the file's name. Folders
 * on the way are made. Throws an UnwritableError with a plain sentence where the path leads out of `root`, where the file
 * is no longer what was read, and where the system refuses; the file is then as it was.
 */
export async function writeFileSafely(path: string, text: string, { root, seen, personal = false }: WriteOptions): Promise<void> {
  try {
    const place = await placeInside(root, path);
    await mkdir(dirname(place), { recursive: true });
    // The text is written here and not by the library, whose one call to write() is content with half a file on a full
    // disk. What it adds: the name, the removal after a fault or a signal, the permissions, the flush and the renaming.
    const tmpfileCreated = async (temporary: string): Promise<void> => {
      await writeFile(temporary, text);
      await requireUnchanged(place, path, seen);
    };
    // oxlint-disable-next-line typescript/no-misused-promises -- the library waits for it; its types do not say so
    await writeFileAtomic(place, '', { tmpfileCreated, ...(personal && seen === null && { mode: 0o600 }) });
  } catch (error) {
    throw toUnwritable(error, path);
  }
}

/** As late as it can be: directly before the temporary file takes the name. */
async function requireUnchanged(place: string, path: string, seen: string | null): Promise<void> {
  const now = await readFile(place).then(fingerprint, nullIfAbsent);
  if (now === seen) return;
  const name = escapeControls(path);
  if (seen === null) throw new UnwritableError(`${name} is there already. It was not written over. Choose another place, or move the file away first.`);
  if (now === null) throw new UnwritableError(`${name} was removed while this was at work. Nothing was written. Put it back and run the command again.`);
  throw new UnwritableError(`${name} was changed by someone else while this was at work. Nothing was written over. Look at the change, then run the command again.`);
}
