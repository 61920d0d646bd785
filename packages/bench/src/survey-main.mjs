// First render, time per answer and memory in a real browser, beside SurveyJS: `npm run bench:elements`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { surveyQuestions } from './survey-questions.mjs';
import { writeSurveyReport } from './survey-report.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, questions: { type: 'string', default: '60' }, cycles: { type: 'string', default: '0' }, write: { type: 'boolean', default: false } } });
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const questions = surveyQuestions(Number(values.questions));
const input = JSON.stringify({ ...questions, rounds: Number(values.rounds), cycles: Number(values.cycles) });
const page = await build({ entryPoints: [here('survey-page.mjs')], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, conditions: ['@cse-screening/source', 'production'], logLevel: 'error' });

const load = loadavg()[0] ?? 0;
const result = await measureInBrowser(page.outputFiles[0]?.text ?? '');
if ('error' in result) throw new Error(result.error);
const report = writeSurveyReport({ ...result, questions: questions.count, machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${load.toFixed(1)} when it started` });
process.stdout.write(report);
if (values.write) writeFileSync(here('../../../docs/benchmarks-elements.md'), report);

/** @param {string} script @returns {Promise<any>} */
function measureInBrowser(script) {
  const profile = mkdtempSync(join(tmpdir(), 'cse-screening-bench-'));
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      if (request.url === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
      else if (request.url === '/input.json') response.setHeader('content-type', 'application/json').end(input);
      else if (request.url === '/result') {
        let body = '';
        request.on('data', (piece) => { body += piece; }).on('end', () => { response.end(); finish(() => resolve(JSON.parse(body))); });
      } else response.setHeader('content-type', 'text/html').end('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
    });
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let browser;
    const finish = (/** @type {() => void} */ then) => {
      server.close();
      browser?.once('exit', () => { rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }); then(); });
      if (browser === undefined) then();
      else browser.kill();
    };
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      browser = spawn(process.env['CHROME_PATH'] ?? '/usr/bin/chromium', [...root, ...quiet, '--headless=new', '--js-flags=--expose-gc', '--enable-precise-memory-info', `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
      browser.once('error', reject);
    });
  });
}
