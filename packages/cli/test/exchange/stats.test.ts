import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { linesOf, play, PLAN_TEXT, recordOf } from './material.ts';

const COUNT = ['stats', 'records.jsonl', '--rules', 'rule-set.json', '--plan', 'plan.json'];
/** The table of S004 2.4.3: of each locality so many male and female. */
const SOURCE: readonly [string, number, number][] = [['stroud', 5, 22], ['cotswolds', 3, 9], ['cheltenham', 1, 7], ['tewkesbury', 4, 14], ['gloucester', 8, 29], ['forest-of-dean', 2, 3]];
const AS_PRINTED = ['5', '22', '<5', '9', '<5', '7', '<5', '14', '8', '29', '<5', '<5'];

interface Plan {
  zeros: string;
  roundedTo: number;
  questions: boolean;
  tables: { totals: boolean }[];
  localities: { title: { en: string } }[];
}

function plan(edit: (plan: Plan) => void = () => undefined): string {
  const document = JSON.parse(PLAN_TEXT) as Plan;
  Object.assign(document, { zeros: 'shown', questions: false, tables: document.tables.slice(0, 1) });
  edit(document);
  return JSON.stringify(document);
}

const LINES = linesOf(SOURCE.flatMap(([locality, male, female]): [string, string, number][] => [[locality, 'male', male], [locality, 'female', female]]));

type Row = Record<'from' | 'table' | 'row' | 'column' | 'count' | 'row title', string>;

async function csv(records: string, planText: string, ...more: readonly string[]): Promise<Row[]> {
  const { status, out, err } = await play([...COUNT, '--format', 'csv', ...more], { 'records.jsonl': records, 'plan.json': planText });
  expect({ status, err }).toMatchObject({ status: 0 });
  return Papa.parse<Row>(out, { header: true, skipEmptyLines: true }).data;
}

