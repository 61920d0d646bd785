#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { writeFileSafely } from './files/write-file-safely.ts';
import { EXIT, type Io } from './io.ts';
import { run } from './program.ts';

const io: Io = {
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
  readFile: (path, limit) => collect(createReadStream(path), limit),
  readInput: (limit) => collect(process.stdin, limit),
  writeFile: (path, text, seen, root = process.cwd()) => writeFileSafely(path, text, { root, seen }),
  today: () => readDay(new Date()),
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the pipe: that is no fault, and the exit code stays what it is.
    if (error.code === 'EPIPE') return;
    process.exitCode = EXIT.misuse;
    if (stream === process.stdout) io.err('The output could not be written in full.\n');
  });
}

try {
  const exitCode = await run(process.argv.slice(2), io);
  process.exitCode ??= exitCode;
} catch (error) {
  // No message and no stack trace: either may hold an answer.
  io.err(`cse-rules stopped at a fault of its own (${error instanceof Error ? error.name : 'unknown'}). Please report it.\n`);
  process.exitCode = EXIT.misuse;
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
