import { readFileSync } from 'node:fs';
import { parse, type RuleSetDocument } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { findChangedQuotes } from '../../src/publish/find-changed-quotes.ts';

type Row = RuleSetDocument['sources'][number]['rows'][number];

const { ruleSet } = parse(readFileSync(new URL('../fixtures/rule-set.json', import.meta.url), 'utf8'));
const { document } = ruleSet as NonNullable<typeof ruleSet>;

/** The rule set with other rows of one source, each an id and a quote. */
function quoting(rows: Readonly<Record<string, string>>, source: Partial<RuleSetDocument['sources'][number]> = {}): RuleSetDocument {
  const [first] = document.sources;
  return { ...document, sources: [{ ...(first as NonNullable<typeof first>), ...source, rows: Object.entries(rows).map(([id, quote]): Row => ({ id, section: '1', quote })) }] };
}

const BEFORE = quoting({ 'EX-1': 'one or two signs', 'EX-2': 'a number of signs' });
const found = (after: RuleSetDocument, before = BEFORE) => findChangedQuotes(after, before).map(({ about, message }) => [about, message]);

describe('a quote is held against the version before', () => {
  it.each([
    ['the same', { 'EX-1': 'one or two signs', 'EX-2': 'a number of signs' }],
    ['in another order', { 'EX-2': 'a number of signs', 'EX-1': 'one or two signs' }],
    ['under another id, word for word', { 'EX-1': 'one or two signs', 'EX-2a': 'a number of signs' }],
    ['no longer there', { 'EX-1': 'one or two signs' }],
    ['there beside a new one', { 'EX-1': 'one or two signs', 'EX-2': 'a number of signs', 'EX-3': 'three signs' }],
  ])('nothing is said where it is %s', (_, rows) => {
    expect(found(quoting(rows))).toEqual([]);
  });

  it.each([
    ['under its id', { 'EX-1': 'one or three signs', 'EX-2': 'a number of signs' }, 'EX-1', 'The quote EX-1 of EX is not what 1.0.0 quotes: “…two signs” has become “…three signs”.'],
    ['under another id', { 'EX-1': 'one or two signs', 'EX-2a': 'any number of signs' }, 'EX-2a', 'The quote EX-2a of EX stands where 1.0.0 has EX-2, and quotes something else: “a number of signs” has become “any number of signs”.'],
    ['under another id, with no word in common', { 'EX-1': 'one or two signs', many: 'several' }, 'many', 'The quote many of EX stands where 1.0.0 has EX-2, and quotes something else: “a number of signs” has become “several”.'],
  ])('a change is found %s', (_, rows, id, message) => {
    expect(found(quoting(rows))).toEqual([[id, message]]);
  });

  it('each of several is paired with the one that is most like it', () => {
    expect(found(quoting({ b: 'a small number of signs', a: 'one or three signs' })).map(([, message]) => message)).toEqual([
      expect.stringContaining('The quote b of EX stands where 1.0.0 has EX-2'),
      expect.stringContaining('The quote a of EX stands where 1.0.0 has EX-1'),
    ]);
  });

  it('a source that has another id is known by its title and date', () => {
    const rows = { 'EX-1': 'one or two signs', 'EX-2': 'no signs at all' };
    expect(found(quoting(rows, { id: 'OTHER' })).map(([about]) => about)).toEqual(['EX-2']);
    expect(found(quoting(rows, { id: 'OTHER', published: '2023' }))).toEqual([]);
    expect(found(quoting(rows, { id: 'OTHER', title: 'Another document' }))).toEqual([]);
  });
});
