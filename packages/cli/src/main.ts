#!/usr/bin/env node
import { createIo } from './create-io.ts';
import { EXIT } from './io.ts';
import { run } from './program.ts';

const io = createIo();

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
