import { checkFile } from '../check/check-file.ts';
import { type CheckedFile, countFindings } from '../check/checked-file.ts';
import { findRuleSets } from '../check/find-rule-sets.ts';
import { addTouched } from '../check/find-touched.ts';
import { writeGithub } from '../check/write-github.ts';
import { writeJson } from '../check/write-json.ts';
import { writePretty } from '../check/write-pretty.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { createPublishedValidator } from '../published-schema.ts';
import { ifReadable } from '../read-input.ts';

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
  let unreadable = 0;
  for (const path of paths) {
    const readable = await ifReadable(io, async () => {
      for (const file of await findRuleSets(path, io)) checked.push(await checkFile(file, options, io));
    });
    if (!readable) unreadable += 1;
  }
  const files = await addTouched(checked, io);
  io.out(format === 'json' ? writeJson(files) : format === 'github' ? writeGithub(files) : writePretty(files, notes));
  if (unreadable > 0) return EXIT.misuse;
  const { error, warning } = countFindings(files);
  return error > 0 || (strict && warning > 0) ? EXIT.findings : EXIT.well;
}
