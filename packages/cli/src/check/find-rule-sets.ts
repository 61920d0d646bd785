import type { Io } from '../io.ts';
import { nameInput, UnreadableError } from '../read-input.ts';

/** A folder of rule sets is not deeper than this: `<rules>/<id>/<version>`, with room for an arrangement of one's own. */
const DEEPEST = 6;

/** The file itself, or every `rule-set.json` in a folder. Throws an UnreadableError for a folder that holds none. */
export async function findRuleSets(path: string, io: Io): Promise<readonly string[]> {
  if (path === '-') return [path];
  const fault = await faultOf(path, io);
  if (fault !== 'EISDIR' && fault !== 'ENOENT') return [path];
  const found = await searchFolder(path.replace(/(?<=.)[/\\]+$/, ''), io, 0);
  if (found.length > 0) return found;
  // What is not there at all is for the reader to report.
  if (fault === 'ENOENT') return [path];
  throw new UnreadableError(`${nameInput(path)} is a folder, and there is no rule-set.json in it.`);
}

async function searchFolder(folder: string, io: Io, depth: number): Promise<string[]> {
  const file = folder === '.' ? 'rule-set.json' : `${folder}/rule-set.json`;
  const own = (await faultOf(file, io)) === 'ENOENT' ? [] : [file];
  if (depth === DEEPEST) return own;
  const inner: string[] = [];
  for (const name of [...(await io.listFolders(folder))].sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    inner.push(...(await searchFolder(folder === '.' ? name : `${folder}/${name}`, io, depth + 1)));
  }
  return [...own, ...inner];
}

/** The code of the error with which a file cannot be read, or null. */
async function faultOf(path: string, io: Io): Promise<string | null> {
  try {
    await io.readFile(path, 1);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
  }
}
