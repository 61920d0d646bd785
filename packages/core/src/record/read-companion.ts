import type { Issue } from '../issue.ts';
import { isObject } from '../parse/is-object.ts';
import { readJson } from '../parse/read-json.ts';
import { RECORD_FIELDS } from './check-content.ts';
import { hideContent, keepReplacementCharacters, readRecord } from './parse-record.ts';
import type { ScreeningRecord } from './record.ts';

/** A record with the value that stands beside it, `undefined` where none does; or null, and every issue. No issue holds an answer. */
interface Companion {
  readonly read: { readonly record: ScreeningRecord; readonly beside: unknown } | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads `{ "record": …, NAME: … }` from a line of JSON Lines. What stands beside the record is for the caller to check. A
 * record that was altered is an error here: what cannot be verified is not counted.
 */
export function readCompanion(text: string, name: string): Companion {
  const { value, issues: faults } = readJson(keepReplacementCharacters(text));
  if (faults.length > 0) return { read: null, issues: faults.map((issue) => hideContent({ ...issue, path: '' }, RECORD_FIELDS)) };
  const refuse = (code: Issue['code'], message: string): Companion => ({ read: null, issues: [{ code, severity: 'error', path: '', message, hint: `Write each line as { "record": { … }, "${name}": … }.` }] });
  if (!isObject(value)) return refuse('wrong-type', 'The line is not an object.');
  if (Object.keys(value).some((key) => key !== 'record' && key !== name)) return refuse('unknown-field', 'The line has a field that is not part of it.');
  if (!Object.hasOwn(value, 'record')) return refuse('missing-field', 'The line has no record.');
  const { record, issues } = readRecord(value['record']);
  const placed = issues.map((issue): Issue => ({ ...issue, severity: 'error', path: `/record${issue.path}` }));
  return { read: record === null || placed.length > 0 ? null : { record, beside: value[name] }, issues: placed };
}
