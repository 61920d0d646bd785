import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { FhirOptions } from './commands/fhir.ts';
import type { MissingOptions } from './commands/missing.ts';
import type { OversightOptions } from './commands/oversight.ts';
import type { ReferOptions } from './commands/refer.ts';
import type { ReplayOptions } from './commands/replay.ts';
import type { StatsOptions } from './commands/stats.ts';
import type { ExitCode, Io } from './io.ts';
import { NeededOption } from './needed-option.ts';
import { readDate } from './read-date.ts';

/** What `fhir` can write: of a rule set its questions; of a record its answers and what they indicate; of a response a record. */
const FHIR_PARTS: readonly FhirOptions['what'][] = ['questionnaire', 'response', 'risk', 'record'];

/** Options that other tools have and this one must not: two tables of overlapping choices can be subtracted. */
const FILTERS = ['--filter <choice>', '--where <choice>', '--only <choice>', '--locality <id>', '--sex <id>', '--age <years>', '--from <date>', '--to <date>'];

/** Registers the commands that take records on: to who holds them against their rule set, to a receiving team, into statistics, to another system, to the team that oversees them. */
export function registerExchange(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('replay')
    .description('hold a record against its digest and its rule set')
    .argument('<file>', 'a record')
    .addOption(new NeededOption('--rules <file>', 'the rule set that the record rests on'))
    .option('--json', 'print it as data')
    .addHelpText('after', `
The record is held against its digest, and its answers are screened again with
the version of the rule set that it names. Where the result is another one, the
places are named, and no answer. A digest does not show who wrote a record.

It exits with 0 where the record is as it was made and the result is the same,
with 1 where not or where a file is to be corrected, and with 2 where it was
used wrongly or a file cannot be read.

Example:
  cse-rules replay record.json --rules rule-set.json`)
    .action(async (file: string, options: Omit<ReplayOptions, 'file'>) => { end(await (await import('./commands/replay.ts')).replay({ ...options, file }, io)); });

  program
    .command('refer')
    .description('make a referral of a record, and say what it lacks')
    .argument('<file>', 'a record; or a referral, to show it again')
    .option('--rules <file>', 'the rule set that the record rests on')
    .option('--with <file>', 'to whom, from whom, people, places and links')
    .addOption(new Option('--format <format>', 'how to write it').choices(['html', 'markdown', 'json']).default('html'))
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', `
It writes a document and sends nothing. The record goes into it to the letter,
the child's own words too. What a receiving team would miss is said first, and
holds nothing back. The HTML stands alone and prints on A4.

The file of --with says at least:
  {
    "id": "R-14", "date": "2026-05-03", "child": "C-1042",
    "to": { "id": "mash", "kind": "front-door", "name": "MASH" },
    "from": { "role": "School nurse", "agency": "School nursing service" }
  }
Add "people", "relations", "locations", "themes", "links", "soFar", "informed".
Ids are opaque: a person's name is refused as one.

It exits with 0 where the referral is written, whatever it lacks, with 1 where
none can be made, and with 2 where it was used wrongly or a file cannot be read
or written.

Example:
  cse-rules refer record.json --rules rule-set.json --with given.json \\
    --out referral.html`)
    .action(async (file: string, options: Omit<ReferOptions, 'file'>) => { end(await (await import('./commands/refer.ts')).refer({ ...options, file }, io)); });

  const counting = program
    .command('stats')
    .description('count records into fixed tables, small numbers suppressed')
    .argument('<file>', 'records as JSON Lines: { "record": …, "about": … }')
    .addOption(new NeededOption('--rules <file>', 'the rule set'))
    .addOption(new NeededOption('--plan <file>', 'the plan: which tables, which periods, how suppressed'))
    .option('--as-of <YYYY-MM-DD>', 'the day of the tables (default: today)', readDate)
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json', 'html']).default('table'))
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', `
"about" is what tables are made by: { "locality", "sex", "age" }. What is left
out is counted as not known. Only whole periods that are over are counted.

Numbers below 5 are printed as <5, and others as [c] where they would give one
of those away. There is no filter and no choice of days: two tables of your own
choice could be subtracted from each other. Rounding is set in the plan.

A line that cannot be used is reported by its number, and then nothing is
counted: the numbers without it and the numbers with it could be subtracted.

It exits with 0 where the tables are written, with 1 where a file is to be
corrected, and with 2 where it was used wrongly or a file cannot be read or
written.

Example:
  cse-rules stats records.jsonl --rules rule-set.json --plan plan.json \\
    --format html --out statistics.html`)
    .action(async (file: string, options: Omit<StatsOptions, 'file'>, command: Command) => {
      if (options.asOf !== undefined && options.asOf > io.today()) return command.error("error: '--as-of' lies in the future: a period that is not over would be counted before it is, and again when it is");
      end(await (await import('./commands/stats.ts')).stats({ ...options, file }, io));
    });
  for (const flags of FILTERS) counting.addOption(new Option(flags).hideHelp().argParser(refuseFilter));

  program
    .command('fhir')
    .description('exchange with health systems as FHIR R4')
    .addArgument(new Argument('<what>', 'what to write').choices(FHIR_PARTS))
    .argument('[file]', 'the record; for "record" a QuestionnaireResponse')
    .addOption(new NeededOption('--rules <file>', 'the rule set'))
    .option('--subject <reference>', 'whom it is about, as in Patient/123', readReference)
    .option('--author <reference>', 'who answered, as in Practitioner/45', readReference)
    .option('--language <tag>', 'of a questionnaire (default: en)')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', `
  questionnaire  the questions of a rule set
  response       a record as a QuestionnaireResponse; in-progress until it is
                 complete and a person has judged
  risk           what a record indicates, as a RiskAssessment in words only
  record         a record made of a QuestionnaireResponse, screened anew

Not known is coded and never left out. No score or probability is written.

It exits with 0 where it is written, with 1 where a file is to be corrected, and
with 2 where it was used wrongly or a file cannot be read or written.

Examples:
  cse-rules fhir questionnaire --rules rule-set.json
  cse-rules fhir risk record.json --rules rule-set.json --subject Patient/123`)
    .action(async (what: FhirOptions['what'], file: string | undefined, options: Omit<FhirOptions, 'what' | 'file'>) => { end(await (await import('./commands/fhir.ts')).fhir({ ...options, what, file }, io)); });

  program
    .command('missing')
    .description('say who is missing now and which return interviews are due')
    .argument('<file>', 'missing episodes as a JSON list')
    .addOption(new NeededOption('--now <moment>', 'the moment of asking, as in 2026-05-04T09:00+01:00'))
    .option('--json', 'print it as data')
    .addHelpText('after', `
The 72 hours run from the return to home or care, not from the report or from
being found (S001 11.5). An episode is
  { "id": "E-1", "child": "C-1042", "from": "home",
    "reported": "2026-05-01T21:10+01:00", "found": "2026-05-02T02:30+01:00",
    "returned": "2026-05-02T03:15+01:00" }
with "safeAndWellCheck", "interviewOffer", "push" and "pull" where there are
any.

It exits with 0 where it is printed, whatever is overdue, with 1 where the file
is to be corrected, and with 2 where it was used wrongly or cannot be read.

Example:
  cse-rules missing episodes.json --now 2026-05-04T09:00+01:00`)
    .action(async (file: string, options: Omit<MissingOptions, 'file'>, command: Command) => {
      const { isMoment } = await import('@cse-screening/core/missing');
      if (!isMoment(options.now)) return command.error(`error: option '--now <moment>' argument '${options.now}' is invalid. It must be a moment on a day of the calendar, with its offset from UTC, as in 2026-05-04T09:00+01:00.`);
      end(await (await import('./commands/missing.ts')).missing({ ...options, file }, io));
    });

  program
    .command('oversight')
    .description('say how far the indicated, judged and decided categories agree')
    .argument('<file>', 'as JSON Lines: { "record": …, "review": … }')
    .addOption(new NeededOption('--rules <file>', 'the rule set'))
    .option('--json', 'print it as data')
    .addHelpText('after', `
Three tables with weighted kappa and its 95% interval. They measure agreement
and never accuracy: a team knows more than a screening asks.

It exits with 0 where it is printed, with 1 where a line or the rule set is to
be corrected, and with 2 where it was used wrongly or a file cannot be read.

Example:
  cse-rules oversight reviewed.jsonl --rules rule-set.json`)
    .action(async (file: string, options: Omit<OversightOptions, 'file'>) => { end(await (await import('./commands/oversight.ts')).oversight({ ...options, file }, io)); });
}

function refuseFilter(): never {
  throw new InvalidArgumentError('There is no such choice: two tables of your own choice could be subtracted from each other, and point to one child. The plan has the tables that may be made.');
}

function readReference(text: string): { readonly reference: string } {
  if (!/^(?:[A-Z][A-Za-z]{1,40}\/[A-Za-z0-9\-.]{1,64}|urn:uuid:[0-9a-f-]{36}|https:\/\/[^\s"<>]{1,200})$/.test(text)) throw new InvalidArgumentError('It must be a FHIR reference, as in Patient/123.');
  return { reference: text };
}
