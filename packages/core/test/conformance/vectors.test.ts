import { describe, expect, it } from 'vitest';
import { comparisonsIn } from '../../src/format/condition-parts.ts';
import { OPERATORS } from '../../src/format/condition.ts';
import { type Answers, compile, ISSUE_CODES, type Screener } from '../../src/index.ts';
import { LINT_CODES } from '../../src/issue.ts';
import { edit } from './edit.ts';
import { isScreening, ruleSetOf, type VectorFile, vectorFiles } from './vector-files.ts';

const files = vectorFiles();

describe('the vectors together', () => {
  const screenings = files.flatMap(({ file }) => file.vectors.filter(isScreening).map((vector) => ({ file, vector })));

  it('are 300 or more', () => {
    expect(files.reduce((sum, { file }) => sum + file.vectors.length, 0)).toBeGreaterThanOrEqual(300);
  });

  it('use every type of question and measure and every combinator', () => {
    const used = JSON.stringify(files.map(({ file }) => file.ruleSet));
    const parts = ['presence', 'choice', 'choices', 'number', 'date', 'text', 'count', 'sum', 'maximum', 'when', 'count-when', 'age', 'months-since', 'within'].map((type) => `"type":"${type}"`);
    const keys = ['all', 'any', 'not', 'askedWhen', 'concept', 'kind', 'tag', 'section', 'options', 'weight', 'measure', 'reading', 'upTo', 'floor', 'flag', 'narrative', 'present'].map((key) => `"${key}":`);
    expect([...parts, ...keys].filter((part) => !used.includes(part))).toEqual([]);
  });

  it('have every operator certain, possible and never, by itself', () => {
    const seen = new Set<string>();
    const unedited = new Map<VectorFile, Screener>();
    for (const { file, vector } of screenings) {
      const screener = (vector.edit === undefined ? unedited.get(file) : undefined) ?? compile(ruleSetOf(edit(file.ruleSet, vector.edit ?? [])));
      if (vector.edit === undefined) unedited.set(file, screener);
      const [reading] = screener.screen(vector.answers as Answers, vector.date === undefined ? {} : { date: vector.date }).readings;
      for (const { id, when } of screener.ruleSet.document.rules) {
        if (!('operator' in when)) continue;
        const state = reading?.fired.includes(id) === true ? 'certain' : reading?.couldFire.includes(id) === true ? 'possible' : 'never';
        seen.add(`${when.operator} ${state}`);
      }
    }
    expect(OPERATORS.flatMap((operator) => ['certain', 'possible', 'never'].map((state) => `${operator} ${state}`)).filter((each) => !seen.has(each))).toEqual([]);
  });

  it('have every operator in a condition that is nested', () => {
    const nested = files.flatMap(({ file }) => [...file.ruleSet.rules, ...file.ruleSet.actions].flatMap(({ when }) => ('operator' in when ? [] : comparisonsIn(when))));
    expect(new Set(nested.map(({ operator }) => operator)).size).toBeGreaterThanOrEqual(6);
  });

  it('have every issue that a file or answers can have', () => {
    const outsideJson = ['unreadable-answer', 'too-many-answers', 'fact-failed', 'fact-late', 'fact-aborted'];
    const expected = new Set(files.flatMap(({ file }) => file.vectors.flatMap((vector) => (isScreening(vector) ? ((vector.expect['issues'] ?? []) as { code: string }[]) : vector.expect).map(({ code }) => code))));
    // Whether a rule set can be used, and what follows, does not rest on what a check of its wording and its parts finds.
    const ofChecks: readonly string[] = LINT_CODES;
    expect(ISSUE_CODES.filter((code) => !expected.has(code) && !outsideJson.includes(code) && !ofChecks.includes(code))).toEqual([]);
  });
});
