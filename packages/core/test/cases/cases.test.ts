import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/cases/parse-answers.ts';
import { parseCases } from '../../src/cases/parse-cases.ts';
import { runCases } from '../../src/cases/run-cases.ts';
import { fullRuleSet } from '../present/full-rule-set.ts';

const ruleSet = fullRuleSet();
const NAMED = { id: 'full-cse', version: '1.2.0' };

function file(...cases: readonly object[]): string {
  return JSON.stringify({ ruleSet: NAMED, bases: { quiet: { vehicles: 'no', education: 'no', missing: 'never', disclosure: 'no' } }, cases }, null, 1);
}

function differences(expectation: object, answers: object = { vehicles: 'yes' }): readonly string[] {
  const { cases, issues } = parseCases(file({ name: 'a case', from: 'quiet', answers, expect: expectation }), ruleSet);
  if (cases === null) throw new Error(JSON.stringify(issues));
  return runCases(ruleSet, cases).outcomes.flatMap((outcome) => outcome.differences.map(({ what, expected, got }) => `${what}: ${expected} / ${got}`));
}

describe('running cases', () => {
  it.each([
    ['the category', { indicated: { category: 'category-1' } }],
    ['the range', { range: { lowest: 'category-1', highest: 'category-1' } }],
    ['another reading', { readings: { literal: { indicated: { category: 'category-1' }, range: { lowest: 'category-1', highest: 'category-1' } } } }],
    ['rules', { fired: ['some'], notFired: ['many', 'missing-prompt', 'missing-floor'] }],
    ['actions', { actions: ['mash'], noActions: ['police', 'talk'] }],
    ['flags', { noFlags: ['ask-about-missing'] }],
  ])('passes a case that expects %s', (_, expectation) => {
    expect(differences(expectation)).toEqual([]);
  });

  it('takes a rule for a flag or a floor as fired too, and starts from a base', () => {
    expect(differences({ fired: ['missing-prompt', 'missing-floor'], flags: ['ask-about-missing'] }, { missing: 'often' })).toEqual([]);
  });

  it.each([
    [{ indicated: { category: null } }, 'indicated: no category / category-1'],
    [{ indicated: { category: 'category-1', upTo: 'category-4' } }, 'indicated: category-1 up to category-4 / category-1'],
    [{ range: { lowest: null, highest: 'category-4' } }, 'range: no category to category-4 / category-1 to category-1'],
    [{ readings: { literal: { indicated: { category: 'category-4' } } } }, 'readings/literal/indicated: category-4 / category-1'],
    [{ fired: ['many'] }, 'fired: many / many is not among them'],
    [{ notFired: ['some'] }, 'fired: not some / some'],
    [{ noActions: ['mash'] }, 'actions: not mash / mash'],
    [{ flags: ['ask-about-missing'] }, 'flags: ask-about-missing / ask-about-missing is not among them'],
  ])('says what was expected and what came out: %j', (expectation, difference) => {
    expect(differences(expectation)).toEqual([difference]);
  });

  it('takes a span that was not expected for a difference', () => {
    const many = { vehicles: 'yes', education: 'yes', missing: 'often' };
    expect(differences({ readings: { literal: { indicated: { category: 'category-1' } } } }, many)).toEqual(['readings/literal/indicated: category-1 / category-1 up to category-4']);
  });

  it('fails a case whose answers do not fit the rule set', () => {
    expect(differences({ indicated: { category: null } }, { vehicels: 'yes' })).toEqual([expect.stringContaining('/vehicels')]);
  });

  it('does not take what only may follow for what follows', () => {
    expect(differences({ noActions: ['police'], notFired: ['grave'] }, { disclosure: 'not-known' })).toEqual([]);
  });

  it('names the rules and actions that no case makes fire', () => {
    const { cases } = parseCases(file({ name: 'a case', answers: { vehicles: 'yes' }, expect: { fired: ['some'] } }), ruleSet);
    expect(cases && runCases(ruleSet, cases)).toMatchObject({ passed: 1, failed: 0, neverFired: ['many', 'grave', 'many-as-written', 'missing-prompt', 'missing-floor', 'police', 'talk'] });
  });
});

