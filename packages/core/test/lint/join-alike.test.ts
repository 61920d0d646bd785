import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/lint/index.ts';

const WELSH = /(, "cy": )"(Testun Cymraeg \d+)"/g;
const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');
const TEXTS = [...CLEAN.matchAll(WELSH)].length;

const putWelsh = (put: (before: string, words: string) => string, texts = TEXTS): string => {
  let left = texts;
  return CLEAN.replace(WELSH, (whole, before: string, words: string) => (left-- > 0 ? put(before, words) : whole));
};
const NONE = () => '';
const DRAFT = (before: string, words: string) => `${before}{ "text": "${words}", "status": "draft" }`;

const find = (text: string) => checkRuleSet(text, { date: '2026-06-01', sources: {} }).issues.filter(({ code }) => code !== 'quote-not-compared');
const told = (text: string) => find(text).filter(({ severity }) => severity !== 'info').map(({ severity, code, path, message }) => `${severity} ${code} ${path} ${message}`);
const notes = (text: string) => find(text).filter(({ severity }) => severity === 'info');

describe('a language that is wanting in many texts', () => {
  it('is said once, and each text is for information', () => {
    expect(told(putWelsh(NONE))).toEqual([`warning missing-translation /title ${String(TEXTS)} texts have no words in "cy" yet.`]);
    expect(notes(putWelsh(NONE)).map(({ code, line }) => [code, typeof line])).toEqual(Array.from({ length: TEXTS }, () => ['missing-translation', 'number']));
    expect(new Set(notes(putWelsh(NONE)).map(({ path }) => path)).size).toBe(TEXTS);
  });

  it('is said once where all of it is a draft', () => {
    expect(told(putWelsh(DRAFT))).toEqual([`warning unapproved-translation /title/cy/text ${String(TEXTS)} texts in "cy" are drafts.`]);
  });

  it('keeps what is published from being used, and says so once', () => {
    expect(told(putWelsh(NONE).replace('"status": "draft"', '"status": "published"'))).toEqual([`error missing-translation /title ${String(TEXTS)} texts have no words in "cy" yet.`]);
  });

  it('is said of each language by itself', () => {
    const two = CLEAN.replace('["en", "cy"]', '["en", "cy", "pl", "so"]');
    expect(told(two).map((each) => /"\w\w"/.exec(each)?.[0])).toEqual(['"pl"', '"so"']);
  });

  it('is said of each text while they are few', () => {
    expect(told(putWelsh(NONE, 10))).toHaveLength(10);
    expect(notes(putWelsh(NONE, 10))).toEqual([]);
    expect(told(putWelsh(NONE, 11))).toHaveLength(1);
  });
});
