import { type Case, parse, parseCases, runCases } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { readCombinations, readDocument, readFixture, readGloucestershire, readRuleSets, withParameters } from './fixtures/rule-sets.ts';

function load(ruleSetText: string, casesText: string) {
  const { ruleSet, issues } = parse(ruleSetText);
  if (ruleSet === null) throw new Error(`The rule set cannot be used: ${issues.map(({ message }) => message).join(' ')}`);
  const read = parseCases(casesText, ruleSet);
  if (read.cases === null) throw new Error(`The cases cannot be used: ${read.issues.map(({ message }) => message).join(' ')}`);
  return { cases: read.cases, report: runCases(ruleSet, read.cases) };
}

describe.each([...readRuleSets(), ...readCombinations()])('the cases of $name', ({ ruleSet, cases }) => {
  const { report } = load(ruleSet, cases);

  it.each([...report.outcomes])('$name', ({ differences }) => {
    expect(differences).toEqual([]);
  });
});

/** The same rule set with the band Category 2-3 left undivided: the rules for it can fire only then. */
const gloucestershire = readGloucestershire();
const undivided = load(withParameters(gloucestershire.ruleSet, { 'indicate-2-or-3': false }), JSON.stringify(readFixture('undivided-band.json')));

describe('the cases of gloucestershire-cse with an undivided band', () => {
  it.each([...undivided.report.outcomes])('$name', ({ differences }) => {
    expect(differences).toEqual([]);
  });
});

describe('a case where it fires, and one where it just does not', () => {
  const document = readDocument(gloucestershire.ruleSet);
  const cases: readonly Case[] = [...load(gloucestershire.ruleSet, gloucestershire.cases).cases.cases, ...undivided.cases.cases];
  const says = (key: 'fired' | 'notFired' | 'actions' | 'noActions' | 'flags' | 'noFlags', id: string) =>
    cases.some((each) => each.expect[key]?.includes(id) === true);
  const categoryRules = document.rules.filter(({ then }) => !('flag' in then));

  it.each(categoryRules)('the rule $id has both', ({ id }) => {
    expect([says('fired', id), says('notFired', id)]).toEqual([true, true]);
  });

  it.each(document.flags)('the flag $id has both', ({ id }) => {
    expect([says('flags', id), says('noFlags', id)]).toEqual([true, true]);
  });

  it.each(document.actions)('the action $id has both', ({ id }) => {
    expect([says('actions', id), says('noActions', id)]).toEqual([true, true]);
  });
});
