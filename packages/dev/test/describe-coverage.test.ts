import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeCoverage } from '../src/describe-coverage.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'cse-screening-coverage-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('every row of the sources is in the software or left out with a reason, tested, and shown on a page', () => {
  expect(describeCoverage(ROOT).gaps).toEqual([]);
});

/** A small rule set in which one question alone cites the row. */
const RULE_SET = readFileSync(join(ROOT, 'packages/core/test/fixtures/small.rule-set.json'), 'utf8').replaceAll('EX-1', 'ROW-1');
const NOTHING = '{ "id": "one", "sources": [], "sections": [] }';

/** Cases of it, by the answer of each to that question. */
function casesOf(...answers: readonly string[]): string {
  return JSON.stringify({ ruleSet: { id: 'small', version: '1.0.0' }, cases: answers.map((answer) => ({ name: answer, answers: { 'first-sign': answer }, expect: { notFired: ['floor-for-harm'] } })) });
}

/** A repository with one row, one rule set that cites it, its cases and a page. */
function repository(name: string, change: (files: Record<string, string>) => void): string {
  const files: Record<string, string> = {
    'rules/sources/rows.json': '[{ "id": "ROW-1", "source": "S", "section": "1" }]',
    'rules/sources/left-out.json': '{}',
    'rules/one/1.0.0/rule-set.json': RULE_SET,
    'rules/one/1.0.0/cases.json': casesOf('yes', 'no'),
    'docs/systems/one.md': 'It rests on ROW-1.',
  };
  change(files);
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('a gap', () => {
  it.each<[string, (files: Record<string, string>) => void, readonly string[]]>([
    ['none', () => undefined, []],
    ['a row that is nowhere', (files) => { files['rules/one/1.0.0/rule-set.json'] = NOTHING; delete files['rules/one/1.0.0/cases.json']; }, ['ROW-1 is nowhere in the software, and nothing says why.']],
    ['a row that is left out with a reason', (files) => { files['rules/one/1.0.0/rule-set.json'] = NOTHING; delete files['rules/one/1.0.0/cases.json']; files['rules/sources/left-out.json'] = '{ "ROW-1": "It is an aim." }'; }, []],
    ['a row that nothing tests', (files) => { delete files['rules/one/1.0.0/cases.json']; }, ['ROW-1 is tested by nothing.']],
    ['a row of a question with an option that no case picks', (files) => { files['rules/one/1.0.0/cases.json'] = casesOf('yes'); }, ['ROW-1 is tested by nothing.']],
    ['a row that a module names only as an example', (files) => { files['rules/one/1.0.0/rule-set.json'] = NOTHING; delete files['rules/one/1.0.0/cases.json']; files['packages/core/src/id.ts'] = '/** An id, as in `ROW-1`. */\n'; }, ['ROW-1 is nowhere in the software, and nothing says why.']],
    ['a row that a module rests on', (files) => { files['rules/one/1.0.0/rule-set.json'] = NOTHING; delete files['rules/one/1.0.0/cases.json']; files['packages/core/src/id.ts'] = '/** What follows (ROW-1). */\n'; }, ['ROW-1 is tested by nothing.']],
    ['a row on no page', (files) => { files['docs/systems/one.md'] = 'It rests on ROW-11.'; }, ['ROW-1 is shown on no page.']],
    ['a row on a page as one of a range', (files) => { files['docs/systems/one.md'] = 'ROW-0 to ROW-2.'; }, []],
    ['a row that is left out and does not exist', (files) => { files['rules/sources/left-out.json'] = '{ "ROW-9": "x" }'; }, ['ROW-9 is left out, and is no row.']],
  ])('is found: %s', (name, change, gaps) => {
    expect(describeCoverage(repository(name, change)).gaps).toEqual(gaps);
  });

  it('is named with the parts that cite the row', () => {
    const root = repository('parts', () => undefined);
    cpSync(join(root, 'rules/one'), join(root, 'rules/two'), { recursive: true });
    expect(describeCoverage(root).markdown).toContain('`small`: first-sign');
  });

  it('is not looked for with cases that cannot be used', () => {
    const root = repository('unusable', (files) => { files['rules/one/1.0.0/cases.json'] = '{}'; });
    expect(() => describeCoverage(root)).toThrow('rules/one/1.0.0/cases.json cannot be used');
  });
});
