import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { sumCounts } from './counts.mjs';
import { ROOT } from './run.mjs';

/** The programs that hold every TypeScript file between them: those that eslint.config.mjs names. */
const PROJECTS = ['tsconfig.json', 'packages/dev/tsconfig.json'];

const FORMAT = { getCanonicalFileName: (/** @type {string} */ name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };

const programs = PROJECTS.map(createProgram);
// One after the other over the same programs: what the types are is worked out once for both, and takes longest.
const types = programs.map((program, index) => checkTypes(program, programs.slice(0, index)));
const counts = sumCounts([...types, await lint()]);
const file = process.env['TEST_COUNTS_FILE'];
if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** @param {string} project */
function createProgram(project) {
  /** @type {import('typescript').ParseConfigFileHost} */
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostic(problem, FORMAT));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, project), {}, host);
  if (config === undefined) throw new Error(`${project} cannot be read.`);
  const { fileNames: rootNames, options, errors: configFileParsingDiagnostics } = config;
  // eslint goes from a node to what it stands in.
  return ts.createProgram({ rootNames, options, configFileParsingDiagnostics, host: ts.createCompilerHost(options, true) });
}

/**
 * A file that an earlier program holds was looked into there: the second one imports most of core and of the elements.
 * @param {import('typescript').Program} program
 * @param {readonly import('typescript').Program[]} earlier
 * @returns {import('./counts.mjs').Counts}
 */
function checkTypes(program, earlier) {
  const files = program.getSourceFiles().filter(({ fileName }) => !earlier.some((other) => other.getSourceFile(fileName) !== undefined));
  const problems = ts.sortAndDeduplicateDiagnostics([
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ]);
  process.stdout.write(ts.formatDiagnostics(problems, FORMAT));
  return problems.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Promise<import('./counts.mjs').Counts>} */
async function lint() {
  const typed = { files: ['**/*.{ts,tsx}'], ignores: ['packages/dev/consumer/**'], languageOptions: { parserOptions: { project: null, programs } } };
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: typed });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  return results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
