// Holds the compiled rule set and json-rules-engine to the same result over random rule sets and answers:
//   npm run differential -- --runs 1000000 [--seed N] [--workers 2]
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import { ROOT } from './run.mjs';

if (isMainThread) await runAll();
else await runShare(workerData);

async function runAll() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' }, workers: { type: 'string' } } });
  const runs = wholeNumber('runs', values.runs, 1);
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : wholeNumber('seed', values.seed, 0);
  const workers = values.workers === undefined ? Math.min(2, availableParallelism()) : wholeNumber('workers', values.workers, 1);
  // Beside the packages that it imports, so that Node finds them.
  const bundle = join(ROOT, `node_modules/.cache/differential-${process.pid}.mjs`);
  await build({ entryPoints: [join(ROOT, 'packages/core/test/differential/run-blocks.ts')], outfile: bundle, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' });
  console.log(`${runs} pairs of rule set and answers, seed ${seed}, ${workers} workers`);

  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const done = Array.from({ length: workers }, () => 0);
  /** @type {string[]} */
  const differences = [];
  let shown = 0;
  const progress = () => {
    if (seconds() - shown < 2) return;
    shown = seconds();
    const pairs = done.reduce((sum, each) => sum + each, 0);
    const line = `${pairs} pairs, ${Math.round(pairs / shown)} a second, ${differences.length} differences`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
    else if (Math.round(shown) % 30 < 2) console.log(line);
  };
  /** @param {number} worker */
  const share = (worker) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(fileURLToPath(import.meta.url), { workerData: { bundle, seed, runs, worker, workers } });
      thread.on('message', ({ pairs, difference }) => {
        done[worker] = pairs;
        if (difference !== null && differences.push(difference) <= 5) console.log(difference);
        progress();
      });
      thread.on('error', reject);
      thread.on('exit', resolve);
    });
  process.once('exit', () => rmSync(bundle, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  await Promise.all(done.map((_, worker) => share(worker)));
  const pairs = done.reduce((sum, each) => sum + each, 0);
  if (process.stdout.isTTY) process.stdout.write('\n');
  if (differences.length > 5) console.log(`The first 5 of ${differences.length} differences are shown.`);
  console.log(`${pairs} pairs in ${seconds().toFixed(1)} s (${Math.round(pairs / seconds())} a second): ${differences.length === 0 ? 'zero differences' : `${differences.length} differences`}, seed ${seed}`);
  if (differences.length === 0 && pairs < runs) console.error(`Only ${pairs} of ${runs} pairs were run: this says nothing of the others.`);
  if (differences.length > 0 || pairs < runs) process.exitCode = 1;
}

/**
 * One worker's share: every block whose number is the worker's, counted round.
 * @param {{ bundle: string, seed: number, runs: number, worker: number, workers: number }} share
 */
async function runShare({ bundle, seed, runs, worker, workers }) {
  const { PAIRS_PER_BLOCK, runBlock } = await import(pathToFileURL(bundle).href);
  const blocks = Math.ceil(runs / PAIRS_PER_BLOCK);
  let pairs = 0;
  for (let number = worker; number < blocks; number += workers) {
    const block = await runBlock(seed, number);
    pairs += block.pairs;
    parentPort?.postMessage({ pairs, difference: block.difference });
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} least
 */
function wholeNumber(name, text, least) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  console.error(`--${name} must be a whole number from ${least} on.`);
  process.exit(2);
}
