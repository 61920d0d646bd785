// First render, time per answer and memory in a real browser, beside SurveyJS: `npm run bench:elements`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { findPageFile, NoBuildError } from './built-files.mjs';
import { surveyQuestions } from './survey-questions.mjs';
import { writeSurveyReport } from './survey-report.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const HELP = `Usage: npm run bench:elements -- [options]

  --rounds N      rounds of the comparison with SurveyJS (7)
  --starts N      browsers started anew for each of the two, to measure without anything compiled (5)
  --questions N   questions on the page (60)
  --cycles N      also mount, answer and remove the element so many times, a multiple of 10, and compare the
                  memory in use (0; 10000 take about ten minutes); ends with 1 if it grows by 5% or more
  --write         write docs/benchmarks-elements.md
`;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    starts: { type: 'string', default: '5' },
    questions: { type: 'string', default: '60' },
    cycles: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit();
}
const [rounds, starts, count, cycles] = [values.rounds, values.starts, values.questions, values.cycles].map(Number);
if (![rounds, starts, count, cycles].every((number) => Number.isInteger(number) && number >= 0) || cycles % 10 !== 0) {
  process.stderr.write(`--rounds, --starts, --questions and --cycles are whole numbers, and --cycles is a multiple of 10.\n\n${HELP}`);
  process.exit(2);
}
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const questions = surveyQuestions(count);
const element = readElement();
const page = await build({ entryPoints: [here('survey-page.mjs')], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, conditions: ['production'], logLevel: 'error' });

const load = loadavg()[0] ?? 0;
const script = page.outputFiles[0]?.text ?? '';
const { runs } = await measureInBrowser(script, { ...questions, rounds, cycles: 0 });
/** @type {{ element: import('./survey-report.mjs').Run[], survey: import('./survey-report.mjs').Run[] }} */
const cold = { element: [], survey: [] };
for (let start = 0; start < starts; start++) {
  for (const only of /** @type {const} */ (['element', 'survey'])) cold[only].push((await measureInBrowser(script, { ...questions, rounds: 0, cycles: 0, only })).run);
}
// In a page of its own, where nothing is kept of the comparison.
const heap = cycles > 0 ? { cycles, ...(await measureInBrowser(script, { ...questions, rounds: 0, cycles })) } : null;
const report = writeSurveyReport({ runs, cold, heap, questions: questions.count, machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${load.toFixed(1)} when it started` });
process.stdout.write(report);
if (values.write) writeFileSync(here('../../../docs/benchmarks-elements.md'), report);
if (heap !== null && heap.sizes.at(-1) >= heap.sizes[0] * 1.05) process.exitCode = 1;

/** The element as pages load it. */
function readElement() {
  try {
    return readFileSync(findPageFile());
  } catch (error) {
    if (!(error instanceof NoBuildError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/**
 * @param {string} script
 * @param {{ cycles: number, rounds: number, only?: string }} input what the page asks for at its start
 * @returns {Promise<any>} what it found
 * @throws {Error} what went wrong in it
 */
function measureInBrowser(script, input) {
  const profile = mkdtempSync(join(tmpdir(), 'cse-screening-bench-'));
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      if (request.url === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
      else if (request.url === '/cse-screening.js') response.setHeader('content-type', 'text/javascript').end(element);
      else if (request.url === '/input.json') response.setHeader('content-type', 'application/json').end(JSON.stringify(input));
      else if (request.url === '/result') {
        let body = '';
        request.on('data', (piece) => { body += piece; }).on('end', () => { response.end(); finish(() => { const found = JSON.parse(body); if ('error' in found) reject(new Error(found.error)); else resolve(found); }); });
      } else response.setHeader('content-type', 'text/html').end('<!doctype html><meta charset="utf-8"><script type="module" src="/cse-screening.js"></script><script type="module" src="/page.js"></script>');
    });
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let browser;
    const stop = () => { finish(() => process.exit(1)); };
    const finish = (/** @type {() => void} */ then) => {
      server.close();
      for (const signal of SIGNALS) process.off(signal, stop);
      // The browser's other processes still write to its folder: they are of its group, and end with it.
      browser?.once('exit', () => { rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }); then(); });
      if (browser?.pid === undefined) then();
      else process.kill(-browser.pid, 'SIGKILL');
    };
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      browser = spawn(process.env['CHROME_PATH'] ?? '/usr/bin/chromium', [...root, ...quiet, '--headless=new', '--js-flags=--expose-gc', '--enable-precise-memory-info', `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], { stdio: 'ignore', detached: true });
      browser.once('error', reject);
      // In a group of its own it does not hear of it by itself.
      for (const signal of SIGNALS) process.once(signal, stop);
    });
  });
}
