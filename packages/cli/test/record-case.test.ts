import { readFileSync } from 'node:fs';
import { createRecord, digest, parse, type RuleSet, type ScreeningRecord } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { appendCase } from '../src/cases/append-case.ts';
import { caseOfRecord } from '../src/cases/case-of-record.ts';
import { fingerprint } from '../src/files/fingerprint.ts';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

const RULES = readFileSync(new URL('./fixtures/rule-set.json', import.meta.url), 'utf8');
const CASES = '{ "ruleSet": { "id": "small", "version": "1.0.0" }, "cases": [{ "name": "Harm", "answers": { "harm": "yes" }, "expect": { "fired": ["floor-for-harm"] } }] }\n';
const COMMAND = ['test', 'rule-set.json', '--record', 'record.json', '--name', 'A sign'];

function recordOf(answers: Parameters<typeof createRecord>[0]['answers']): string {
  const { record, issues } = createRecord({ ruleSet: parse(RULES).ruleSet as RuleSet, id: 'record-1', date: '2026-02-20', answers, narrative: 'CANARY', childsWords: 'CANARY' });
  if (record === null) throw new Error(JSON.stringify(issues));
  return JSON.stringify(record);
}

describe('a case that is made of a record', () => {
  it('holds nothing that was written about the child', async () => {
    const answers = {
      'first-sign': { value: 'yes', date: '2026-02-18', source: 'CANARY', note: 'CANARY' },
      harm: { value: 'not-applicable', reason: 'CANARY' },
      words: 'CANARY',
      // No measure looks at the day, so it decides nothing.
      born: '2012-03-04',
    };
    const io = createTestIo(new Map([['rule-set.json', RULES], ['cases.json', CASES], ['record.json', recordOf(answers)]]));
    expect(await run(COMMAND, io)).toBe(0);
    expect(io.written.get('cases.json')).toContain('"first-sign": "yes"');
    expect(io.written.get('cases.json')).not.toMatch(/CANARY|2026-02|2012-03|record-1/);
    expect(JSON.stringify(io.printed)).not.toContain('CANARY');
  });

  it('keeps the days that a measure looks at, points without their reason, and every rule that fired', () => {
    const { document } = parse(RULES).ruleSet as RuleSet;
    const dated = { ...document, measures: [...document.measures, { type: 'months-since' as const, id: 'since', title: {}, question: 'harm' }, { type: 'within' as const, id: 'lately', title: {}, question: 'first-sign', months: 'one' }, { type: 'age' as const, id: 'age', title: {}, dateOfBirth: 'born' }] };
    const answers = { harm: { value: 'yes', date: '2026-01-02', amended: { points: 3, reason: 'CANARY' } }, 'first-sign': { value: 'yes', date: '2026-01-03', source: 'CANARY' }, 'second-sign': { value: 'often', date: '2026-01-04' }, born: '2012-03-04' };
    const record = JSON.parse(recordOf(answers)) as ScreeningRecord;
    const { answers: kept, date, expect: expected } = caseOfRecord(record, 'A sign', dated);
    expect(kept).toEqual({ harm: { value: 'yes', date: '2026-01-02', amended: { points: 3, reason: 'As recorded.' } }, 'first-sign': { value: 'yes', date: '2026-01-03' }, 'second-sign': 'often', born: '2012-03-04' });
    expect([date, expected.fired]).toEqual(['2026-02-20', ['lower-from-one', 'upper-from-several', 'other-span', 'floor-for-harm']]);
  });

  it('is not written of a record whose result does not follow from its answers', async () => {
    const { digest: _, ...content } = JSON.parse(recordOf({ harm: 'yes' })) as ScreeningRecord;
    const forged = { ...content, result: { ...content.result, indicated: { category: 'lower', upTo: null } } };
    const io = createTestIo(new Map([['rule-set.json', RULES], ['cases.json', CASES], ['record.json', JSON.stringify({ ...forged, digest: digest(forged) })]]));
    expect(await run(COMMAND, io)).toBe(1);
    expect([io.written.size, io.printed.err]).toEqual([0, 'What the record holds does not follow from its answers: a case of it would not pass. Nothing was written.\n']);
  });

  it('is not written where the cases were changed meanwhile', async () => {
    const io = createTestIo(new Map([['rule-set.json', RULES], ['cases.json', CASES], ['record.json', recordOf({ harm: 'yes' })]]));
    let changed = false;
    const readFile: typeof io.readFile = async (path, limit) => {
      const bytes = await io.readFile(path, limit);
      // Someone else saves the file right after it was read.
      if (path === 'cases.json' && !changed) {
        changed = true;
        io.written.clear();
        await io.writeFile('cases.json', CASES.replace('Harm', 'Told of harm'), fingerprint(bytes));
        io.written.clear();
      }
      return bytes;
    };
    expect(await run(COMMAND, { ...io, readFile })).toBe(2);
    expect(io.written.size).toBe(0);
    expect(io.printed.err).toContain('changed');
  });
});

describe('the text of a file of cases', () => {
  const added = { name: 'B', answers: { harm: 'no' }, expect: { fired: [] } };
  it.each([
    ['with Windows line ends', '{\r\n  "cases": [\r\n    { "name": "A" }\r\n  ]\r\n}\r\n', '{\r\n  "cases": [\r\n    { "name": "A" },\r\n    {\r\n      "name": "B",\r\n      "answers": { "harm": "no" },\r\n      "expect": { "fired": [] }\r\n    }\r\n  ]\r\n}\r\n'],
    ['with a byte-order mark', '\uFEFF{ "cases": [{ "name": "A" }] }', '\uFEFF{ "cases": [{ "name": "A" },\n{\n  "name": "B",\n  "answers": { "harm": "no" },\n  "expect": { "fired": [] }\n}] }'],
  ])('keeps every character %s', (_, text, expected) => {
    expect(appendCase(text, added)).toBe(expected);
  });
});
