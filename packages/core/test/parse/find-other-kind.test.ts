import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAnswers, parseCases, parsePack, parseRecord } from '../../src/index.ts';
import { findOtherKind } from '../../src/parse/find-other-kind.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { exampleRecord } from '../record/example-screening.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const ruleSet = smallRuleSet();

const FILES = {
  'rule-set': { text: read('rules/gloucestershire-cse/1.0.0/rule-set.json'), is: 'This is a rule set.', hint: 'cse-rules check' },
  pack: { text: read('rules/gloucestershire-signs-2023/1.0.0/pack.json'), is: 'This is a pack.', hint: 'cse-rules combine' },
  record: { text: JSON.stringify(exampleRecord()), is: 'This is the record of a screening.', hint: 'parseRecord' },
  counted: { text: JSON.stringify({ record: exampleRecord(), about: { locality: 'stroud' } }), is: 'This is a line of what is counted, with a record in it.', hint: 'cse-rules stats' },
  cases: { text: read('rules/gloucestershire-cse/1.0.0/cases.json'), is: 'This is a file of worked cases.', hint: 'cse-rules test' },
  answers: { text: read('examples/case/answers.json'), is: 'This is a file of answers.', hint: 'cse-rules screen' },
};
const READERS = {
  'rule-set': parse,
  pack: parsePack,
  record: parseRecord,
  cases: (text: string) => parseCases(text, ruleSet),
};

describe.each(Object.entries(READERS))('where a %s is wanted', (wanted, reader) => {
  it.each(Object.entries(FILES).filter(([kind]) => kind !== wanted))('a %s is said to be one, and nothing else', (_, { text, is, hint }) => {
    const { issues } = reader(text);
    expect(issues).toMatchObject([{ code: 'wrong-type', severity: 'error', path: '', line: 1, message: is }]);
    expect(issues[0]?.hint).toContain(hint);
  });

  it('a faulty one of it is taken apart as before', () => {
    const faulty = JSON.stringify({ ...(JSON.parse(FILES[wanted as keyof typeof READERS].text) as object), cite: [] });
    const { issues } = reader(faulty);
    expect(issues.map(({ code }) => code)).toContain('unknown-field');
    expect(issues.map(({ message }) => message).join()).not.toContain('This is a');
  });

  it('what is none of them is taken apart as before', () => {
    for (const text of ['{}', '[]', 'null', '3']) expect(reader(text).issues.map(({ message }) => message).join()).not.toContain('This is ');
  });
});

it.each([undefined, null, 3, 'answers', [], {}, { answers: null }, { answers: [] }, { answers: {}, notes: {} }, { ruleSet: {}, answers: {}, extra: 1 }, { ruleSet: {}, answers: {}, result: null }])('%j is no file of another kind', (value) => {
  expect(findOtherKind(value, 'rule-set')).toBeNull();
});

it('a record in the place of answers is said to be one; a question of the short form may have the name of a list', () => {
  expect(parseAnswers(FILES.record.text).issues).toMatchObject([{ code: 'wrong-type', path: '', line: 1, message: 'This is the record of a screening.' }]);
  expect(parseAnswers('{ "cases": ["one"], "answers": "yes" }').answers).toEqual({ answers: { cases: ['one'], answers: 'yes' } });
});
