import { digest } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { readInput, UnreadableError } from '../read-input.ts';
import { type PublishedVersion, readLockFile } from './lock-file.ts';
import { pathOf, placeOf } from './place-of.ts';

/** A published version that is no longer what was published, with what to do in words for a policy lead. */
export interface TouchedVersion {
  /** The path of the version's rule set. */
  readonly file: string;
  readonly id: string;
  readonly version: string;
  readonly fault: 'changed' | 'gone';
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds the published versions of a folder of rule sets that were edited or are gone since. A version that was withdrawn,
 * with nothing else changed, is as it was. Throws an UnreadableError where the lock file cannot be used.
 *
 * @param folder the folder that holds `<id>/<version>/rule-set.json` and the lock file, as in `rules`
 */
export async function findTouchedVersions(folder: string, io: Io): Promise<readonly TouchedVersion[]> {
  const { published } = await readLockFile(folder, io);
  const found = await Promise.all(published.map((version) => findFault(folder, version, io)));
  return found.filter((touched) => touched !== null);
}

/** The folder whose lock file says which versions beside a rule-set file are published; null where the path is not laid out so. */
export function folderOfVersions(file: string): string | null {
  return placeOf(file)?.folder ?? null;
}

async function findFault(folder: string, locked: PublishedVersion, io: Io): Promise<TouchedVersion | null> {
  const { id, version, date } = locked;
  const file = pathOf({ folder, id, version });
  const touched = (fault: TouchedVersion['fault'], what: string, restore: string): TouchedVersion => ({
    file, id, version, fault,
    message: `${id} ${version} was published on ${date} and ${what}.`,
    hint: `A published version is never edited: screenings refer to it. ${restore}, and put the change into a new version: cse-rules bump ${file}`,
  });
  const text = await readInput(file, io).catch((error: unknown) => {
    if (error instanceof UnreadableError) return null;
    throw error;
  });
  if (text === null) return touched('gone', 'its file is gone, or cannot be read', 'Put the file back as it was published');
  return isAsPublished(text, locked) ? null : touched('changed', 'was edited since', 'Restore it as it was published');
}

/** Whether the text of a rule set is what was published, or that with its status set to withdrawn. */
export function isAsPublished(text: string, locked: PublishedVersion): boolean {
  const document = readDocument(text);
  if (document === null) return false;
  return digest(document) === locked.digest || (document['status'] === 'withdrawn' && digest({ ...document, status: 'published' }) === locked.digest);
}

/** Not `parse`: a later version of the software may find more fault with a file, and the file is still what it was. */
function readDocument(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