describe('stats', () => {
  it('prints <5 for one to four, and where the source slipped against its own rule (fault 47)', async () => {
    expect((await csv(LINES, plan())).map(({ count }) => count)).toEqual(AS_PRINTED);
  });

  it('lays the table of S004 2.4.3 out as the source does, in two lines of headings', async () => {
    const { out } = await play([...COUNT, '--format', 'html'], { 'records.jsonl': LINES, 'plan.json': plan() });
    expect(out).toContain('<th scope="colgroup" colspan="2">Stroud</th><th scope="colgroup" colspan="2">Cotswolds</th>');
    expect([...out.matchAll(/<td(?: class="hidden")?>([^<]*|&lt;5)<\/td>/g)].map(([, cell = '']) => cell.replace('&lt;', '<')).slice(-12)).toEqual(AS_PRINTED);
    const text = (await play(COUNT, { 'records.jsonl': LINES, 'plan.json': plan() })).out;
    expect([...text.matchAll(/^ +(?:Male +Female *)+\n(.*)$/gm)].flatMap(([, counts = '']) => counts.trim().split(/\s+/))).toEqual(AS_PRINTED);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says of records without a category what that does not mean, where a table has any', async () => {
    const byCategory = (JSON.parse(PLAN_TEXT) as { tables: Plan['tables'] }).tables.slice(1, 2);
    const noted = async (planText: string) => (await play(COUNT, { 'records.jsonl': LINES, 'plan.json': planText })).out.replace(/\s+/g, ' ').includes('It does not mean that the person is not being exploited.');
    expect([await noted(plan((edited) => { edited.tables = byCategory; })), await noted(plan())]).toEqual([true, false]);
  });

  it('hides another number where a total minus the parts would give a small one away (fault 48)', async () => {
    const rows = await csv(LINES, plan((edited) => { for (const table of edited.tables) table.totals = true; }));
    const line = (row: string) => rows.filter((each) => each.row === row).map(({ count }) => count);
    expect(line('forest-of-dean')).toEqual(['<5', '<5', '5']);
    for (const locality of ['cotswolds', 'cheltenham', 'tewkesbury']) {
      const hidden = line(locality).filter((count) => !/^\d+$/.test(count));
      expect(hidden.length, locality).toBeGreaterThan(1);
    }
  });

  it('cannot be attacked by subtracting an export from a later one: a period that is over stays as it was (fault 49)', async () => {
    const later = linesOf([['stroud', 'male', 9], ['cotswolds', 'female', 6]], 'later', '2026-01');
    const [before, after] = [await csv(LINES + later, plan(), '--as-of', '2026-01-31'), await csv(LINES + later, plan(), '--as-of', '2026-02-28')];
    // The first quarter of 2026 is not over on either day: the second export has no child more than the first.
    expect(after).toEqual(before);
    expect(new Set(after.map(({ from }) => from))).toEqual(new Set(['2025-10-01']));
    expect(after.filter((row, i) => row.count !== before[i]?.count)).toEqual([]);
  });

  it('finds the child in two exports where a record came late and nothing is rounded, and not where it is (fault 49)', async () => {
    const late = linesOf([['gloucester', 'female', 1]], 'late');
    const changed = async (planText: string) => {
      const [before, after] = [await csv(LINES, planText), await csv(LINES + late, planText)];
      return after.filter((row, i) => row.count !== before[i]?.count).map(({ row, column }) => `${row} ${column}`);
    };
    expect(await changed(plan())).toEqual(['gloucester female']);
    expect(await changed(plan((edited) => { edited.roundedTo = 5; }))).toEqual([]);
  });

  it.each(['--filter', '--where', '--only', '--locality', '--sex', '--age', '--from', '--to'])('has no choice of its own, and says why at %s (fault 50)', async (option) => {
    const { status, out, err } = await play([...COUNT, option, 'stroud'], { 'records.jsonl': LINES });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain('two tables of your own choice could be subtracted from each other');
  });

  it('counts no period before it is over, whatever day it is told', async () => {
    const { status, err } = await play([...COUNT, '--as-of', '2026-12-31'], { 'records.jsonl': LINES });
    expect(status).toBe(2);
    expect(err).toContain('lies in the future');
  });

  it('names no version where no period is over, and leaves no gap for it', async () => {
    const { out } = await play([...COUNT, '--as-of', '2000-01-01'], { 'records.jsonl': LINES, 'plan.json': plan() });
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/with [a-z0-9-]+\. A child/);
    const page = await play([...COUNT, '--as-of', '2000-01-01', '--format', 'html'], { 'records.jsonl': LINES, 'plan.json': plan() });
    expect(page.out).toContain('nothing to show');
    expect(page.out).not.toMatch(/,\s*<\/(?:title|p)>/);
  });

  it('refuses the whole where a line cannot be used, says which, and repeats nothing of it', async () => {
    const bad = [JSON.stringify({ record: recordOf({}), about: { locality: 'secret-place' } }), '{ "record": SECRET }'];
    const { status, out, err } = await play(COUNT, { 'records.jsonl': `${LINES.split('\n')[0] ?? ''}\n\n${bad.join('\n')}\n` });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^records\.jsonl:3:\/about\/locality {2}error {2}unknown-reference/m);
    expect(err).toMatch(/^records\.jsonl:4 {2}error {2}invalid-json/m);
    expect(err).toContain('2 lines of records.jsonl cannot be used, so nothing was counted');
    expect(err).not.toMatch(/secret/i);
  });

  it('says once that a document laid out for reading is not JSON Lines', async () => {
    const { status, out, err } = await play(COUNT, { 'records.jsonl': JSON.stringify({ record: recordOf({}), about: {} }, null, 2) });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe('records.jsonl is one JSON document over several lines, so nothing was counted. Write each record on a line of its own, without line breaks in it (JSON Lines).\n');
  });

  it.each([['stats', COUNT], ['oversight', ['oversight', 'records.jsonl', '--rules', 'rule-set.json']]])('of %s, refuses a file without a line: nothing in it is no count of none', async (_, args) => {
    for (const text of ['', '\uFEFF\r\n\n']) expect(await play(args, { 'records.jsonl': text })).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^records\.jsonl is empty, so nothing was counted\./) as unknown });
  });

  it('explains the first lines that cannot be used, and names the others by their number', async () => {
    const lines = Array.from({ length: 24 }, (_, i) => (i === 20 ? (LINES.split('\n')[0] ?? '') : '{'));
    const { status, err } = await play(COUNT, { 'records.jsonl': lines.join('\n') });
    expect(status).toBe(1);
    expect(err.match(/invalid-json/g)).toHaveLength(10);
    expect(err).toContain('Lines that cannot be used either: 11-20, 22-24.\n23 lines of records.jsonl cannot be used');
  });

  it('says what it left out, and that records rest on another digest', async () => {
    const edited = (await play(COUNT, { 'records.jsonl': LINES })).io;
    expect(edited.printed.err).toBe('');
    const rules = JSON.stringify({ ...(JSON.parse((await edited.readFile('rule-set.json', 1e7)).toString()) as object), version: '1.0.1' });
    const early = linesOf([['stroud', 'male', 1]], 'early', '2017-10') + linesOf([['stroud', 'male', 2]], 'now', '2026-02');
    const { status, err } = await play(COUNT, { 'records.jsonl': LINES + early, 'rule-set.json': rules });
    expect(status).toBe(0);
    expect(err).toContain('Not counted: 1 record from before the first period of the plan.\nNot counted: 2 records of a period that is not over yet.\n');
    expect(err).toContain('110 records rest on another version of the rule set than 1.0.1: 1.0.0.');
  });

  it('publishes no id of a record', async () => {
    const lines = linesOf([['stroud', 'male', 9]]) + linesOf([['stroud', 'male', 2]], 'now', '2026-02');
    expect(lines).toMatch(/r-0-0.*now-0-0/s);
    for (const format of ['json', 'csv', 'html', 'table']) {
      const { out } = await play([...COUNT, '--format', format], { 'records.jsonl': lines });
      expect(out).toContain('9');
      expect(out).not.toMatch(/r-0-0|now-0-0|leftOut/);
    }
  });

  it('lets no title of the plan steer the terminal that it is printed in', async () => {
    const { out } = await play([...COUNT, '--format', 'csv'], { 'records.jsonl': LINES, 'plan.json': plan((edited) => { for (const place of edited.localities.slice(0, 1)) place.title.en = 'North\u001b[2J\u202e'; }) });
    expect(out).toContain('North');
    expect(['\u001b', '\u202e'].filter((control) => out.includes(control))).toEqual([]);
  });

  it('keeps a title from being a formula in a spreadsheet', async () => {
    const rows = await csv(LINES, plan((edited) => { for (const place of edited.localities.slice(0, 1)) place.title.en = '=HYPERLINK("https://example.org")'; }));
    expect(rows[0]?.['row title']).toBe('\'=HYPERLINK("https://example.org")');
  });

  it('draws a suppressed number in one length, whatever it hides, and each chart has its table', async () => {
    const { out } = await play([...COUNT, '--format', 'html'], { 'records.jsonl': LINES, 'plan.json': plan() });
    expect(out).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|url\(/i);
    const widths = [...out.matchAll(/class="bar hidden"[^>]*width="([^"]+)"/g)].map(([, width]) => width);
    expect(widths).toHaveLength(3);
    expect(new Set(widths).size).toBe(1);
    // A row of which nothing is shown has no bars, and says so.
    expect(out).toContain('Rows of which every number is suppressed are only in the table.');
    expect(out.match(/<svg/g)).toHaveLength(1);
    expect(out.match(/<table/g)).toHaveLength(1);
  });

  it('names a period in words, and makes no landmark of its tables', async () => {
    const { out } = await play([...COUNT, '--format', 'html'], { 'records.jsonl': LINES, 'plan.json': plan() });
    expect(out).toContain('>1 October 2025 to 31 December 2025</h2>');
    expect([...out.matchAll(/<section[^>]* aria-labelledby="([^"]*)"|role="region"/g)].map(([, name]) => name)).toEqual(['notes', 'p-2025-10-01']);
    expect((await play(COUNT, { 'records.jsonl': LINES, 'plan.json': plan() })).out).toContain('\n1 October 2025 to 31 December 2025\n----');
  });

  it('says how far it has come where there is much to read', async () => {
    const { io } = await play(COUNT, { 'records.jsonl': LINES.repeat(3) });
    expect(io.printed.progress).toContain('Read 250 of 322 lines');
  });
});
