import { readFileSync } from 'node:fs';
import { parse } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { addToLockFile } from '../../src/publish/lock-file.ts';
import { createTestIo } from '../test-io.ts';

const FILE = 'rules/gloucestershire-cse/1.0.0/rule-set.json';
const LOCK = 'rules/published.lock.json';
const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const TEXT = read(FILE);
const SOURCES = ['rules/sources/S001.txt', 'rules/sources/S004.txt'].map((path) => [path, read(path)] as const);

/** The rule set with every text in Welsh too, approved: what is tested is that one of them is missing, not their wording. */
const TWO_LANGUAGES = JSON.stringify(
  JSON.parse(TEXT, (key, value: unknown) => (key === 'languages' ? ['en', 'cy'] : typeof value === 'object' && value !== null && 'en' in value ? { ...value, cy: `Cymraeg: ${String(value.en)}` } : value)),
  null,
  2,
);

/** The rule set as published, with the lock file that says so. */
const PUBLISHED = TEXT.replace('"status": "draft"', '"status": "published"');
const LOCKED = addToLockFile(
  { path: LOCK, published: [], seen: null },
  { id: 'gloucestershire-cse', version: '1.0.0', digest: parse(PUBLISHED).ruleSet?.digest ?? '', date: '2026-02-01', by: 'the board', reason: 'adopted' },
);

