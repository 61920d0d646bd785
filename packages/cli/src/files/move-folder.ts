import { lstat, rename } from 'node:fs/promises';
import { escapeControls } from '@cse-screening/core';
import { nullIfAbsent } from './null-if-absent.ts';
import { placeInside } from './place-inside.ts';
import { toUnwritable, UnwritableError } from './unwritable-error.ts';

/**
 * Gives a folder another name, in one step, with all that is in it. Throws an UnwritableError where either lies outside of
 * `root`, where something has the new name already, and where the system refuses.
 */
export async function moveFolder(from: string, to: string, root?: string): Promise<void> {
  try {
    const [older, newer] = [await placeInside(root, from), await placeInside(root, to)];
    if ((await lstat(newer).catch(nullIfAbsent)) !== null) throw new UnwritableError(`${escapeControls(to)} is there already. Nothing was moved. Look at what is in it first.`);
    await rename(older, newer);
  } catch (error) {
    throw toUnwritable(error, to);
  }
}
