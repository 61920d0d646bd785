// The component tests in the other browsers that are installed: `npm run test:browsers`. Nothing is downloaded.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS } from './browsers/browsers.mjs';
import { formatCounts, judgeRun } from './counts.mjs';
import { runTool } from './run.mjs';

/** WebKit draws without a graphics card: on a machine that has other things to do it takes its time. */
const TIME_LIMIT = 40 * 60 * 1000;

/** Chromium has them in `npm test`. */
const USUAL = ['firefox', 'webkit'];

process.exitCode = await testBrowsers(process.argv.slice(2));

/**
 * @param {string[]} args names of browsers
 * @returns {Promise<number>} the exit code: 1 also where a browser that was named is not installed, or none ran at all
 */
async function testBrowsers(args) {
  const { positionals: named } = parseArgs({ args, allowPositionals: true });
  const unknown = named.filter((name) => !Object.hasOwn(BROWSERS, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no browser "${unknown.join('", "')}". There are ${Object.keys(BROWSERS).join(', ')}.\n`);
    return 2;
  }
  const outcomes = [];
  // One after the other: a test that waits for the focus wants the machine for itself.
  for (const name of named.length > 0 ? named : USUAL) outcomes.push(await testIn(name));
  const isMissed = named.length > 0 ? outcomes.includes('missing') : !outcomes.some((outcome) => outcome !== 'missing');
  return isMissed || outcomes.includes('failed') ? 1 : 0;
}

/**
 * @param {string} name
 * @returns {Promise<'passed' | 'failed' | 'missing'>}
 */
async function testIn(name) {
  const browser = /** @type {import('./browsers/browsers.mjs').Browser} */ (BROWSERS[name]);
  const version = await browser.version();
  if (version === undefined) {
    process.stdout.write(`${name}: NOT TESTED. ${browser.advice}\n`);
    return 'missing';
  }
  process.stdout.write(`${name}: ${version}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-test-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runTool('web-test-runner', [], { from: '@web/test-runner', env: { TEST_BROWSER: name, TEST_COUNTS_FILE: file }, timeout: TIME_LIMIT });
    const counted = readCounts(file);
    const counts = judgeRun(counted, code);
    if (counts.failed > 0) process.stdout.write(`${output.trimEnd()}\n`);
    const leftOut = counted?.skipped ?? 0;
    const why = leftOut === 0 ? '' : `, ${leftOut} left out: this browser cannot be asked for paper, forced colours or contrast`;
    process.stdout.write(`${name}: ${counts.failed > 0 ? 'FAILED' : 'done'} (${formatCounts(counts)}${why})\n`);
    return counts.failed > 0 ? 'failed' : 'passed';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {import('./counts.mjs').BrowserCounts | undefined}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
