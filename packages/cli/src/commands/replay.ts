import { escapeControls, replay as replayRecord } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { writeData } from '../write-data.ts';
import { readRecord } from '../exchange/read-record.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { countOf } from '../write-findings.ts';

/** What `replay` is asked to do. Paths are as they were typed. */
export interface ReplayOptions {
  /** A record. */
  readonly file: string;
  /** The rule set that it rests on. */
  readonly rules: string;
  readonly json?: boolean;
}

/** More places than these help nobody to see what happened. */
const MOST_PLACES = 20;

/** Says whether a record is as it was made, and whether the rule set that it names gives its result again and takes its judgement. */
export async function replay({ file, rules, json = false }: ReplayOptions, io: Io): Promise<ExitCode> {
  requireOneInput([file, rules]);
  const [ruleSet, record] = [await readRuleSet(rules, io), await readRecord(file, io)];
  if (ruleSet === null || record === null) return EXIT.findings;
  const { outcome, message, differences, judgement, verification } = replayRecord(record, ruleSet);
  if (json) io.out(writeData({ outcome, message, differences, judgement, verification }));
  else {
    const { id, version } = record.ruleSet;
    const places = differences.slice(0, MOST_PLACES).map(({ path, kind }) => wrap(path === '' ? 'the whole result' : escapeControls(path), `  ${kind.padEnd(8)}`));
    const more = differences.length - places.length;
    const lines = [
      wrap(escapeControls(`Record ${record.id}, screened on ${record.date} with ${id} ${version}`), ''),
      '\n',
      wrap(verification.message, ''),
      wrap(escapeControls(message), ''),
      ...places,
      ...(more > 0 ? [`  and ${countOf(more, 'more place')}\n`] : []),
      ...judgement.map((issue) => wrap(issue.message, '  judgement ')),
      '\n',
      wrap(verification.limits, ''),
    ];
    io.out(lines.join(''));
  }
  return verification.intact && outcome === 'same' ? EXIT.well : EXIT.findings;
}
