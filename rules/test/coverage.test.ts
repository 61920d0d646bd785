import { describe, expect, it } from 'vitest';
import { readDocument, readFixture, readGloucestershire } from './fixtures/rule-sets.ts';

interface FixtureRow {
  readonly id: string;
  readonly text: string;
}

const appendix = readFixture('appendix-iii-rows.json') as { readonly lists: readonly { readonly rows: readonly FixtureRow[] }[] };
const examples = readFixture('section-4-2-examples.json') as { readonly rows: readonly FixtureRow[] };
const appendixRows = appendix.lists.flatMap(({ rows }) => rows);

const document = readDocument(readGloucestershire().ruleSet);
const rows = new Map(document.sources.flatMap((source) => source.rows.map((row) => [row.id, row] as const)));
const questions = document.sections.flatMap((section) => section.questions);
const asked = new Set(
  questions.flatMap((question) => [...question.cites, ...('options' in question ? question.options.flatMap(({ cites }) => cites ?? []) : [])]),
);

describe('the rows of the strategy', () => {
  it('are the 54 of Appendix III and the 16 examples of section 4.2', () => {
    expect([appendixRows.length, examples.rows.length]).toEqual([54, 16]);
  });

  it.each([...appendixRows, ...examples.rows])('$id is quoted word for word', ({ id, text }) => {
    expect(rows.get(id)?.quote).toBe(text);
  });

  it.each([...appendixRows, ...examples.rows])('$id is asked, or says why it is not', ({ id }) => {
    expect(asked.has(id) || rows.get(id)?.notAsked !== undefined).toBe(true);
  });

  it('holds no row of Appendix III or example of section 4.2 that the fixtures do not have', () => {
    const known = new Set([...appendixRows, ...examples.rows].map(({ id }) => id));
    const claimed = [...rows.keys()].filter((id) => /^(A3-[A-Z0-9]+|C23|C4)-\d+$/.test(id));
    expect(claimed.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says why a row is not asked only where nothing asks it', () => {
    expect([...rows.values()].filter(({ id, notAsked }) => notAsked !== undefined && asked.has(id))).toEqual([]);
  });
});
