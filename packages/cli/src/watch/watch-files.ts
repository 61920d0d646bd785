import { watch } from 'chokidar';

/** A save that is written in pieces is one save: nothing has been written for so many milliseconds. */
const SETTLED = { stabilityThreshold: 120, pollInterval: 30 } as const;

/**
 * Calls back once it watches, and after each save of one of the files, whether the editor writes into the file or puts
 * another in its place. Resolves when the user interrupts, or nobody reads the output any more, with the watching ended.
 */
export async function watchFiles(paths: readonly string[], onChange: () => void): Promise<void> {
  const watcher = watch([...paths], { ignoreInitial: true, awaitWriteFinish: SETTLED });
  // What was saved before it watches is seen by the look that follows; nothing is missed in between.
  watcher.on('ready', onChange);
  watcher.on('all', onChange);
  await new Promise<void>((resolve, reject) => {
    watcher.once('error', reject);
    // As in `watch … | head`: what is wrong with the stream is for the program to say.
    process.stdout.once('error', () => { resolve(); });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { resolve(); });
  });
  await watcher.close();
}
