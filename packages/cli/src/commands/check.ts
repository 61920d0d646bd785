import { checkFile } from '../check/check-file.ts';
import { type CheckedFile, countFindings } from '../check/checked-file.ts';
import { findRuleSets } from '../check/find-rule-sets.ts';
import { addTouched } from '../check/find-touched.ts';
import { writeGithub } from '../check/write-github.ts';
import { writeJson } from '../check/write-json.ts';
import { writePretty } from '../check/write-pretty.ts';
import { UnwritableError } from '../files/unwritable-error.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { createPublishedValidator } from '../published-schema.ts';
import { ifReadable, nameInput } from '../read-input.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'github';
  /** The day of the check, YYYY-MM-DD; default: today. */
  readonly date?: string;
  /** The folder with the texts of the sources. */
  readonly sources?: string;
  /** Corrects what a machine can correct. */
  readonly fix?: boolean;
  /** Warnings fail too. */
  readonly strict?: boolean;
  /** Shows what is for information. */
  readonly notes?: boolean;
}

/**
 * Reports everything that is wrong with rule-set files, or with the rule sets in folders. A file that cannot be read does
 * not keep the others from being checked.
 */
export async function check(paths: readonly string[], { format, date, sources, fix = false, strict = false, notes = false }: CheckOptions, io: Io): Promise<ExitCode> {
  const options = { date: date ?? io.today(), sources, fix, findDisagreement: createPublishedValidator() };
  const checked: CheckedFile[] = [];
  let failed = 0;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (!(await ifPossible(io, work))) failed += 1;
  };
  for (const path of paths) {
    let found: readonly string[] = [];
    await attempt(async () => { found = await findRuleSets(path, io); });
    for (const file of found) await attempt(async () => { checked.push(await checkFile(file, options, io)); });
  }
  const unchecked = failed;
  const isQuoting = checked.some(({ findings }) => findings.some(({ code }) => code === 'quote-not-compared'));
  if (sources !== undefined && isQuoting && checked.every(({ sourcesAtHand }) => sourcesAtHand === 0)) {
    io.err(`${nameInput(sources)} holds the text of no source that is quoted. Save each as <id>.txt, or correct the folder.\n`);
    failed += 1;
  }
  let files: readonly CheckedFile[] = checked;
  await attempt(async () => { files = await addTouched(checked, io); });
  io.out(format === 'json' ? writeJson(files, unchecked) : format === 'github' ? writeGithub(files) : writePretty(files, { notes, unchecked }));
  if (failed > 0) return EXIT.misuse;
  const { error, warning } = countFindings(files);
  return error > 0 || (strict && warning > 0) ? EXIT.findings : EXIT.well;
}

/** Does something with files; one that cannot be read or written is reported on standard error. Returns whether it could be done. */
async function ifPossible(io: Io, work: () => Promise<void>): Promise<boolean> {
  try {
    return await ifReadable(io, work);
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    io.err(`${error.message}\n`);
    return false;
  }
}
