// What a page loads, held to packages/dev/size-budget.json: `npm run size`. Bytes after gzip, as a server sends them, of the file
// that is built; built first where it is out of date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeBundle, judgeBundle } from './judge-size.mjs';
import { measureBundle } from './measure-bundle.mjs';
import { ROOT } from './run.mjs';
import { buildPackages } from './set-up.mjs';

/** @type {{ bundles: import('./judge-size.mjs').Budget[], notInside: string[] }} */
const { bundles, notInside } = JSON.parse(readFileSync(join(ROOT, 'packages/dev/size-budget.json'), 'utf8'));

await buildPackages();
for (const budget of bundles) {
  const bundle = measureBundle(budget);
  const problems = judgeBundle(bundle, budget, notInside);
  process.stdout.write(`${describeBundle(bundle, budget)}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
