import { readFileSync } from 'node:fs';
import { parseAnswers } from '../../src/cases/parse-answers.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { parse } from '../../src/parse/parse.ts';
import { createRecord } from '../../src/record/create-record.ts';
import type { RecordInput } from '../../src/record/make-record.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import type { RuleSet } from '../../src/rule-set.ts';
import { withCategoryNumbers } from '../category-numbers.ts';

const ROOT = new URL('../../../../', import.meta.url);
const RULES = withCategoryNumbers(readFileSync(new URL('rules/gloucestershire-cse/1.0.0/rule-set.json', ROOT), 'utf8'));

/** A rule-set document as a test edits it. */
export interface EditedDocument {
  version: string;
  sources: { rows: { id: string; notAsked?: string }[] }[];
  measures: ({ id: string } & Record<string, unknown>)[];
  parameters: { id: string; value: number | boolean }[];
  sections: { id: string; questions: Record<string, unknown>[] }[];
  rules: ({ id: string } & Record<string, unknown>)[];
  actions: { id: string; when: unknown }[];
  categories: ({ id: string } & Record<string, unknown>)[];
  completeness: { id: string; questions?: string[] }[];
  readings: ({ id: string } & Record<string, unknown>)[];
  [key: string]: unknown;
}

/** The Gloucestershire rule set, or a version 2.0.0 of it with an edit. Rows that nothing cites any more are excused. */
export function gloucestershire(edit?: (document: EditedDocument) => void): RuleSet {
  const document = JSON.parse(RULES) as EditedDocument;
  if (edit !== undefined) {
    document.version = '2.0.0';
    edit(document);
    coverRows(document);
  }
  const { ruleSet, issues } = parse(JSON.stringify(document));
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 1));
  return ruleSet;
}

/** Says of every source row that nothing cites why it is not asked, as an edit would have to. */
export function coverRows(document: EditedDocument): void {
  const cited = new Set([...JSON.stringify({ ...document, sources: [] }).matchAll(/"cites":\[([^\]]*)\]/g)].flatMap(([, list = '']) => list.split(',').map((row) => row.replaceAll('"', ''))));
  for (const source of document.sources) {
    for (const row of source.rows) if (!cited.has(row.id)) row.notAsked ??= 'Left out in a test.';
  }
}

/** The example screening that stands in the repository. */
export function exampleAnswers(): { date: string; answers: Answers } {
  const { answers: file } = parseAnswers(readFileSync(new URL('examples/case/answers.json', ROOT), 'utf8'));
  if (file?.date === undefined) throw new Error('The example has answers and a date.');
  return { date: file.date, answers: file.answers };
}

/** A record that must come out without an error. */
export function recordOf(input: RecordInput): ScreeningRecord {
  const { record, issues } = createRecord(input);
  if (record === null) throw new Error(JSON.stringify(issues, null, 1));
  return record;
}

/** The record of the example screening. */
export function exampleRecord(more: Partial<RecordInput> = {}): ScreeningRecord {
  return recordOf({ ruleSet: gloucestershire(), id: 'example-1', ...exampleAnswers(), ...more });
}

/** A copy with other values at some places, by JSON pointer; `undefined` takes out what is there. */
export function withChanges(value: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy = structuredClone(value);
  for (const [path, put] of Object.entries(changes)) {
    const steps = path.split('/').slice(1);
    const last = steps.pop() ?? '';
    const holder = steps.reduce<Record<string, unknown>>((inner, step) => inner[step] as Record<string, unknown>, copy as Record<string, unknown>);
    if (put !== undefined) holder[last] = put;
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
  }
  return copy;
}
