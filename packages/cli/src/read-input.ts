import { escapeControls } from '@cse-screening/core/escape-controls';
import type { Io } from './io.ts';

/** How many bytes of a file are read: more than core takes, so that it is core that says that a file is too large. */
export const LIMIT = 4_000_001;

/** A file could not be read at all. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly code = 'unreadable-file';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** The name that a file of the wanted kind has in its folder; null where that kind has no such name. */
export type Asked = 'rule-set.json' | 'pack.json' | null;

/**
 * Reads the text of a file, or of standard input for `-`. Throws an UnreadableError with a plain sentence. Bytes that are
 * not UTF-8 become U+FFFD, which the core refuses with their place. A byte-order mark is left out.
 * @param asked where someone names a folder, the message names the file of this name in it
 */
export async function readInput(path: string, io: Io, asked: Asked = null): Promise<string> {
  return new TextDecoder('utf-8').decode(await readBytes(path, io, asked, LIMIT));
}

/** Reads at most `limit` bytes of a file, or of standard input for `-`. Throws an UnreadableError with a plain sentence. */
export async function readBytes(path: string, io: Io, asked: Asked, limit: number): Promise<Uint8Array> {
  try {
    return path === '-' ? await io.readInput(limit) : await io.readFile(path, limit);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? 'something went wrong while reading';
    const meant = code === 'EISDIR' && asked !== null ? await sayWhichIn(path, asked, io) : '';
    throw new UnreadableError(`${nameInput(path)} cannot be read: ${reason}.${meant}`, { cause: error });
  }
}

/** Names the file that is probably meant where a folder is given; empty where there is none. */
async function sayWhichIn(path: string, name: string, io: Io): Promise<string> {
  const folder = path.replace(/(?<=.)[/\\]+$/, '');
  const found = await findIn(folder, name, io, DEEPEST);
  if (found === null) return '';
  return found === `${folder}/${name}` ? ` Name the file in it: ${nameInput(found)}` : ` Name one file in it, such as: ${nameInput(found)}`;
}

/** How far below a folder a file is looked for: `<rules>/<id>/<version>/rule-set.json`. */
const DEEPEST = 2;

/** The path of the first file of that name in a folder or below it, or null. */
async function findIn(folder: string, name: string, io: Io, depth: number): Promise<string | null> {
  const path = `${folder}/${name}`;
  if (await io.readFile(path, 1).then(() => true, () => false)) return path;
  if (depth === 0) return null;
  for (const inner of [...(await io.listFolders(folder))].sort()) {
    if (inner.startsWith('.') || inner === 'node_modules') continue;
    const found = await findIn(`${folder}/${inner}`, name, io, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** Does something with files; one that cannot be read is reported on standard error. Returns whether all could be read. */
export async function ifReadable(io: Io, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    io.err(`${error.message}\n`);
    return false;
  }
}

/** Refuses a command that is to read standard input more than once: the second time nothing is left of it. Throws an UnreadableError. */
export function requireOneInput(paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === '-').length > 1) throw new UnreadableError('Standard input can be one of the files, not several.');
}

/** How a file is called in messages. */
export function nameInput(path: string): string {
  return path === '-' ? 'Standard input' : escapeControls(path);
}
