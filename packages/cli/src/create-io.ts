import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Io } from './io.ts';

/** The world as Node sees it: the standard streams, the files, and today's date. Nothing is written outside of the working directory, unless a command is given another `root`. */
export function createIo(): Io {
  return {
    out: (text) => { process.stdout.write(text); },
    err: (text) => { process.stderr.write(text); },
    readFile: (path, limit) => collect(createReadStream(path), limit),
    readInput: (limit) => collect(process.stdin, limit),
    // What writes and watches is loaded where something is written or watched: most commands only read.
    writeFile: async (path, text, seen, options) => (await import('./files/write-file-safely.ts')).writeFileSafely(path, text, { ...options, seen }),
    listFolders: async (path) => (await readdir(path, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map(({ name }) => name),
    moveFolder: async (from, to, root) => (await import('./files/move-folder.ts')).moveFolder(from, to, root),
    watchFiles: async (paths, onChange) => (await import('./watch/watch-files.ts')).watchFiles(paths, onChange),
    terminalRows: () => (process.stdout.isTTY ? process.stdout.rows : null),
    // The rest of the line is erased: what it said before may have been longer.
    progress: (text) => { if (process.stderr.isTTY) process.stderr.write(`\r${text ?? ''}\u001b[K`); },
    today: () => readDay(new Date()),
  };
}

/** The day of a moment where this computer stands: at half past midnight in summer it is not yesterday. */
function readDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Reads at most `limit` bytes, so that an endless file ends. */
async function collect(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}
