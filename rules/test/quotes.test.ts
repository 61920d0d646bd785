import { describe, expect, it } from 'vitest';
import { readCombinations, readDocument, readRuleSets, readSource } from './fixtures/rule-sets.ts';

/** White space collapsed and list bullets dropped: what a table or a line break does to a text changes no word of it. */
function flatten(text: string): string {
  return text.replace(/[·•]/g, ' ').replace(/\s+/g, ' ').trim();
}

const files = [...readRuleSets(), ...readCombinations()];

describe.each(files)('the quotes of $name', ({ ruleSet }) => {
  const quotes = readDocument(ruleSet).sources.flatMap(({ id: source, rows }) => rows.map(({ id, quote }) => ({ source, id, quote })));

  it.each(quotes)('$source $id stands in the source word for word', ({ source, quote }) => {
    expect(flatten(readSource(source))).toContain(flatten(quote));
  });
});

describe('a row', () => {
  it('has the same quote wherever it is quoted: one that is cut to fit can lose whom it is about', () => {
    const rows = files.flatMap(({ name, ruleSet }) =>
      readDocument(ruleSet).sources.flatMap(({ rows: quoted }) => quoted.map(({ id, quote }) => ({ id, quote, name }))),
    );
    const first = new Map([...rows].reverse().map((row) => [row.id, row]));
    expect(rows.filter(({ id, quote }) => first.get(id)?.quote !== quote).map(({ id, name }) => `${id} in ${name}, and in ${first.get(id)?.name ?? ''}`)).toEqual([]);
  });
});
