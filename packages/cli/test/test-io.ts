import { fingerprint } from '../src/files/fingerprint.ts';
import { UnwritableError } from '../src/files/unwritable-error.ts';
import type { Io } from '../src/index.ts';

/** A world in memory: the files that are there, what standard input holds, and what a run wrote. */
export interface TestIo extends Io {
  readonly printed: { out: string; err: string; progress: string[] };
  /** The files that were written or moved, by their path as the program named it. */
  readonly written: Map<string, string>;
  /** Those of them that are for their owner alone. */
  readonly personal: Set<string>;
}

/**
 * Makes a world whose files are given by path; `stdin` is standard input, and `others` finds files that no folder lists.
 * The day is 1 March 2026.
 */
export function createTestIo(given: ReadonlyMap<string, string>, others: (path: string) => string | undefined = () => undefined): TestIo {
  const printed = { out: '', err: '', progress: [] as string[] };
  const files = new Map(given);
  const written = new Map<string, string>();
  const personal = new Set<string>();
  const find = (path: string) => files.get(path) ?? others(path);
  const read = (path: string): Promise<Uint8Array> => {
    const text = find(path);
    return text === undefined ? Promise.reject(Object.assign(new Error(path), { code: 'ENOENT' })) : Promise.resolve(Buffer.from(text));
  };
  const write = (path: string, text: string) => {
    files.set(path, text);
    written.set(path, text);
  };
  return {
    printed,
    written,
    personal,
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
    readFile: read,
    readInput: () => read('stdin'),
    writeFile: (path, text, seen, options) => {
      const now = find(path);
      if ((now === undefined ? null : fingerprint(Buffer.from(now))) !== seen) return Promise.reject(new UnwritableError(`${path} is there already, or was changed.`));
      write(path, text);
      if (options?.personal) personal.add(path);
      return Promise.resolve();
    },
    listFolders: (folder) => Promise.resolve([...new Set([...files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/').slice(0, -1).slice(0, 1) : [])))]),
    moveFolder: (from, to) => {
      for (const [path, text] of [...files]) {
        if (!path.startsWith(`${from}/`)) continue;
        files.delete(path);
        written.delete(path);
        write(path.replace(from, to), text);
      }
      return Promise.resolve();
    },
    watchFiles: () => Promise.resolve(),
    terminalRows: () => null,
    progress: (text) => { if (text !== null) printed.progress.push(text); },
    today: () => '2026-03-01',
  };
}
