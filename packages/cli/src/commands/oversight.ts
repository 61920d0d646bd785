import { compareLevels, parseReviewedRecord } from '@cse-screening/core/oversight';
import { writeData } from '../write-data.ts';
import { readLines } from '../exchange/read-lines.ts';
import { requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { writeComparisons } from '../oversight/write-comparisons.ts';

/** What `oversight` is asked to do. Paths are as they were typed. */
export interface OversightOptions {
  /** JSON Lines of `{ "record": …, "review": … }`. */
  readonly file: string;
  readonly rules: string;
  readonly json?: boolean;
}

/** Says how far what was indicated, judged and decided agree. */
export async function oversight({ file, rules, json = false }: OversightOptions, io: Io): Promise<ExitCode> {
  requireOneInput([file, rules]);
  const ruleSet = await readRuleSet(rules, io);
  if (ruleSet === null) return EXIT.findings;
  const records = await readLines(file, io, (line) => {
    const { reviewed, issues } = parseReviewedRecord(line);
    return { value: reviewed, issues };
  });
  if (records === null) return EXIT.findings;
  const comparisons = compareLevels(ruleSet, records);
  io.out(json ? writeData(comparisons) : writeComparisons(comparisons, ruleSet));
  return EXIT.well;
}
