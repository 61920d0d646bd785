import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BumpOptions } from './commands/bump.ts';
import type { NewOptions } from './commands/new.ts';
import type { PublishOptions } from './commands/publish.ts';
import type { WatchOptions } from './commands/watch.ts';
import type { ExitCode, Io } from './io.ts';
import type { VersionLevel } from './publish/choose-version.ts';
import { readDate } from './read-date.ts';
import { TEMPLATES } from './templates.ts';

/** Registers the commands of a rule set's life: a new one, its editing, its next version, its publication. */
export function registerVersions(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('new')
    .description('write a new rule set from a template')
    .argument('<id>', 'its id: lower-case words joined by hyphens')
    .option('--title <title>', 'its title')
    .addOption(new Option('--from <template>', 'the template to start from').choices(Object.keys(TEMPLATES)).default('counting'))
    .option('--out <folder>', 'the folder that holds the rule sets', 'rules')
    .addOption(rootOption())
    .addHelpText('after', `
Templates:
${Object.entries(TEMPLATES).map(([name, what]) => `  ${name.padEnd(16)} ${what}`).join('\n')}

It writes <folder>/<id>/0.1.0/rule-set.json and cases.json: a draft that checks,
passes its cases and holds at once. What you have to write is marked FILL IN,
and listed with its line. No file is written over.

It exits with 0 where the set is written, and with 2 where it is not.

Examples:
  cse-rules new our-screening --title "Our screening"
  cse-rules new our-pre-screen --from routing --out rules`)
    .action(async (id: string, options: Omit<NewOptions, 'id'>) => { end(await (await import('./commands/new.ts')).createRuleSet({ ...options, id }, io)); });

  program
    .command('watch')
    .description('check, test and compare a rule set at every save')
    .argument('<file>', 'the rule set that you are editing')
    .option('--since <file>', 'the version to compare with (default: the one before it)')
    .option('--once', 'look once and end')
    .addHelpText('after', `
On one screen: what is wrong, which cases fail, and which answer sets move since
the version before, or since watching began where there is none. Ctrl+C ends it.
Where the output is not a terminal, it prints one look after the other.

It exits with 0 when you end it. With --once it exits with 1 where there is an
error or a case fails. It exits with 2 where the file cannot be read.

Examples:
  cse-rules watch rules/our-screening/0.1.0/rule-set.json
  cse-rules watch rules/our-screening/0.1.0/rule-set.json --once`)
    .action(async (file: string, options: Omit<WatchOptions, 'file'>) => { end(await (await import('./commands/watch.ts')).watch({ ...options, file }, io)); });

  program
    .command('bump')
    .description('start the next version, or give a draft the number it needs')
    .argument('<file>', 'rules/<id>/<version>/rule-set.json')
    .argument('[level]', 'patch, minor or major (default: what the change needs)', readLevel)
    .option('--since <file>', 'the version to compare with (default: the one before it)')
    .addOption(rootOption())
    .addHelpText('after', `
Of a published version it makes the next one: a copy as a draft, with its cases,
in a folder of its own. To a draft it gives the number that its change needs:
  patch  a change of wording
  minor  a change of questions
  major  a change of meaning: from some answers something else follows
It looks at every answer set, says why, and refuses a number that is too small.
The folder gets the number too.

It exits with 0 where the number is right or was made right, with 1 where a
number is too small or the rule set is to be corrected, and with 2 where it was
used wrongly or a file cannot be written.

Examples:
  cse-rules bump rules/our-screening/1.0.0/rule-set.json
  cse-rules bump rules/our-screening/1.0.1/rule-set.json major`)
    .action(async (file: string, level: VersionLevel | undefined, options: Omit<BumpOptions, 'file' | 'level'>) => { end(await (await import('./commands/bump.ts')).bump({ ...options, file, level }, io)); });

  program
    .command('publish')
    .description('publish a draft: from then on it is never edited')
    .argument('<file>', 'rules/<id>/<version>/rule-set.json')
    .option('--by <name>', 'who publishes it: a name or a role')
    .option('--reason <text>', 'the decision that it carries out')
    .option('--in-force-from <YYYY-MM-DD>', 'the first day on which it applies', readDate)
    .option('--in-force-until <YYYY-MM-DD>', 'the last day on which it applies', readDate)
    .option('--review-by <YYYY-MM-DD>', 'the day by which it is reviewed', readDate)
    .addOption(new Option('--acknowledge <finding: reason>', 'why something that stands in the way is accepted; may be given again').argParser(addReason).default(new Map(), 'none'))
    .addOption(rootOption())
    .addHelpText('after', `
It refuses a draft until it is told who publishes it and why, every place is
filled in, check finds no error, every case passes (and there is one), verify
holds, its days are set and none is past, and its number is large enough for
what changed. It says all of it at once. A finding of verify, a quote that the
version before has in other words, and a first day that is past can be accepted
with a reason: --acknowledge.

It then sets the status, and notes the digest in published.lock.json beside the
rule sets, with who, when, why and what was acknowledged. Keep that file with
the rule sets: by it check finds a published version that was edited or is gone.
Only its status may still be set to withdrawn.

It exits with 0 where it is published, with 1 where something stands in the way,
and with 2 where it was used wrongly or a file cannot be written.

Example:
  cse-rules publish rules/our-screening/2.0.0/rule-set.json --by "Policy lead" \\
    --reason "Board decision of 3 March 2026" --in-force-from 2026-04-01`)
    .action(async (file: string, options: Omit<PublishOptions, 'file'>) => { end(await (await import('./commands/publish.ts')).publish({ ...options, file }, io)); });
}

/** An option that only these commands take. It always has a value, by which messages know that they can name it. */
function rootOption(): Option {
  return new Option('--root <folder>', 'nothing is written outside of it').default('.', 'the working folder');
}

function readLevel(text: string): VersionLevel {
  if (text === 'patch' || text === 'minor' || text === 'major') return text;
  throw new InvalidArgumentError('It must be patch, minor or major.');
}

function addReason(text: string, reasons: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, about, reason] = /^\s*([^:]+?)\s*:\s*(\S.*?)\s*$/s.exec(text) ?? [];
  if (about === undefined || reason === undefined) throw new InvalidArgumentError('Write the finding as publish names it, a colon and the reason, as in "urgent tell-police: the second question follows at once".');
  return new Map([...reasons, [about, reason]]);
}
