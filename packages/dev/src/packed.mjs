import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, runNpm, runTool } from './run.mjs';

const PACKAGES = ['core', 'elements', 'cli', 'rules'].map((name) => `@cse-screening/${name}`);

/** Where the published rule set lies in a project that has installed the packages. */
const RULES = 'node_modules/@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json';

/**
 * Packs the packages as npm would publish them, checks the packs, installs them into an empty project and uses them
 * there: the files in packages/dev/consumer are that project.
 * @param {AbortSignal} signal
 * @returns {Promise<import('./steps.mjs').StepResult>}
 */
export async function checkPackedPackages(signal) {
  // Outside the repository, so that nothing is found by accident in its node_modules.
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-packed-'));
  try {
    const packs = await pack(folder, signal);
    const consumer = await install(folder, packs, signal);
    const checks = [...packs.flatMap((each) => checksOfPack(each, signal)), ...checksOfUse(consumer, signal)];
    const failures = [];
    for (const check of checks) {
      const problem = await check.run();
      if (problem !== undefined) failures.push(`${check.name}\n${problem}`);
    }
    return { passed: checks.length - failures.length, failed: failures.length, output: failures.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {{ name: string, tarball: string, files: string[] }} Pack
 * @typedef {{ name: string, run: () => Promise<string | undefined> }} Check run: gives what is wrong
 */

/**
 * @param {string} folder
 * @param {AbortSignal} signal
 * @returns {Promise<Pack[]>}
 */
async function pack(folder, signal) {
  const workspaces = PACKAGES.map((name) => `--workspace=${name}`);
  const { stdout } = await succeed(runNpm(['pack', '--json', '--pack-destination', folder, ...workspaces], { signal }));
  /** @type {{ name: string, filename: string, files: { path: string }[] }[]} */
  const packed = JSON.parse(stdout);
  return packed.map(({ name, filename, files }) => ({ name, tarball: join(folder, filename), files: files.map(({ path }) => path) }));
}

/**
 * @param {string} folder
 * @param {readonly Pack[]} packs
 * @param {AbortSignal} signal
 */
async function install(folder, packs, signal) {
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  cpSync(join(ROOT, 'packages/dev/consumer'), consumer, { recursive: true });
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await succeed(runNpm(['install', ...quiet, ...packs.map(({ tarball }) => tarball)], { cwd: consumer, signal }));
  return consumer;
}

/**
 * @param {Pack} pack
 * @param {AbortSignal} signal
 * @returns {Check[]}
 */
function checksOfPack({ name, tarball, files }, signal) {
  const publint = { name: `publint ${name}`, run: () => problemOf(runTool('publint', ['run', tarball, '--strict'], { signal })) };
  // The rules are JSON: they have no types.
  if (name === '@cse-screening/rules') return [publint];
  const attw = {
    name: `attw ${name}`,
    run: () => problemOf(runTool('attw', [tarball, '--profile', 'esm-only'], { from: '@arethetypeswrong/cli', signal })),
  };
  if (name !== '@cse-screening/elements') return [publint, attw];
  const built = [
    'dist/index.js', 'dist/define.js', 'dist/define.d.ts', 'dist/cse-screening.js', 'dist/react.js', 'dist/react.d.ts', 'dist/react-policy.js', 'dist/react-referral.js', 'dist/react-rule-lab.js',
    'dist/draft/session-draft-store.js', 'dist/custom-elements.json', 'dist/vscode.html-custom-data.json', 'dist/vscode.css-custom-data.json',
  ];
  const missing = built.filter((file) => !files.includes(file));
  const complete = { name: `${name} holds what a page loads`, run: async () => (missing.length > 0 ? `missing: ${missing.join(', ')}` : undefined) };
  return [publint, attw, complete];
}

/**
 * @param {string} cwd the consumer's project
 * @param {AbortSignal} signal
 * @returns {Check[]}
 */
function checksOfUse(cwd, signal) {
  /** @type {(name: string, script: string) => Check} */
  const node = (name, script) => ({ name, run: () => problemOf(run(process.execPath, [script], { cwd, signal })) });
  /** @type {(...args: string[]) => Promise<import('./run.mjs').Ran>} */
  const cseRules = (...args) => runNpm(['exec', '--no', '--', 'cse-rules', ...args], { cwd, signal });
  const projects = ['nodenext', 'tags', 'bundler'].map((name) => `tsconfig.${name}.json`);
  /** @type {Check} */
  const types = {
    name: "a consumer's types",
    // Together: each alone would read the declarations of the browser and of zod anew. What it says names the project that a fault is in.
    run: () => problemOf(runTool('tsc', ['--build', '--verbose', ...projects], { from: 'typescript', cwd, signal })),
  };
  return [
    node('core screens a case', 'screen.mjs'),
    { name: 'cse-rules --help', run: () => problemOf(cseRules('--help')) },
    { name: 'cse-rules check', run: () => problemOf(cseRules('check', RULES)) },
    { name: 'cse-rules screen --json', run: async () => categoryProblem(await cseRules('screen', '--rules', RULES, '--answers', 'answers.json', '--json')) },
    types,
    node('elements are defined by define.js alone', 'elements.mjs'),
  ];
}

/** @param {import('./run.mjs').Ran} ran */
function categoryProblem({ code, output, stdout }) {
  if (code !== 0) return output;
  const { indicated } = JSON.parse(stdout);
  return indicated?.category === 'category-4' ? undefined : `category-4 expected:\n${output}`;
}

/** @param {Promise<import('./run.mjs').Ran>} running */
async function problemOf(running) {
  const { code, output } = await running;
  return code === 0 ? undefined : output;
}

/** @param {Promise<import('./run.mjs').Ran>} running */
async function succeed(running) {
  const ran = await running;
  if (ran.code !== 0) throw new Error(ran.output);
  return ran;
}
