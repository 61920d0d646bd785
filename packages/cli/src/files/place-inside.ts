import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { escapeControls } from '@cse-screening/core/escape-controls';
import { nullIfAbsent } from './null-if-absent.ts';
import { UnwritableError } from './unwritable-error.ts';

/**
 * The absolute path of a file that lies inside a folder, with every link on the way followed: inside `root`, where `--root` can
 * name one, else inside the working folder. Throws an UnwritableError where the path, or a link on it, leads out of the
 * folder, and where a link leads nowhere. The file and the last folders need not be there yet.
 */
export async function placeInside(root: string | undefined, path: string): Promise<string> {
  const named = root ?? '.';
  const inside = await realpath(named).catch(() => { throw new UnwritableError(`${escapeControls(named)} is not a folder. Nothing was written.`); });
  const place = await followLinks(resolve(path), path);
  const way = relative(inside, place);
  if (way === '' || way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way)) {
    const otherwise = root === undefined ? '' : ', or name that folder with --root';
    throw new UnwritableError(`${escapeControls(path)} lies outside of ${escapeControls(inside)}. Nothing was written. Go to the folder it is in first${otherwise}.`);
  }
  return place;
}

/** Follows the links of the part of a path that is there, and leaves the rest as it is. */
async function followLinks(place: string, typed: string): Promise<string> {
  const there = await lstat(place).catch(nullIfAbsent);
  if (there !== null) {
    return realpath(place).catch(() => { throw new UnwritableError(`${escapeControls(typed)} is a link that leads nowhere, or in a circle. Nothing was written.`); });
  }
  const parent = dirname(place);
  return parent === place ? place : join(await followLinks(parent, typed), relative(parent, place));
}
