import type { Issue } from '../issue.ts';
import { byPlace } from '../parse/by-place.ts';
import { checkFormat } from '../parse/check-format.ts';
import { findOtherKind } from '../parse/find-other-kind.ts';
import { readJson } from '../parse/read-json.ts';
import { requireText } from '../parse/require-text.ts';
import { checkContent, RECORD_FIELDS } from './check-content.ts';
import { hasReason } from './check-judgement.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import { LIKE_AN_ID } from './find-unkeepable.ts';
import { ScreeningRecord } from './record.ts';
import { RECORD_FORMAT } from './record-format.ts';
import type { RecordOutcome } from './seal.ts';
import { verifyRecord } from './verify-record.ts';

/**
 * Reads a record from the text of its JSON. Reports everything that is wrong at once, with line and column, and never
 * repeats anything that may be an answer. A record that is well formed and was altered is given all the same, so that
 * people can read it, with a warning at `/digest`: it cannot be verified.
 * @throws {TypeError} where it is given no text.
 */
export function parseRecord(text: string): RecordOutcome {
  const json = readJson(keepReplacementCharacters(text));
  if (json.issues.length > 0) return { record: null, issues: json.issues.map((issue) => hideContent(issue, RECORD_FIELDS)) };
  const { record, issues } = readRecord(json.value);
  return { record, issues: issues.map((issue): Issue => ({ ...issue, ...json.locate(issue.path) })).sort(byPlace) };
}

/** Reads a record from JSON that was parsed already. Its issues have paths and no lines. */
export function readRecord(value: unknown): RecordOutcome {
  const format = findOtherKind(value, 'record') ?? checkFormat(value, RECORD_FORMAT, () => ({ message: `The record has another format than ${String(RECORD_FORMAT)}, which this version reads.`, older: 'Migrate the record to the current format first; nothing is converted silently.' }));
  if (format !== null) return { record: null, issues: [format] };
  const shape = checkContent(ScreeningRecord, value);
  if (shape.length > 0) return { record: null, issues: shape };
  const record = plainCopy(value) as ScreeningRecord;
  const issues = [...checkCoherence(record), ...checkDigest(record)];
  return { record: issues.some(({ severity }) => severity === 'error') ? null : record, issues };
}

/**
 * The same JSON with U+FFFD written as an escape. Reading takes the bare character for a sign of lost bytes; the words in a
 * record may hold it, and if bytes were lost the digest says so.
 */
export function keepReplacementCharacters(text: string): string {
  requireText(text);
  return text.replace(/\\[^]|\uFFFD/g, (found) => (found === '\uFFFD' ? '\\ufffd' : found));
}

/** Checks that the parts of a record belong together. */
function checkCoherence({ ruleSet, date, result, judgement }: ScreeningRecord): Issue[] {
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, message: string, hint: string) => issues.push({ code, severity: 'error', path, message, hint });
  const foreign = (['id', 'version', 'edition', 'digest'] as const).some((name) => ruleSet[name] !== result.ruleSet[name]);
  if (foreign) report('invalid-value', '/result/ruleSet', 'The result is of another rule set than the record names.', 'Make the record anew from its answers.');
  if (result.date !== date) report('invalid-value', '/result/date', 'The result is of another day than the record names.', 'Make the record anew from its answers.');
  if (judgement === undefined) return issues;
  if (result.indicated.upTo === null && judgement.agrees !== (judgement.category === result.indicated.category)) {
    report('invalid-value', '/judgement/agrees', 'The judgement does not agree or differ as it says.', 'Judge again; the software says whether it agrees.');
  }
  if (!judgement.agrees && !hasReason(judgement)) report('reason-missing', '/judgement/reason', 'The judgement differs from what is indicated, and gives no reason.', 'Say why.');
  return issues;
}

function checkDigest(record: ScreeningRecord): Issue[] {
  const { intact, message } = verifyRecord(record);
  return intact ? [] : [{ code: 'invalid-value', severity: 'warning', path: '/digest', message, hint: 'Find out how it came to be altered, and look for a copy that can be verified.' }];
}

const WORDS: Readonly<Partial<Record<Issue['code'], Pick<Issue, 'message' | 'hint'>>>> = {
  'duplicate-key': { message: 'A name stands twice in the same object; one of the two values would be lost.', hint: 'Keep one of them.' },
  'forbidden-key': { message: 'This name cannot be used.', hint: 'Remove it.' },
  'number-out-of-range': { message: 'A number is too large to be kept exactly.', hint: 'Correct it.' },
  'too-large': { message: 'The text is too long to be read.', hint: 'Check that it is the right file.' },
  'too-deep': { message: 'The text nests too deep to be read.', hint: 'Check that it is the right file.' },
  'invalid-json': { message: 'This is not valid JSON.', hint: 'Look here for a missing quotation mark, comma or bracket, or for the end of the text.' },
};

/** The same issue with nothing of the text in it: its path stops before the first name that is no field. */
export function hideContent(issue: Issue, fields: readonly string[]): Issue {
  const steps = issue.path.split('/').slice(1);
  const known = steps.findIndex((step, i) => !fields.includes(step) && !/^\d+$/.test(step) && !(i === 1 && steps[0] === 'answers' && LIKE_AN_ID.test(step)));
  const path = known < 0 ? issue.path : ['', ...steps.slice(0, known)].join('/');
  return { ...issue, path, ...WORDS[issue.code] };
}
