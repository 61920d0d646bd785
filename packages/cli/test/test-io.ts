import { fingerprint } from '../src/files/fingerprint.ts';
import { UnwritableError } from '../src/files/unwritable-error.ts';
import type { Io } from '../src/index.ts';

/** A world in memory: the files that are there, what standard input holds, and what a run wrote. */
export interface TestIo extends Io {
  readonly printed: { out: string; err: string };
  /** The files that were written, by the path as the program named it. */
  readonly written: Map<string, string>;
}

/** Makes a world whose files are given, or looked up, by path; `stdin` is standard input. The day is 1 March 2026. */
export function createTestIo(files: ReadonlyMap<string, string> | ((path: string) => string | undefined)): TestIo {
  const printed = { out: '', err: '' };
  const written = new Map<string, string>();
  const find = (path: string) => written.get(path) ?? (typeof files === 'function' ? files(path) : files.get(path));
  const read = (path: string): Promise<Uint8Array> => {
    const text = find(path);
    return text === undefined ? Promise.reject(Object.assign(new Error(path), { code: 'ENOENT' })) : Promise.resolve(Buffer.from(text));
  };
  return {
    printed,
    written,
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
    readFile: read,
    readInput: () => read('stdin'),
    writeFile: (path, text, seen) => {
      const now = find(path);
      if ((now === undefined ? null : fingerprint(Buffer.from(now))) !== seen) return Promise.reject(new UnwritableError(`${path} is there already, or was changed.`));
      written.set(path, text);
      return Promise.resolve();
    },
    today: () => '2026-03-01',
  };
}
