import { digest, escapeControls } from '@cse-screening/core';
import semver from 'semver';
import type { Io } from '../io.ts';
import { wrap } from '../wrap.ts';
import { readInput, UnreadableError } from '../read-input.ts';
import { writeCommand } from '../write-command.ts';
import { type PublishedVersion, readLockFile } from './lock-file.ts';
import { pathOf, placeOf } from './place-of.ts';

/** A version that is not what its publication says of it, with what to do in words for a policy lead. */
export interface TouchedVersion {
  /** The path of the version's rule set. */
  readonly file: string;
  readonly id: string;
  readonly version: string;
  /** Edited since, gone, or published by hand and so not locked. */
  readonly fault: 'changed' | 'gone' | 'not-locked';
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds the published versions of a folder of rule sets that were edited or are gone since, and those that say that they
 * are published and are not locked. A version that was withdrawn, with nothing else changed, is as it was. Throws an
 * UnreadableError where the lock file cannot be used.
 *
 * @param folder the folder that holds `<id>/<version>/rule-set.json` and the lock file, as in `rules`
 */
export async function findTouchedVersions(folder: string, io: Io): Promise<readonly TouchedVersion[]> {
  const { published } = await readLockFile(folder, io);
  const found = await Promise.all(published.map((version) => findFault(folder, version, io)));
  return [...found.filter((touched) => touched !== null), ...(await findUnlocked(folder, published, io))];
}

/**
 * Warns on standard error where a file that is worked from is a published version that was edited since. Gives the
 * sentences that say so, for what is made from it. Throws an UnreadableError where the lock file cannot be used.
 */
export async function warnOfTouched(file: string, io: Io): Promise<readonly string[]> {
  const place = placeOf(file);
  if (place === null) return [];
  const own = (await findTouchedVersions(place.folder, io)).filter(({ id, version, fault }) => id === place.id && version === place.version && fault === 'changed');
  for (const { message, hint } of own) io.err(wrap(escapeControls(`${message} What is said here is of the file as it is now. ${hint}`), 'Warning: '));
  return own.map(({ message }) => message);
}

/** Finds versions that say that they are published and are not locked: nobody would notice if they were edited. */
async function findUnlocked(folder: string, published: readonly PublishedVersion[], io: Io): Promise<TouchedVersion[]> {
  const found: TouchedVersion[] = [];
  for (const id of await io.listFolders(folder)) {
    const versions = await io.listFolders(folder === '.' ? id : `${folder}/${id}`);
    for (const version of versions.filter((name) => semver.valid(name) !== null && !published.some((locked) => locked.id === id && locked.version === name))) {
      const file = pathOf({ folder, id, version });
      const text = await readIfThere(file, io);
      if (text === null || readDocument(text)?.['status'] !== 'published') continue;
      found.push({
        file, id, version, fault: 'not-locked',
        message: `${id} ${version} says that it is published, and its publication is not noted in the lock file.`,
        hint: `Set its status back to draft, or publish it, which checks and locks it: ${writeCommand('publish', [file])}`,
      });
    }
  }
  return found;
}

async function findFault(folder: string, locked: PublishedVersion, io: Io): Promise<TouchedVersion | null> {
  const { id, version, date } = locked;
  const file = pathOf({ folder, id, version });
  const touched = (fault: TouchedVersion['fault'], what: string, restore: string): TouchedVersion => ({
    file, id, version, fault,
    message: `${id} ${version} was published on ${date} and ${what}.`,
    hint: `A published version is never edited: screenings refer to it. ${restore}, and put the change into a new version: ${writeCommand('bump', [file])}`,
  });
  const text = await readIfThere(file, io);
  if (text === null) return touched('gone', 'its file is gone, or cannot be read', 'Put the file back as it was published');
  return isAsPublished(text, locked) ? null : touched('changed', 'was edited since', 'Restore it as it was published');
}

function readIfThere(file: string, io: Io): Promise<string | null> {
  return readInput(file, io).catch((error: unknown) => {
    if (error instanceof UnreadableError) return null;
    throw error;
  });
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
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
