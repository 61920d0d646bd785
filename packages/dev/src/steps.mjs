import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_ADVICE, findChrome } from './chrome.mjs';
import { countVitest, judgeRun } from './counts.mjs';
import { checkPackedPackages } from './packed.mjs';
import { run, runTool } from './run.mjs';

/**
 * @typedef {import('./counts.mjs').Counts & { output: string }} StepResult output: what to read when something failed
 * @typedef {{ name: string, title: string, fromSource?: boolean, run: (signal: AbortSignal) => Promise<StepResult> }} Step
 *   fromSource: it needs no build
 */

const EXAMPLE_TESTS = 'packages/dev/test/examples';

/** The unit tests in two: those that work things out, and those that mostly wait for programs and files. */
const CORE = ['packages/core', 'rules'];
const OTHERS = ['packages/cli', 'packages/dev'];

/**
 * What `npm test` does, in this order: first what can begin while the packages are built, then what takes longest, so that none
 * of it runs on alone at the end. No step needs another.
 * @type {readonly Step[]}
 */
export const STEPS = [
  { name: 'core', title: 'unit tests of core and of the rule sets (vitest)', fromSource: true, run: (signal) => runUnitTests({ without: OTHERS }, signal) },
  { name: 'others', title: 'unit tests of the command line and of the tooling', fromSource: true, run: (signal) => runUnitTests({ without: CORE }, signal) },
  { name: 'elements', title: 'component tests in a real browser (web-test-runner)', run: runComponentTests },
  { name: 'source', title: 'the types, and what oxlint and eslint find', run: checkSource },
  { name: 'examples', title: 'the example pages, each opened in a real browser', run: runExampleTests },
  { name: 'packed', title: 'the packed packages, installed and used as a user does', run: checkPackedPackages },
  { name: 'borders', title: 'the import directions, unused code and dependencies', run: checkBorders },
  { name: 'size', title: 'what a page loads keeps to its size, and holds nothing that it must not', run: checkSize },
  { name: 'stories', title: 'the stories build', run: buildStories },
  { name: 'generated', title: 'generated files are up to date', run: checkGeneratedFiles },
];

/**
 * The same tests, divided in another way.
 * @type {readonly Step[]}
 */
export const PARTS = [
  { name: 'unit', title: 'all unit tests', fromSource: true, run: (signal) => runUnitTests({}, signal) },
];

/** @param {AbortSignal} signal */
function checkSource(signal) {
  return runChecks([() => runTool('oxlint', [], { signal }), () => runTool('eslint', ['.', '--max-warnings', '0'], { signal })]);
}

/** @param {AbortSignal} signal */
function checkBorders(signal) {
  return runChecks([
    () => runTool('depcruise', ['packages', 'rules', '--config', '.dependency-cruiser.cjs'], { from: 'dependency-cruiser', signal }),
    () => runTool('knip', [], { signal }),
  ]);
}

/** @param {AbortSignal} signal */
function checkGeneratedFiles(signal) {
  return runChecks([() => run(process.execPath, ['packages/dev/src/generate.mjs', '--check'], { signal })]);
}

/** @param {AbortSignal} signal */
function checkSize(signal) {
  return runChecks([() => run(process.execPath, ['packages/dev/src/size.mjs'], { signal })]);
}

/**
 * Each half of the unit tests leaves out the folders of the other half, and does not name its own: a folder that neither list has is
 * tested twice rather than never.
 * @param {{ without?: readonly string[] }} folders
 * @param {AbortSignal} signal
 */
function runUnitTests({ without = [] }, signal) {
  return runVitest([EXAMPLE_TESTS, ...without].flatMap((folder) => ['--exclude', `${folder}/**`]), signal);
}

/** @param {AbortSignal} signal */
async function runExampleTests(signal) {
  if (findChrome() === undefined) return { passed: 0, failed: 1, output: `${CHROME_ADVICE}\n` };
  // One browser at a time: each file has one of its own.
  return runVitest([EXAMPLE_TESTS, '--no-file-parallelism'], signal);
}

/**
 * @param {readonly string[]} args
 * @param {AbortSignal} signal
 */
function runVitest(args, signal) {
  return countTests(countVitest, (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return runTool('vitest', ['run', ...args, ...reporters], { signal });
  });
}

/** @param {AbortSignal} signal */
async function runComponentTests(signal) {
  if (findChrome() === undefined) return { passed: 0, failed: 1, output: `${CHROME_ADVICE}\n` };
  return countTests(
    // Chromium can do whatever a test asks for: nothing is left out.
    ({ passed, failed, skipped }) => ({ passed, failed: failed + skipped }),
    (file) => runTool('web-test-runner', [], { from: '@web/test-runner', env: { TEST_COUNTS_FILE: file }, signal }),
  );
}

/** @param {AbortSignal} signal */
async function buildStories(signal) {
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-stories-'));
  try {
    return await runChecks([() => run(process.execPath, ['packages/dev/src/storybook.mjs', '--build', '--out', folder], { signal })]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Programs that check one thing each: each counts as one test.
 * @param {readonly (() => Promise<import('./run.mjs').Ran>)[]} checks
 * @returns {Promise<StepResult>}
 */
async function runChecks(checks) {
  const result = { passed: 0, failed: 0, output: '' };
  for (const check of checks) {
    const { code, output } = await check();
    if (code === 0) result.passed += 1;
    else {
      result.failed += 1;
      result.output += output;
    }
  }
  return result;
}

/**
 * Runs a test runner that writes its report to a file.
 * @template Report
 * @param {(report: Report) => import('./counts.mjs').Counts} count
 * @param {(file: string) => Promise<import('./run.mjs').Ran>} runner
 * @returns {Promise<StepResult>}
 */
async function countTests(count, runner) {
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-test-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runner(file);
    return { ...judgeRun(readReport(file, count), code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('./counts.mjs').Counts} count
 */
function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A runner that crashed leaves no report, or half of one.
    return undefined;
  }
}
