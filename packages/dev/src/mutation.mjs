// Plants faults in the parser and in both evaluators, and counts those that no test finds:
//   npm run mutation [-- parse engine … --concurrency 1]
import { spawn } from 'node:child_process';
import { PARTS } from './mutation/parts.mjs';
import { ROOT } from './run.mjs';

const given = process.argv.slice(2);
const firstOption = given.findIndex((each) => each.startsWith('-'));
const named = firstOption < 0 ? given : given.slice(0, firstOption);
const options = given.slice(named.length);
const unknown = named.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". The parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

for (const name of named.length === 0 ? Object.keys(PARTS) : named) {
  console.log(`\n${name}`);
  const code = await runStryker(name);
  if (code !== 0) process.exitCode = code;
}

/**
 * @param {string} name
 * @returns {Promise<number>}
 */
function runStryker(name) {
  const env = { ...process.env, CSE_MUTATION_PART: name, CSE_MADE_ANEW: PARTS[name]?.madeAnew ?? '' };
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['stryker', 'run', ...options], { cwd: ROOT, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => { resolve(code ?? 1); });
  });
}
