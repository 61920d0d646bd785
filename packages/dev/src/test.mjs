import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { formatCounts, sumCounts } from './counts.mjs';
import { runAtMost } from './run-at-most.mjs';
import { buildPackages, install } from './set-up.mjs';
import { PARTS, STEPS } from './steps.mjs';

const HELP = `Runs all tests, or the steps that you name.

  npm test                      all steps
  npm test -- unit elements     these steps only

${list(STEPS)}

What is named alone:

${list(PARTS)}
`;

process.exitCode = await test(process.argv.slice(2));

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function test(args) {
  const chosen = readArguments(args);
  if (typeof chosen === 'string') {
    process.stderr.write(chosen);
    return 2;
  }
  if (chosen.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const total = await runSteps(chosen.steps);
  process.stdout.write(`${formatCounts(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
async function runSteps(steps) {
  try {
    await install({ browser: steps.some(({ name }) => name === 'elements' || name === 'examples') });
  } catch (error) {
    process.stdout.write(`${describe(error)}\n`);
    return { passed: 0, failed: 1 };
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const built = steps.every(({ fromSource }) => fromSource) ? Promise.resolve(true) : build(stop.signal);
  return sumCounts(await runAtMost(slots(), steps, (step) => runStep(step, built, stop.signal)));
}

/**
 * Builds beside the steps that need no build.
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether there is a build to test
 */
async function build(signal) {
  let line = '';
  /** @param {string} text */
  const write = (text) => {
    line += text;
    // Only whole lines are written: steps write at the same time.
    if (!line.endsWith('\n')) return;
    process.stdout.write(line);
    line = '';
  };
  try {
    await buildPackages({ write, signal });
    return true;
  } catch (error) {
    process.stdout.write(`${describe(error)}\n`);
    return false;
  }
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {Promise<boolean>} built
 * @param {AbortSignal} signal
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
async function runStep(step, built, signal) {
  if (!step.fromSource && !(await built)) {
    process.stdout.write(`${step.name}: FAILED, for want of a build\n`);
    return { passed: 0, failed: 1 };
  }
  process.stdout.write(`${step.name}: started\n`);
  const start = performance.now();
  const result = await step.run(signal).catch((error) => ({ passed: 0, failed: 1, output: `${describe(error)}\n` }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result.failed > 0) process.stdout.write(`${result.output.trimEnd()}\n`);
  process.stdout.write(`${step.name}: ${result.failed > 0 ? 'FAILED' : 'done'} in ${seconds} s (${formatCounts(result)})\n`);
  return result;
}

/**
 * How many steps run at a time: one more than there are cores, as each step waits for some of its time (for a page, a program, the
 * registry); but no more than four, beyond which they only hold each other up.
 */
function slots() {
  return Math.min(availableParallelism() + 1, 4);
}

/** @param {readonly import('./steps.mjs').Step[]} steps */
function list(steps) {
  return steps.map(({ name, title }) => `  ${name.padEnd(10)} ${title}`).join('\n');
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, steps: readonly import('./steps.mjs').Step[] } | string} what to do, or what is wrong
 */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
    const all = [...STEPS, ...PARTS];
    const unknown = positionals.filter((wanted) => !all.some(({ name }) => name === wanted));
    if (unknown.length > 0) return `There is no step "${unknown.join('", "')}".\n\n${HELP}`;
    return { help: values.help, steps: positionals.length === 0 ? STEPS : all.filter(({ name }) => positionals.includes(name)) };
  } catch (error) {
    return `${describe(error)}\n\n${HELP}`;
  }
}
