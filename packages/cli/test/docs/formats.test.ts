import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const [older, newer] = ['rule-set.json', 'newer-rule-set.json'].map((name) => readFileSync(new URL(name, FIXTURES), 'utf8')) as [string, string];
const gloucestershire = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

const HOSTILE = '<script>alert(1)</script> | `code` [link](https://example.org) &amp; **bold**';

async function docs(rules: string, ...options: readonly string[]): Promise<string> {
  const io = createTestIo(new Map([['rules.json', rules], ['older.json', older]]));
  expect(await run(['docs', 'rules.json', ...options], io)).toBe(0);
  expect(io.printed.err).toBe('');
  return io.printed.out;
}

it.each(['html', 'markdown'])('docs as %s puts no quotation marks around a heading that the source does not have', async (format) => {
  const document = JSON.parse(older) as { categories: { band?: object }[] };
  delete document.categories[0]?.band;
  const page = await docs(JSON.stringify(document), '--format', format);
  expect(page).toContain('“Upper band”');
  expect(page).not.toContain('“”');
  expect(page.match(/Not said/g)).toHaveLength(3);
});

describe('docs as a page', () => {
  it('has no script, loads nothing, styles nothing in place and asks for nothing', async () => {
    const page = await docs(gloucestershire);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|\sstyle=|\son\w+=|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('shows markup in a text as text', async () => {
    const page = await docs(newer.replace('Is the first sign there?', HOSTILE));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
  });

  it('keeps a title that would end the style out of it', async () => {
    const document = JSON.parse(older) as { title: Record<string, string> };
    document.title['en'] = '</style><script>alert(1)</script>"; } body { display: none } a { content: "';
    const page = await docs(JSON.stringify(document));
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<script');
    expect(/<style>(.*?)<\/style>/s.exec(page)?.[1]).not.toContain('display: none } a { content');
  });

  it('links to a source with https only', async () => {
    const page = await docs(gloucestershire);
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link).filter((link) => !/^(#|https:\/\/)/.test(link))).toEqual([]);
  });
});

describe('docs as Markdown', () => {
  it('shows Markdown and HTML in a text as text', async () => {
    const text = await docs(newer.replace('Is the first sign there?', HOSTILE), '--format', 'markdown');
    expect(text).toContain(String.raw`\<script\>alert(1)\</script\> \| \`code\` \[link\](https\://example.org) &amp;amp; \*\*bold\*\*`);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(https/);
  });

  it('has a row of as many cells as its table, whatever stands in it', async () => {
    const text = await docs(gloucestershire, '--format', 'markdown');
    const tables = text.split('\n\n').filter((block) => block.startsWith('| '));
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.flatMap((table) => table.split('\n')).filter((line) => !line.startsWith('|'))).toEqual([]);
    expect(tables.filter((table) => new Set(table.split('\n').map(cells)).size > 1)).toEqual([]);
  });
});

describe.each(['html', 'markdown'])('docs as %s', (format) => {
  it('has every question, with the source’s words beside it', async () => {
    const text = (await docs(gloucestershire, '--format', format)).replaceAll(/&#39;/g, "'").replaceAll('\\', '');
    const document = JSON.parse(gloucestershire) as { sections: { questions: { text: Record<string, string>; cites: string[] }[] }[]; sources: { rows: { id: string; quote: string }[] }[] };
    const quotes = new Map(document.sources.flatMap(({ rows }) => rows.map(({ id, quote }) => [id, quote])));
    const missing = document.sections.flatMap(({ questions }) => questions.flatMap((question) => [question.text['en'] ?? '', ...question.cites.map((row) => quotes.get(row) ?? row)])).filter((words) => !text.includes(words));
    expect(missing).toEqual([]);
  });

  it('says what has changed since the version before', async () => {
    const text = await docs(newer, '--format', format, '--previous', 'older.json');
    expect(text).toContain('What has changed');
    expect(text).toContain('“Several”: from 2 to 3');
    expect(await docs(newer, '--format', format)).not.toContain('What has changed');
  });

  it('says what a young person who answers for themselves is shown, and says nothing of it where practitioners answer', async () => {
    const closing = { title: { en: 'Thank you' }, text: { en: 'Someone may call you. If you are in danger now, call 999.' } };
    const text = (await docs(JSON.stringify({ ...(JSON.parse(older) as object), selfCompleted: closing }), '--format', format)).replaceAll('\\', '');
    const at = text.indexOf('What the young person is shown');
    expect(at).toBeGreaterThan(0);
    expect(text.indexOf(closing.text.en)).toBeGreaterThan(at);
    expect(await docs(older, '--format', format)).not.toContain('young person');
  });

  it('names the version and the digest that are signed off', async () => {
    const text = await docs(older, '--format', format);
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toContain('1.0.0');
  });

  it('blames nobody and clears nobody in words of ours', async () => {
    const text = await docs(older, '--format', format);
    expect(text).not.toMatch(/\b(not at|no|low|mild|without) risk\b|\b(child|children) (is|are) (safe|cleared)\b|\brisky\b|\blifestyle\b|involved in (CSE|exploitation)/i);
    expect(text).toContain('does not mean that the child is not being exploited');
  });
});

describe('docs --out', () => {
  it('writes the document, and writes one of an earlier run anew', async () => {
    const io = createTestIo(new Map([['rules.json', older]]));
    expect(await run(['docs', 'rules.json', '--out', 'out/rules.html'], io)).toBe(0);
    expect(io.printed).toMatchObject({ out: 'Wrote out/rules.html.\n', err: '' });
    const first = io.written.get('out/rules.html');
    expect(first).toMatch(/^<!doctype html>/);
    expect(await run(['docs', 'rules.json', '--out', 'out/rules.html'], io)).toBe(0);
    expect(io.written.get('out/rules.html')).toBe(first);
    expect(await docs(older)).toBe(first);
  });
});
