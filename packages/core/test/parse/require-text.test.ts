import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAnswers, parseCases, parsePack, parseRecord } from '../../src/index.ts';
import { checkRuleSet } from '../../src/lint/index.ts';
import { parseEpisodes } from '../../src/missing/index.ts';
import { parseReferral } from '../../src/referral/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const FILE = new URL('../fixtures/small.rule-set.json', import.meta.url);
const ruleSet = smallRuleSet();

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['parse', parse],
  ['parseAnswers', parseAnswers],
  ['parseCases', (text) => parseCases(text, ruleSet)],
  ['parsePack', parsePack],
  ['parseRecord', parseRecord],
  ['parseEpisodes', parseEpisodes],
  ['parseReferral', parseReferral],
  ['checkRuleSet', (text) => checkRuleSet(text, { date: '2026-06-01' })],
];
const NO_TEXT: readonly (readonly [what: string, value: unknown])[] = [
  ['the bytes of a file', readFileSync(FILE)],
  ['null', null],
  ['nothing', undefined],
  ['what JSON.parse gives', JSON.parse(readFileSync(FILE, 'utf8'))],
  ['a number', 1],
];

describe.each(READERS)('%s', (_, read) => {
  it.each(NO_TEXT)('says what it needs in the place of %s', (_what, value) => {
    expect(() => read(value as string)).toThrow(new TypeError("The text of the file is needed, as readFileSync(file, 'utf8') gives it: neither its bytes nor what JSON.parse makes of it."));
  });
});

it('parseCases needs a parsed rule set beside the text', () => {
  for (const none of [undefined, null, JSON.parse(readFileSync(FILE, 'utf8'))]) expect(() => parseCases('{}', none as never)).toThrow(/^A parsed rule set is needed/);
});
