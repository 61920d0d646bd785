import type { Result } from '../evaluate/result.ts';
import type { Issue } from '../issue.ts';
import { checkContent } from './check-content.ts';
import { inWords } from './fault-words.ts';
import { requireParsed } from '../rule-set.ts';
import { findDifferences } from './find-differences.ts';
import { makeRecord, type RecordInput } from './make-record.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import { suggestQuestions } from '../parse/suggest-questions.ts';
import { RecordGiven } from './record.ts';
import type { RecordOutcome } from './seal.ts';

/** A result was given that is not what the rule set gives for the answers. `paths` says where it differs. */
export class ForeignResultError extends Error {
  readonly code = 'foreign-result';
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super('The result is not what this rule set gives for these answers on this date. Leave it out: the record is screened anew.');
    this.name = 'ForeignResultError';
    this.paths = paths;
  }
}

/**
 * Makes a record. It screens the answers itself, so that no record holds a result of other answers or other rules. Answers
 * that the rule set has no use for are kept, reported as warnings, and treated as not known. The input is not touched; the
 * record is frozen.
 * @throws {ForeignResultError} where a result is given that differs from the screening in any place, or cannot be read.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function createRecord(input: RecordInput): RecordOutcome {
  requireParsed((input as Partial<RecordInput> | undefined)?.ruleSet);
  const { record, refusals, result } = makeRecord(input, {
    checkGiven: (given) => checkContent(RecordGiven, given),
    report: inWords,
    holdResult: (screen) => { if (input.result !== undefined) refuseForeign(input.result, screen()); },
  });
  const unused = suggestQuestions(input.ruleSet, result?.issues ?? []).map((issue): Issue => ({ ...issue, severity: 'warning', path: `/answers${issue.path}` }));
  return { record, issues: [...refusals, ...unused] };
}

function refuseForeign(given: Result, own: Result): void {
  const paths = findDifferences(own, readResult(given)).map(({ path }) => path);
  if (paths.length > 0) throw new ForeignResultError(paths);
}

function readResult(given: Result): unknown {
  try {
    return plainCopy(given);
  } catch {
    return null;
  }
}
