import { readFileSync } from 'node:fs';
import { classifyChange, compareRuleSets, parse, type RuleSet } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const [older, newer] = [read('rule-set.json'), read('newer-rule-set.json')];

async function diff(format: string, fresh = newer): Promise<string> {
  const io = createTestIo(new Map([['older.json', older], ['newer.json', fresh]]));
  expect(await run(['diff', 'older.json', 'newer.json', '--format', format], io)).toBe(0);
  expect(io.printed.err).toBe('');
  return io.printed.out;
}

describe('diff as data', () => {
  it('prints the comparison exactly as the core returns it, and which number of the version has to rise', async () => {
    const [before, after] = [older, newer].map((text) => parse(text).ruleSet) as [RuleSet, RuleSet];
    expect(JSON.parse(await diff('json'))).toEqual({ ...compareRuleSets(before, after), touched: [], classification: classifyChange(before, after) });
  });
});

describe('diff of texts in two languages', () => {
  const title = (cy: unknown) => JSON.stringify({ ...JSON.parse(older) as object, title: { en: 'A', cy } });
  it.each([
    [{ text: 'B', status: 'draft' }, 'B', 'Title in cy was a draft before and is approved now; its words are the same.'],
    ['B', { text: 'B', status: 'draft' }, 'Title in cy was approved before and is a draft now; its words are the same.'],
    [{ text: 'B', status: 'draft' }, 'C', 'Title in cy changes from ‘B’ to ‘C’. It is evaluated as before. - Title in cy was a draft before and is approved now.'],
  ])('says whether words or their approval changed: %j, then %j', async (before, after, sentence) => {
    const io = createTestIo(new Map([['older.json', title(before)], ['newer.json', title(after)]]));
    expect(await run(['diff', 'older.json', 'newer.json'], io), io.printed.err).toBe(0);
    expect(io.printed.out.replace(/\s+/g, ' ')).toContain(sentence);
  });
});

describe('diff as a page', () => {
  it('has no script, loads nothing and styles nothing in place', async () => {
    const page = await diff('html');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|url\(|@import|https?:/i);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('describes its picture in a title and a description, and has a band for each move', async () => {
    const page = await diff('html');
    expect(page).toContain('role="img" aria-labelledby="flow-title flow-description"');
    expect(page).toMatch(/<svg[^>]*>\s*<title id="flow-title">[^<]+<\/title>\s*<desc id="flow-description">[^<]+<\/desc>/);
    expect(page.match(/<path class="band /g)).toHaveLength(page.match(/ scope="row"/g)?.length ?? 0);
  });

  it('can be skipped into, and numbers its pages on paper', async () => {
    const page = await diff('html');
    expect(page).toContain('<a class="skip" href="#comparison">');
    expect(page).toContain('<main id="comparison"');
    expect(page).toContain('counter(page) " / " counter(pages)');
  });

  it('shows markup in a text as text', async () => {
    const page = await diff('html', newer.replace('Is the first sign there?', '<script>alert(1)</script>'));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
  });
});

describe('diff as Markdown', () => {
  it('shows markup and addresses in a text as text, also where no brackets make a link of them', async () => {
    const text = await diff('markdown', newer.replace('Is the first sign there?', '1. # <b> https://example.org www.example.org'));
    expect(text).toContain('\\# \\<b\\>');
    expect(text.match(/.?.?example\.org/g)).not.toEqual([]);
    expect(text).not.toMatch(/https:\/\/|www\.example/);
  });
});

describe.each(['markdown', 'html'])('diff as %s', (format) => {
  it('says plainly what could not be decided exactly, and does not say that nothing moves', async () => {
    const document = JSON.parse(newer);
    document.sections[0].questions.find(({ id }: { id: string }) => id === 'when-seen').options = Array.from({ length: 9 }, (_, i) => ({ id: `day-${i}`, text: { en: `Day ${i}` } }));
    document.rules[0].when = { any: [document.rules[0].when, { fact: 'when-seen', operator: 'contains', value: 'day-0' }] };
    const text = await diff(format, JSON.stringify(document));
    expect(text).toContain('could not be decided exactly');
    expect(text).not.toMatch(/nothing moves|no risk|<svg/i);
  });
});
