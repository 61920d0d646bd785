import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks at the files. */
const PAUSE = 120;

/**
 * Calls back once it watches, and after each save of one of the files, whether the editor writes into the file or puts
 * another in its place, and also where its folder was gone in between. Resolves when the user interrupts, or nobody reads
 * the output any more.
 */
export async function watchFiles(paths: readonly string[], onChange: () => void): Promise<void> {
  let isOver = false;
  const end = () => { isOver = true; };
  // As in `watch … | head`: what is wrong with the stream is for the program to say.
  process.stdout.once('error', end);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  let last = await describeState(paths);
  let told = last;
  // What was saved before it watches is seen by the look that follows; nothing is missed in between.
  onChange();
  while (!isOver) {
    await setTimeout(PAUSE);
    const now = await describeState(paths);
    // A save that is written in pieces is one save: it is over where two looks find the same.
    if (now === last && now !== told) {
      told = now;
      onChange();
    }
    last = now;
  }
}

/** What tells one save of the files from another, by their paths: what watches a folder is left behind where the folder goes and comes back. */
async function describeState(paths: readonly string[]): Promise<string> {
  const states = await Promise.all(paths.map((path) => stat(path, { bigint: true }).catch(() => null)));
  return states.map((state) => (state === null ? 'not there' : [state.ino, state.size, state.mtimeNs, state.ctimeNs].join(' '))).join('\n');
}
