import { describe, expect, it } from 'vitest';
import { readCombinations, readDocument, readRuleSets, readSource } from './fixtures/rule-sets.ts';

/** White space collapsed and list bullets dropped: what a table or a line break does to a text changes no word of it. */
function flatten(text: string): string {
  return text.replace(/[·•]/g, ' ').replace(/\s+/g, ' ').trim();
}

describe.each([...readRuleSets(), ...readCombinations()])('the quotes of $name', ({ ruleSet }) => {
  const quotes = readDocument(ruleSet).sources.flatMap(({ id: source, rows }) => rows.map(({ id, quote }) => ({ source, id, quote })));

  it.each(quotes)('$source $id stands in the source word for word', ({ source, quote }) => {
    expect(flatten(readSource(source))).toContain(flatten(quote));
  });
});
