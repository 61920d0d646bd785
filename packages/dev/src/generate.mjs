// Writes every generated file, or with --check fails where one is not what it would be. They are made with the built packages,
// so what is out of date is built first: by an old build an old file would seem right.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';
import { setUp } from './set-up.mjs';

await setUp();
const { GENERATED_FILES } = await import('./generated-files.mjs');

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, make] of Object.entries(GENERATED_FILES)) {
  const file = join(ROOT, path);
  const content = await make();
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  if (check) {
    stale++;
    console.error(`${path} is out of date: run "npm run generate".`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
}
if (stale > 0) process.exitCode = 1;