describe('a file of cases that is wrong', () => {
  const one = { name: 'a case', answers: {}, expect: { fired: ['some'] } };
  it.each<[string, string, string, string]>([
    ['no cases', JSON.stringify({ ruleSet: NAMED, cases: [] }), 'invalid-value', '/cases'],
    ['no list of cases', JSON.stringify({ ruleSet: NAMED }), 'missing-field', '/cases'],
    ['cases of the wrong type', JSON.stringify({ ruleSet: NAMED, cases: {} }), 'wrong-type', '/cases'],
    ['a misspelt field', file({ ...one, expects: {} }), 'unknown-field', '/cases/0/expects'],
    ['a version that is none', JSON.stringify({ ruleSet: { id: 'full-cse', version: '1' }, cases: [one] }), 'invalid-value', '/ruleSet/version'],
    ['another version', JSON.stringify({ ruleSet: { ...NAMED, version: '1.0.0' }, cases: [one] }), 'unknown-reference', '/ruleSet'],
    ['a rule that does not exist', file({ ...one, expect: { notFired: ['som'] } }), 'unknown-reference', '/cases/0/expect/notFired/0'],
    ['a category that does not exist', file({ ...one, expect: { range: { lowest: null, highest: 'category-5' } } }), 'unknown-reference', '/cases/0/expect/range/highest'],
    ['a reading that does not exist', file({ ...one, expect: { readings: { leteral: { indicated: { category: null } } } } }), 'unknown-reference', '/cases/0/expect/readings/leteral'],
    ['a base that does not exist', file({ ...one, from: 'quite' }), 'unknown-reference', '/cases/0/from'],
    ['two cases of one name', file(one, one), 'duplicate-id', '/cases/1/name'],
    ['a case that expects nothing', file({ ...one, expect: { fired: [] } }), 'missing-field', '/cases/0/expect'],
    ['a day that does not exist', file({ ...one, date: '2018-02-30' }), 'not-a-date', '/cases/0/date'],
    ['a misspelt detail of an answer', file({ ...one, answers: { vehicles: { value: 'yes', dte: '2018-10-01' } } }), 'unknown-field', '/cases/0/answers/vehicles/dte'],
    ['a misspelt detail in a base', JSON.stringify({ ruleSet: NAMED, bases: { quiet: { vehicles: { value: 'no', sorce: 'GP' } } }, cases: [one] }), 'unknown-field', '/bases/quiet/vehicles/sorce'],
    ['text that is not JSON', '{', 'invalid-json', ''],
  ])('is refused with a place: %s', (_, text, code, path) => {
    const { cases, issues } = parseCases(text, ruleSet);
    expect(cases).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code, path, severity: 'error', line: expect.any(Number), column: expect.any(Number) })]);
  });

  it('says what was probably meant', () => {
    expect(parseCases(file({ ...one, expect: { actions: ['x'] } }), ruleSet).issues[0]).toMatchObject({ hint: 'Refer to one that exists. Where it was taken out of the rule set, take it out of the case too.' });
    expect(parseCases(file({ ...one, expect: { actions: ['mahs'] } }), ruleSet).issues[0]).toMatchObject({ message: 'There is no action "mahs".', hint: 'Did you mean "mash"? Where it was taken out of the rule set, take it out of the case too.' });
  });
});

describe('a file of answers', () => {
  it.each([
    ['short', '{ "vehicles": "yes" }', { answers: { vehicles: 'yes' } }],
    ['in full', '{ "ruleSet": { "id": "full-cse", "version": "1.2.0" }, "date": "2018-10-01", "answers": { "vehicles": { "value": "yes" } } }', { ruleSet: NAMED, date: '2018-10-01', answers: { vehicles: { value: 'yes' } } }],
    ['with a question called answers', '{ "answers": { "value": "yes" } }', { answers: { answers: { value: 'yes' } } }],
    ['empty', '{}', { answers: {} }],
  ])('is read %s', (_, text, answers) => {
    expect(parseAnswers(text)).toEqual({ answers, issues: [] });
  });

  it.each([
    ['a list', '["SECRET"]', 'wrong-type'],
    ['a question answered twice', '{ "SECRET": "yes", "SECRET": "no" }', 'duplicate-key'],
    ['a key that is a name of object members', '{ "__proto__": "SECRET" }', 'forbidden-key'],
    ['a number that does not survive', '{ "vehicles": 4141414141414141414141 }', 'number-out-of-range'],
    ['text that is cut off', '{ "vehicles": "SECRET', 'invalid-json'],
    ['an unknown part', '{ "answers": {}, "SECRET": 1 }', 'unknown-field'],
    ['a version that is none', '{ "answers": {}, "ruleSet": { "id": "full-cse", "version": "SECRET" } }', 'invalid-value'],
    ['a day that does not exist', '{ "answers": {}, "date": "2018-02-30" }', 'not-a-date'],
    ['a detail under a name that there is not', '{ "vehicles": { "value": "yes", "SECRET": "2018-01-01" } }', 'unknown-field'],
    ['the same in the full form', '{ "answers": { "vehicles": { "value": "yes", "SECRET": "2018-01-01" } } }', 'unknown-field'],
    ['a source of information that is no text', '{ "vehicles": { "value": "yes", "source": ["SECRET"] } }', 'wrong-type'],
    ['a nest that no answer is', `{ "vehicles": ${'['.repeat(40)}"SECRET"${']'.repeat(40)} }`, 'too-deep'],
  ])('is refused for %s, with a line and without repeating any of it', (_, text, code) => {
    const { answers, issues } = parseAnswers(text);
    expect(answers).toBeNull();
    expect(issues[0]).toMatchObject({ code, severity: 'error', line: 1 });
    expect(JSON.stringify(issues)).not.toMatch(/SECRET|4141|02-30|conditions/);
  });

  it.each([
    ['an unknown part', '{ "answers": {},\n  "dat": "2018-10-01" }', [2, 10]],
    ['an unknown part of the rule set', '{ "answers": {}, "ruleSet": { "id": "full-cse", "version": "1.2.0",\n  "vers": 1 } }', [2, 11]],
    ['a misspelt detail', '{ "vehicles": {\n  "value": "yes",\n  "dte": "2018-10-01" } }', [3, 10]],
  ])('is refused where %s stands', (_, text, [line, column]) => {
    expect(parseAnswers(text).issues).toMatchObject([{ line, column, path: '' }]);
  });

  it('takes every detail that an answer has, and null for one that is not there', () => {
    const text = '{ "vehicles": { "value": "yes", "date": null, "source": null, "note": "n", "reason": "r", "amended": { "points": 1, "reason": "r" } } }';
    expect(parseAnswers(text).issues).toEqual([]);
  });
});
