import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DisagreementError } from './agree.mjs';
import { findCore, NoBuildError } from './built-files.mjs';
import { writeDocument } from './document.mjs';
import { HELP, readOptions, UsageError } from './options.mjs';
import { makeProgress } from './progress.mjs';
import { writeReport } from './report.mjs';
import { run } from './run.mjs';

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await bench(options);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof NoBuildError || error instanceof DisagreementError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** @param {ReturnType<typeof readOptions>} options */
async function bench({ source, quick, rounds, json, write }) {
  const coreFile = await findCore(source);
  const { tell, done } = makeProgress(process.stderr);
  const report = await run({ coreFile, quick, rounds, tell });
  done();
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : writeReport(report));
  if (!write) return;
  mkdirSync(DOCS, { recursive: true });
  writeFileSync(`${DOCS}benchmarks.md`, writeDocument(report));
  process.stderr.write('wrote docs/benchmarks.md\n');
}
