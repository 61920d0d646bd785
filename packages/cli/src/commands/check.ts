import { parse } from '@cse-screening/core';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { createPublishedValidator } from '../published-schema.ts';
import { ifReadable, readInput } from '../read-input.ts';
import { countOf, type Finding, writeFindings } from '../write-findings.ts';

/** Reports everything that is wrong with rule-set files. A file that cannot be read does not keep the others from being checked. */
export async function check(files: readonly string[], io: Io): Promise<ExitCode> {
  const findDisagreement = createPublishedValidator();
  const all: Finding[] = [];
  let checked = 0;
  for (const file of files) {
    await ifReadable(io, async () => {
      const text = await readInput(file, io);
      const { issues } = parse(text);
      const findings = [...issues, ...findDisagreement(text, issues)];
      io.out(writeFindings(file, findings));
      all.push(...findings);
      checked += 1;
    });
  }
  const count = (severity: Finding['severity']) => all.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  io.out(`${countOf(checked, 'file')} checked: ${countOf(errors, 'error')}, ${countOf(count('warning'), 'warning')}.\n`);
  if (checked < files.length) return EXIT.misuse;
  return errors > 0 ? EXIT.findings : EXIT.well;
}
