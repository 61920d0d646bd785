import { createRequire } from 'node:module';
import { escapeControls } from '@cse-screening/core/escape-controls';
import { Command, CommanderError } from 'commander';
import { UnwritableError } from './files/unwritable-error.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { refuseWithoutNeeded } from './needed-option.ts';
import { UnreadableError } from './read-input.ts';
import { registerExchange } from './register-exchange.ts';
import { registerRuleSets } from './register-rule-sets.ts';
import { registerVersions } from './register-versions.ts';

/**
 * Runs one command line, without the program's own name: `run(['check', 'rule-set.json'], io)`. Resolves to the exit
 * code: 0 well, 1 findings about the files, 2 used wrongly. Rejects only for a fault of the program itself.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.well;
  const program = createProgram(io, (code) => { exitCode = code; });
  try {
    const [first, asked] = argv;
    // Commander would print the general help, and not say that there is no such command.
    if (first === 'help' && asked !== undefined && !asked.startsWith('-') && ![...program.commands.map((command) => command.name()), 'help'].includes(asked)) program.error(`error: unknown command '${asked}'`);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.misuse;
    if (!(error instanceof UnreadableError) && !(error instanceof UnwritableError)) throw error;
    io.err(`${error.message}\n`);
    return EXIT.misuse;
  }
}

/** Makes the program with all its commands. A command loads what it needs only when it runs: most need neither the JSON Schema validator nor the lint. */
function createProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('cse-rules')
    .description('Screens, checks and tests with child sexual exploitation screening rule sets. It indicates; people decide.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    // Names alone leave room for the sentences; each command's own help has its arguments.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => { write(text.split('\n').map(escapeControls).join('\n')); },
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .hook('preAction', (_, command) => { refuseWithoutNeeded(command); })
    .showHelpAfterError('(for help: cse-rules --help)')
    .addHelpText('after', `
Examples:
  cse-rules screen --rules rule-set.json --answers answers.json
  cse-rules check rule-set.json
  cse-rules test rule-set.json
  cse-rules verify rule-set.json
  cse-rules diff older.json newer.json
  cse-rules docs rule-set.json --out rule-set.html
  cse-rules combine rule-set.json pack.json --out combined.json
  cse-rules new our-screening
  cse-rules watch rules/our-screening/0.1.0/rule-set.json
  cse-rules bump rules/our-screening/1.0.0/rule-set.json
  cse-rules publish rules/our-screening/2.0.0/rule-set.json
  cse-rules replay record.json --rules rule-set.json
  cse-rules refer record.json --rules rule-set.json --with given.json
  cse-rules stats records.jsonl --rules rule-set.json --plan plan.json

It exits with 0 where it did what was asked, with 1 where something in a file is
to be corrected, and with 2 where it was used wrongly or a file cannot be read.
It uses no network, and repeats no answer in an error message. A file is written
as a whole or not at all, and never outside of the working folder.`);

  registerRuleSets(program, io, end);
  registerVersions(program, io, end);
  registerExchange(program, io, end);
  // Commands take over what their parent says; each has a help of its own.
  for (const command of program.commands) command.showHelpAfterError(`(for help: cse-rules ${command.name()} --help)`);

  return program;
}

function readVersion(): string {
  const packageFile = createRequire(import.meta.url)('../package.json') as { version: string };
  return packageFile.version;
}
