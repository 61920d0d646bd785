import { type Command, Option } from 'commander';
import type { CheckOptions } from './commands/check.ts';
import type { CombineOptions } from './commands/combine.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { DocsOptions } from './commands/docs.ts';
import type { ScreenOptions } from './commands/screen.ts';
import type { TestOptions } from './commands/test.ts';
import type { ExitCode, Io } from './io.ts';
import { NeededOption } from './needed-option.ts';
import { readDate } from './read-date.ts';

/** Registers the commands that take a rule set as it stands: to screen with it, to examine it, to write it out, to combine it. */
export function registerRuleSets(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('screen')
    .description('screen answers with a rule set and print the explained result')
    .usage('--rules <file> --answers <file> [options]')
    .addOption(new NeededOption('--rules <file>', 'the rule set'))
    .addOption(new NeededOption('--answers <file>', 'the answers; - reads standard input'))
    .option('--json', 'print the result as data, exactly as the library returns it')
    .option('--explain', 'with --json: print the explanation as data, with the result in it')
    .addOption(new Option('--markdown', 'print the result as Markdown').conflicts('json'))
    .addOption(new Option('--as-record <id>', 'print a record of this id, in one line, as refer and fhir take it').conflicts(['json', 'markdown', 'explain', 'forStaff']))
    .option('--for-staff', 'where a young person answered: what staff read')
    .option('--language <tag>', 'the language of the texts (default: the first of the rule set)')
    .option('--date <YYYY-MM-DD>', 'the screening date (default: the one in the answers)', readDate)
    .addHelpText('after', `
Answers are { "question-id": "yes" }, or in full:
  {
    "ruleSet": { "id": "gloucestershire-cse", "version": "1.0.0" },
    "date": "2018-10-01",
    "answers": {
      "question-id": { "value": "yes", "date": "2018-09-20", "source": "GP" }
    }
  }

It exits with 0 where the result is printed, with 1 where an answer or a rule
set is to be corrected, and with 2 where it was used wrongly or a file cannot be
read.

Example:
  cse-rules screen --rules rule-set.json --answers answers.json`)
    .action(async (options: ScreenOptions) => { end(await (await import('./commands/screen.ts')).screen(options, io)); });

  program
    .command('check')
    .description('report everything that is wrong with rule sets, and what to do')
    .argument('<file...>', 'rule sets, or folders that hold some')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json', 'github']).default('pretty'))
    .option('--notes', 'show what is for information too, such as the reading level')
    .option('--strict', 'exit with 1 at warnings too')
    .option('--fix', 'correct in the file what a machine can correct')
    .option('--sources <folder>', 'the texts of the sources, as <id>.txt')
    .option('--date <YYYY-MM-DD>', 'the day of the check (default: today)', readDate)
    .addHelpText('after', `
It looks at the form and the references, at parts that nothing uses, at what
follows from answers (over every answer set there is), at quotes (word for word
where the source's text is at hand), at words that blame a child or read as an
all-clear, at translations, dates, and published versions that were edited.

Texts of sources are looked for in a folder "sources" beside the rule set or up
to two folders above it. --fix removes byte-order marks, Windows line ends,
trailing commas and stray spaces; it changes no word, no quote and no published
version.

It exits with 0 where there is no error, with 1 where there is one (with
--strict also at warnings), and with 2 where a file cannot be read or written.

Examples:
  cse-rules check rules/gloucestershire-cse/1.0.0/rule-set.json
  cse-rules check rules --strict --format github`)
    .action(async (files: string[], options: CheckOptions) => { end(await (await import('./commands/check.ts')).check(files, options, io)); });

  program
    .command('test')
    .description('run the cases of rule sets, and say what they leave out')
    .argument('<file...>', 'rule sets with cases.json beside them, or files of cases')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json', 'github']).default('pretty'))
    .option('--record <file>', 'make a new case of a screened record')
    .option('--name <name>', 'with --record: the name of the case')
    .addHelpText('after', `
A case is answers and what they must give. It fails with what was expected and
what came out. No cases is a failure too.

Named are rules and actions that fire in no case, options that no case picks,
and category boundaries without a case on both sides: just below, where another
answer to one question raises the category to the next one, and just at, where
another answer lowers it to the one before. Each comes with the smallest
example. What is left out does not change the exit code.

--record adds a case at the end of cases.json: the answers that rules look at,
and all that followed. Notes, sources, reasons and free text stay in the record.

It exits with 0 where every case passes, with 1 where one fails or there is
none, and with 2 where it was used wrongly or a file cannot be read or written.

Examples:
  cse-rules test rules/gloucestershire-cse/1.0.0/rule-set.json
  cse-rules test rule-set.json --record record.json --name "A friend has told"`)
    .action(async (files: string[], options: TestOptions) => { end(await (await import('./commands/test.ts')).test(files, options, io)); });

  program
    .command('verify')
    .description('prove what should hold for every answer set there is')
    .argument('<file...>', 'rule sets')
    .option('--json', 'print the proof as data')
    .addHelpText('after', `
Nothing is sampled: every answer set is covered. What does not hold is shown
with the smallest answer set that shows it. What cannot be decided exactly is
named.

It exits with 0 where all of it is proved, with 1 where something does not hold
or cannot be decided exactly, and with 2 where a file cannot be read.

Example:
  cse-rules verify rules/gloucestershire-cse/1.0.0/rule-set.json`)
    .action(async (files: string[], options: { readonly json?: boolean }) => { end(await (await import('./commands/verify.ts')).verify(files, options, io)); });

  program
    .command('diff')
    .description('say what would change from one rule set to another')
    .argument('<old>', 'the rule set as it is')
    .argument('<new>', 'the rule set as it would be')
    .addOption(new Option('--format <format>', 'how to print it').choices(['markdown', 'json', 'html']).default('markdown'))
    .option('--records <file>', 'records as JSON Lines: which of them would move')
    .addHelpText('after', `
It says in words what differs, then exactly which answer sets would get another
category, with the smallest example of each move; nothing is sampled. Of records
it prints the id and where it would move, never an answer. A line that is not a
record is reported and does not stop the rest.

It exits with 0 where the two were compared, whatever moves, and with 1 where a
rule set or a record cannot be used, or the file of records holds none.

Example:
  cse-rules diff older.json newer.json --format html > changes.html`)
    .action(async (older: string, newer: string, options: Pick<DiffOptions, 'format' | 'records'>) => { end(await (await import('./commands/diff.ts')).diff({ ...options, older, newer }, io)); });

  program
    .command('docs')
    .description('write a rule set as a document that people sign off')
    .argument('<file>', 'the rule set; - reads standard input')
    .option('--previous <file>', 'the version before: what has changed since')
    .addOption(new Option('--format <format>', 'how to write it').choices(['html', 'markdown']).default('html'))
    .option('--out <file>', 'where to write it (default: standard output)')
    .option('--language <tag>', 'the language of the texts (default: the first of the rule set)')
    .addHelpText('after', `
The document has every question with both wordings, how a category comes about
as a picture and in words, the numbers, the pathway, what is decided locally and
why, and the sources word for word. The HTML is one file that stands alone and
prints on A4.
A document of an earlier run is written anew.

It exits with 0 where the document is written, with 1 where a rule set cannot be
used, and with 2 where it was used wrongly or a file cannot be read or written.

Example:
  cse-rules docs newer.json --previous older.json --out newer.html`)
    .action(async (file: string, options: Omit<DocsOptions, 'file'>) => { end(await (await import('./commands/docs.ts')).docs({ ...options, file }, io)); });

  program
    .command('combine')
    .description('combine a rule set with packs into one that a page can name')
    .argument('<rule-set>', 'the rule set')
    .argument('<pack...>', 'the packs: signs, an edition of the pathway, another area')
    .option('--out <file>', 'where to write the combination (default: nothing is written)')
    .option('--check', 'check the combination too, and write it only where no error is found')
    .addHelpText('after', `
It says what came in, what went out and what says something else. The
combination is a rule set like any other: its version names the packs, and it
has a digest of its own. No pack can change which category is indicated for a
child, lose a step that cannot wait, or stand beside another edition of the same
pathway.

A combination of an earlier run is written anew, unless it is published; no
other file is written over.

It exits with 0 where they were combined, with 1 where they cannot be or a check
finds an error, and with 2 where a file cannot be read or written.

Example:
  cse-rules combine rule-set.json signs.json pathway-2023.json --out both.json`)
    .action(async (ruleSet: string, packs: string[], options: Pick<CombineOptions, 'out' | 'check'>) => { end(await (await import('./commands/combine.ts')).combine({ ...options, ruleSet, packs }, io)); });
}
