// Checks the types of each package on its own, as `tsc --project` would: `node packages/dev/src/check-alone.mjs packages/core
// packages/cli`. Of a package that another one imports it uses the types, and reports its faults only where it is named itself.
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { formatProblems } from './build/format-problems.mjs';
import { ROOT } from './run.mjs';

/** What the packages' dependencies declare, read once for all of them. @type {Map<string, ts.SourceFile | undefined>} */
const declarations = new Map();

const problems = process.argv.slice(2).flatMap(checkAlone);
process.stdout.write(formatProblems(problems));
if (problems.length > 0) process.exitCode = 1;

/**
 * @param {string} name the folder of a package
 * @returns {readonly ts.Diagnostic[]}
 */
function checkAlone(name) {
  const folder = join(ROOT, name);
  const project = join(folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(project, ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(project));
  const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors, host: createHost(options) });
  const own = program.getSourceFiles().filter(({ fileName }) => !relative(folder, fileName).startsWith('..'));
  return [
    ...(error === undefined ? [] : [error]),
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ...(own.length === 0 ? [{ category: ts.DiagnosticCategory.Error, code: 0, file: undefined, start: undefined, length: undefined, messageText: `${project} names no file of its own.` }] : []),
  ];
}

/**
 * @param {ts.CompilerOptions} options
 * @returns {ts.CompilerHost}
 */
function createHost(options) {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    getSourceFile: (file, how, ...more) => {
      if (!file.endsWith('.d.ts')) return host.getSourceFile(file, how, ...more);
      const key = `${file} ${JSON.stringify(how)}`;
      if (!declarations.has(key)) declarations.set(key, host.getSourceFile(file, how, ...more));
      return declarations.get(key);
    },
  };
}
