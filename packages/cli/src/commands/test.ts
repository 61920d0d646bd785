import { recordCase } from '../cases/record-case.ts';
import { findPair, tallyOf, type TestedFile, testFile } from '../cases/tested-file.ts';
import { writeGithub } from '../cases/write-github.ts';
import { writeJson } from '../cases/write-json.ts';
import { writePretty } from '../cases/write-pretty.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { ifReadable } from '../read-input.ts';

/** What `test` is asked to do. */
export interface TestOptions {
  readonly format: 'pretty' | 'json' | 'github';
  /** A record that becomes a new case, called `name`; no case is run then. */
  readonly record?: string;
  readonly name?: string;
}

/** Runs the cases that stand beside rule sets, and says what they leave out. Each file is a rule set or its cases. */
export async function test(files: readonly string[], { format, record, name }: TestOptions, io: Io): Promise<ExitCode> {
  if (record !== undefined || name !== undefined) {
    const [file] = files;
    if (record === undefined || name === undefined || file === undefined || files.length > 1) {
      io.err('To make a case of a record, give one rule set, the record and a name: --record record.json --name "…".\n');
      return EXIT.misuse;
    }
    return recordCase(findPair(file), record, name, io);
  }
  const tested: TestedFile[] = [];
  let read = 0;
  for (const file of files) {
    const readable = await ifReadable(io, async () => { tested.push(await testFile(findPair(file), io)); });
    if (readable) read += 1;
  }
  const tally = tallyOf(tested, files.length);
  io.out(format === 'json' ? writeJson(tested, tally) : format === 'github' ? writeGithub(tested) : writePretty(tested, tally));
  if (read < files.length) return EXIT.misuse;
  return tally.untested > 0 || tally.failed > 0 ? EXIT.findings : EXIT.well;
}
