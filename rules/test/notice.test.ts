import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument, readPacks, readRuleSets } from './fixtures/rule-sets.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const notice = read('../NOTICE');
const documents = [...readRuleSets().map(({ ruleSet }) => readDocument(ruleSet)), ...readPacks().map(({ document }) => document)];
const quotesOf = documents.flatMap(({ id, sources }) => sources.map((source) => ({ id, source: source.id })));
const texts = readdirSync(new URL('../sources/', import.meta.url)).flatMap((name) => /^(S\d{3})\.txt$/.exec(name)?.[1] ?? []);

describe('the notice', () => {
  it('is the same in the repository and in the package of the rule sets', () => {
    expect(read('../../NOTICE')).toBe(notice);
  });

  it('names every document that is kept', () => {
    expect([...notice.matchAll(/^(S\d{3}) {2}\S/gm)].map(([, id]) => id).sort()).toEqual(texts);
  });

  it('says of exactly the documents that nothing quotes that they are background', () => {
    const background = [...notice.matchAll(/(S\d{3}) is kept as background/g)].map(([, id]) => id);
    expect(background).toEqual(texts.filter((id) => quotesOf.every(({ source }) => source !== id)));
  });

  it.each(quotesOf.filter(({ source }) => source === 'S002' || source === 'S003'))('says that $id quotes $source', ({ id, source }) => {
    const [sentence] = new RegExp(`${source}[^.]*?quoted by[^.]*\\.`).exec(notice) ?? [''];
    expect(sentence).toContain(id);
  });

  it('calls every rule set and every pack a draft, which they are', () => {
    expect(notice.replace(/\s+/g, ' ')).toContain('Every rule set and every pack is a draft.');
    expect(documents.filter(({ status }) => status !== 'draft')).toEqual([]);
  });
});
