import { parse, type RuleSet } from '@cse-screening/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeCoverage } from '../src/cases/describe-coverage.ts';

const text = readFileSync(new URL('../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');
const { document } = parse(text).ruleSet as RuleSet;
const NOTHING = { rules: { all: 0, untouched: [], neverFire: [] }, options: { all: 0, untouched: [] }, notKnown: [], boundaries: { all: 0, untouched: [] }, outside: [], complete: true };

describe('what cases leave out', () => {
  it('has the screening date with which an example that holds a day gives what it says', () => {
    const untouched = [{ id: 'a-rule', example: { missing: { value: 'sometimes', date: '2023-12-15' } } }, { id: 'another', example: { vehicles: 'yes' } }];
    const { parts } = describeCoverage({ ...NOTHING, rules: { all: 2, untouched, neverFire: [] } }, document);
    expect(parts[0]?.leftOut).toEqual(['a-rule: for example screening date 2024-03-15, missing = {"value":"sometimes","date":"2023-12-15"}; the rest is not known', 'another: for example vehicles = yes; the rest is not known']);
  });

  it('says once why it could not be decided, however many parts it is so for', () => {
    const outside = ['one', 'two'].map((about) => ({ about, reason: 'episodes: it can be any number' }));
    expect(describeCoverage({ ...NOTHING, outside, complete: false }, document).notes).toEqual(['What the cases leave out could not be decided for all of it: episodes: it can be any number.']);
  });
});
