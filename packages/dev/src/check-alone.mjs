// The types of one package on its own, as `tsc --project` would see them: `node packages/dev/src/check-alone.mjs packages/cli`. Of
// another package that it imports it sees the types, and that one's own check looks into its files.
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { formatProblems } from './build/format-problems.mjs';
import { ROOT } from './run.mjs';

const folder = join(ROOT, process.argv[2] ?? '');
const project = join(folder, 'tsconfig.json');
const { config, error } = ts.readConfigFile(project, ts.sys.readFile);
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(project));
const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
const own = program.getSourceFiles().filter(({ fileName }) => !relative(folder, fileName).startsWith('..'));

const problems = [
  ...(error === undefined ? [] : [error]),
  ...program.getConfigFileParsingDiagnostics(),
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ...(own.length === 0 ? [{ category: ts.DiagnosticCategory.Error, code: 0, file: undefined, start: undefined, length: undefined, messageText: `${project} names no file of its own.` }] : []),
];
process.stdout.write(formatProblems(problems));
if (problems.length > 0) process.exitCode = 1;