interface Found {
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What a check finds, without what is for information. */
async function find(text: string, lock?: string): Promise<readonly Found[]> {
  const io = createTestIo(new Map([[FILE, text], ...SOURCES, ...(lock === undefined ? [] : [[LOCK, lock] as const])]));
  await run(['check', FILE, '--format', 'json', '--date', '2026-12-01'], io);
  const { files } = JSON.parse(io.printed.out) as { files: readonly { findings: readonly Found[] }[] };
  return files.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
}

const found = new Map<string, Promise<readonly Found[]>>();

/** The same of a text that several slips begin with, found once. */
function findOnce(text: string, lock?: string): Promise<readonly Found[]> {
  const known = found.get(text) ?? find(text, lock);
  found.set(text, known);
  return known;
}

function put(text: string, before: string | RegExp, after: string): string {
  const edited = text.replace(before, () => after);
  if (edited === text) throw new Error(`The rule set does not hold ${String(before)}`);
  return edited;
}

/** A slip of a policy lead: the edit, the part of the edited file that the finding points at, and parts of what is said. */
interface Slip {
  readonly name: string;
  readonly edit: (text: string) => string;
  readonly before?: string;
  readonly lock?: string;
  readonly at: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A number that a partnership may change, as it is shipped. */
const [THRESHOLD = ''] = /"id": "category-3-indicators-from",\n.*\n {6}"value": \d+/.exec(TEXT) ?? [];

const SLIPS: readonly Slip[] = [
  { name: 'a trailing comma', edit: (text) => put(text, '"languages": ["en"]', '"languages": ["en",]'), at: '"languages"', code: 'invalid-json', message: 'A comma stands before the closing ].', hint: 'Remove that comma.' },
  { name: 'a curly quotation mark, as a word processor makes it', edit: (text) => put(text, THRESHOLD, THRESHOLD.replace('"value"', '“value”')), at: '“value”', code: 'invalid-json', message: 'This is a curly quotation mark.', hint: 'Type a straight one: ".' },
  { name: 'a number in words', edit: (text) => put(text, THRESHOLD, THRESHOLD.replace(/\d+$/, 'four')), at: '"value": four', code: 'invalid-json', message: 'A word stands here without quotation marks.', hint: 'Write a number in figures, or text in quotation marks.' },
  { name: 'a misspelt id', edit: (text) => put(text, '"fact": "indicators", "operator": "greaterThan", ', '"fact": "indicaters", "operator": "greaterThan", '), at: '"indicaters"', code: 'unknown-reference', message: 'There is no question, measure or parameter "indicaters".', hint: 'Did you mean "indicators"?' },
  { name: 'a key that stands twice', edit: (text) => put(text, '"edition": "2018",', '"edition": "2018",\n  "version": "1.1.0",'), at: '"version": "1.1.0"', code: 'duplicate-key', message: '"version" stands twice', hint: 'Keep one of them.' },
  { name: 'a number in quotation marks', edit: (text) => put(text, THRESHOLD, THRESHOLD.replace(/\d+$/, '"5"')), at: '"value": "5"', code: 'wrong-type', message: '"value"', hint: 'quotation marks' },
  { name: 'a deleted category that rules still refer to', edit: (text) => put(text, /\{\n {6}"id": "category-3",.*?\n {4}\},\n {4}(?=\{\n {6}"id": "category-4")/s, ''), at: '"category-3" }', code: 'unknown-reference', message: 'There is no category "category-3". Lines', hint: 'Add the category, or refer to one that is there: "category-1", "category-2", "category-4".' },
  { name: 'a rule that can never fire', edit: (text) => put(text, '{ "fact": "whereabouts", "operator": "in", "value": ["missing-now", "back"] },\n          { "fact": "missing", "operator": "equal", "value": "no" }', '{ "fact": "whereabouts", "operator": "equal", "value": "back" },\n          { "fact": "whereabouts", "operator": "equal", "value": "missing-now" }'), at: '{\n      "id": "flag-missing-now-but-not-missing",\n      "when"', code: 'rule-cannot-fire', message: '(flag-missing-now-but-not-missing) can never fire', hint: 'remove it' },
  { name: 'a number above what can be counted', edit: (text) => put(text, /("id": "category-4-features-from",\n.*\n {6}"value": )2/, '"id": "category-4-features-from",\n      "title": { "en": "Features that only Category 4 names and that must be among those indicators for Category 4" },\n      "value": 20'), at: '{\n      "id": "category-4-several-with-features"', code: 'rule-cannot-fire', message: '(category-4-several-with-features) can never fire', hint: 'Check its numbers' },
  { name: 'a number that no count can be', edit: (text) => put(text, THRESHOLD, THRESHOLD.replace(/\d+$/, '-3')), at: '"value": -3', code: 'not-a-count', message: '(category-3-indicators-from) is -3, and what is compared with it, ‘Distinct indicators recorded’ (indicators), is a count.', hint: 'A count is a whole number: write 1 or more.' },
  { name: 'two thresholds in the wrong order', edit: (text) => put(text, THRESHOLD, THRESHOLD.replace(/\d+$/, '2')), at: '"value": 2,\n      "cites": ["CAT-2-3"],\n      "basis": "split-2-3"', code: 'threshold-order', message: '‘Indicators from which Category 3 is indicated’ (category-3-indicators-from) is 2 and ‘Indicators from which Category 2 is indicated (“a number of”)’ (category-2-indicators-from) is 3.', hint: 'Let the higher category ask for more than the lower one.' },
  { name: 'a threshold that breaks monotonicity', edit: (text) => put(text, '"operator": "greaterThanInclusive",\n            "value": { "fact": "category-3-indicators-from" }', '"operator": "equal",\n            "value": { "fact": "category-3-indicators-from" }'), at: '"when": {\n        "all": [\n          { "fact": "indicate-2-or-3", "operator": "equal", "value": true },\n          {\n            "fact": "indicators",\n            "operator": "equal"', code: 'concern-lowers-category', message: 'gives ‘Category 3’ (category-3); with', hint: 'Compare with greaterThanInclusive' },
  { name: 'a phrase that blames the child', edit: (text) => put(text, 'Does the child go missing from home or care?', 'Does the child put themselves at risk by going missing from home or care?'), at: '"Does the child put themselves', code: 'blaming-words', message: '“put themselves at risk” blames the child', hint: 'a perpetrator may exploit the child’s vulnerability' },
  { name: 'a text that is not translated', before: TWO_LANGUAGES, edit: (text) => put(text, /,\n\s+"cy": "Cymraeg: Right now"/, ''), at: '{\n        "en": "Right now"', code: 'missing-translation', message: '"title" has no text in "cy".', hint: 'Add "cy"' },
  { name: 'an edit of a published file', before: PUBLISHED, lock: LOCKED, edit: (text) => put(text, THRESHOLD, THRESHOLD.replace(/\d+$/, '7')), at: null, code: 'published-version-touched', message: 'gloucestershire-cse 1.0.0 was published on 2026-02-01 and was edited since.', hint: 'Restore it as it was published, and put the change into a new version: cse-rules bump' },
];

describe('a slip of a policy lead gives one finding that says what to do', () => {
  it.each(SLIPS)('$name', async ({ edit, before = TEXT, lock, at, code, message, hint }) => {
    const text = edit(before);
    const known = new Set((await findOnce(before, lock)).map((each) => `${each.code} ${each.message}`));
    const more = (await find(text, lock)).filter((each) => !known.has(`${each.code} ${each.message}`));
    expect(more.map((each) => each.code)).toEqual([code]);
    const [finding] = more as [Found];
    expect(finding.message).toContain(message);
    expect(finding.hint).toContain(hint);
    expect(text).toContain(at ?? '');
    expect(finding.line).toBe(at === null ? 1 : text.slice(0, text.indexOf(at)).split('\n').length);
    expect(finding.column).toBeGreaterThan(0);
  });

  it.each([['as it stands', TEXT, undefined, []], ['in two languages', TWO_LANGUAGES, undefined, []], ['as published', PUBLISHED, LOCKED, ['period-over']]] as const)('and the rule set %s gives nothing else', async (_, text, lock, codes) => {
    expect((await findOnce(text, lock)).map(({ code }) => code)).toEqual(codes);
  });
});
