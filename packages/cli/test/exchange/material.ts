import { readFileSync } from 'node:fs';
import { type Answers, createRecord, parse, type RuleSet, type ScreeningRecord } from '@cse-screening/core';
import { createReview } from '@cse-screening/core/oversight';
import { run } from '../../src/index.ts';
import { createTestIo, type TestIo } from '../test-io.ts';

const RULES = new URL('../../../../rules/', import.meta.url);

export const RULE_SET_TEXT = readFileSync(new URL('gloucestershire-cse/1.0.0/rule-set.json', RULES), 'utf8');
export const PLAN_TEXT = readFileSync(new URL('gloucestershire-data-set/1.0.0/plan.json', RULES), 'utf8');
const ruleSet = read(RULE_SET_TEXT);

function read(text: string): RuleSet {
  const { ruleSet: found, issues } = parse(text);
  if (found === null) throw new Error(JSON.stringify(issues));
  return found;
}

/** A record that must come out without an error. */
export function recordOf(answers: Answers, more: object = {}): ScreeningRecord {
  const { record, issues } = createRecord({ ruleSet, id: 'record-1', date: '2026-01-10', answers, ...more });
  if (record === null) throw new Error(JSON.stringify(issues));
  return record;
}

export const RECORD = recordOf(
  { vehicles: { value: 'yes', date: '2026-01-08', source: 'School', note: 'A grey car.' }, 'unexplained-gifts': 'yes', loitering: 'yes', missing: 'not-known' },
  { narrative: 'An adult waits outside <b>school</b>.\n\nThe school has told us.', childsWords: 'he says i owe him\ni dont want to go' },
);

export const GIVEN = {
  id: 'R-14',
  date: '2026-01-12',
  child: 'C-1042',
  to: { id: 'mash', kind: 'front-door', name: 'MASH' },
  from: { role: 'School nurse', agency: 'School nursing service' },
  people: [{ id: 'P-1', role: 'alleged-perpetrator', description: 'Adult with a grey car | seen <i>twice</i>.' }],
  locations: [{ id: 'L-1', description: 'Outside the school.' }],
  relations: [{ from: 'P-1', to: 'C-1042', how: 'Gives lifts.', certainty: 'suspected' }],
};

/** Lines of records of one quarter, so many for each locality and sex, with the days of the quarter in turn. */
export function linesOf(counts: readonly (readonly [locality: string, sex: string, count: number, answers?: Answers])[], from = 'r', month = '2025-10'): string {
  return counts
    .flatMap(([locality, sex, count, answers = {}], group) => Array.from({ length: count }, (_, i) => JSON.stringify({ record: recordOf(answers, { id: `${from}-${String(group)}-${String(i)}`, date: `${month}-${String(10 + (i % 15))}` }), about: { locality, sex } })))
    .map((line) => `${line}\n`)
    .join('');
}

/** Two records that a team decided on, one that nobody has. */
export function reviewedLines(categories: readonly (string | null)[] = ['category-2', null]): string {
  const records = [recordOf({ vehicles: 'yes' }, { id: 'a' }), recordOf({}, { id: 'b' }), recordOf({ disclosure: 'said' }, { id: 'c' })];
  return records.map((record, i) => JSON.stringify({ record, review: i < categories.length ? createReview(ruleSet, record, { category: categories[i] ?? null, by: 'MACE meeting', reason: 'Discussed.', date: '2026-02-01' }).review : null })).join('\n');
}

/** Runs a command over files by name; the rule set and the plan stand there too. The day is 1 March 2026. */
export async function play(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<{ status: number; out: string; err: string; written: Map<string, string>; io: TestIo }> {
  const io = createTestIo(new Map(Object.entries({ 'rule-set.json': RULE_SET_TEXT, 'plan.json': PLAN_TEXT, ...files })));
  const status = await run(args, io);
  return { status, out: io.printed.out, err: io.printed.err, written: io.written, io };
}
