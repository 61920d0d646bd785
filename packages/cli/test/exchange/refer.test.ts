import { parseReferral, verifyReferral } from '@cse-screening/core/referral';
import { describe, expect, it } from 'vitest';
import { GIVEN, play, RECORD, recordOf, RULE_SET_TEXT } from './material.ts';

const FILES = { 'record.json': JSON.stringify(RECORD), 'given.json': JSON.stringify(GIVEN) };
const REFER = ['refer', 'record.json', '--rules', 'rule-set.json', '--with', 'given.json'];

describe('refer', () => {
  it('writes a referral that a receiving team can verify, with the record to the letter', async () => {
    const { status, out } = await play([...REFER, '--format', 'json'], FILES);
    expect(status).toBe(0);
    const { referral, issues } = parseReferral(out);
    expect(issues).toEqual([]);
    expect(referral?.record).toEqual(RECORD);
    expect(verifyReferral(referral).intact).toBe(true);
  });

  it('says what the receiving team would miss, and writes the referral all the same', async () => {
    const { status, out, err } = await play(REFER, FILES);
    expect(status).toBe(0);
    expect(err).toContain('The receiving team would miss 5 things. They hold nothing back.');
    expect(err).toContain('No person has judged the category yet');
    expect(out.indexOf('What the receiving team would miss')).toBeLessThan(out.indexOf('What the screening indicates'));
  });

  it('writes a page that stands alone, with a map and its table, and shows markup as text', async () => {
    const { out } = await play(REFER, FILES);
    expect(out).toContain("default-src 'none'");
    expect(out).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|url\(|@import/i);
    expect(out).toContain('An adult waits outside &lt;b&gt;school&lt;/b&gt;.</p><p>The school has told us.');
    expect(out).toContain('he says i owe him<br>i dont want to go');
    expect(out).toContain('class="line suspected"');
    expect(out).toMatch(/<th role="rowheader"[^>]*>(?:<span[^>]*>Number<\/span>)?1<\/th>/);
  });

  it('names the column of a cell on a narrow screen only where the cell says something', async () => {
    const { out } = await play(REFER, FILES);
    expect(out).toContain('<td role="cell" class="text"></td>');
    expect(out).not.toMatch(/class="cell-label"[^>]*>[^<]*<\/span><\/t[dh]>/);
  });

  it('writes Markdown whose words and tables act as nothing else', async () => {
    const { out } = await play([...REFER, '--format', 'markdown'], FILES);
    expect(out).toContain('> An adult waits outside \\<b\\>school\\</b\\>.\n>\n> The school has told us.');
    expect(out).toContain('> he says i owe him\\\n> i dont want to go');
    expect(out).toContain('| P-1 | Alleged perpetrator | Adult with a grey car \\| seen \\<i\\>twice\\</i\\>. |');
  });

  it('shows a referral that is made already, and says where it cannot be verified', async () => {
    const { out: made } = await play([...REFER, '--format', 'json'], FILES);
    const { status, out } = await play(['refer', 'referral.json', '--format', 'markdown'], { 'referral.json': made });
    expect({ status, out }).toEqual({ status: 0, out: (await play([...REFER, '--format', 'markdown'], FILES)).out });
    const altered = await play(['refer', 'referral.json', '--format', 'markdown'], { 'referral.json': made.replace('Gives lifts.', 'Nothing.') });
    expect(altered.status).toBe(0);
    expect(altered.err).toContain('Cannot verify');
    expect(altered.out).toContain('**Cannot verify');
  });

  it.each<[string, readonly string[], Record<string, string>, number, RegExp]>([
    ['a field that is wrong', REFER, { 'given.json': '{\n "id": "SECRET NAME" }' }, 1, /given\.json:2:8 {2}error {2}invalid-value[^]*No referral was made\. Where a child may be in danger, do not wait/],
    ['a record of another version of the rule set', REFER, { 'rule-set.json': RULE_SET_TEXT.replace('"version": "1.0.0"', '"version": "1.0.1"') }, 1, /^record\.json {2}error {2}invalid-value/m],
    ['no record', REFER, { 'record.json': '{' }, 1, /The record cannot be used\./],
    ['a record as a referral', ['refer', 'record.json'], {}, 1, /no referral that can be shown\. To make one of a record, add --rules and --with\./],
    ['the rule set alone', ['refer', 'record.json', '--rules', 'rule-set.json'], {}, 2, /both --rules and --with/],
    ['a file that would be written over', [...REFER, '--format', 'json', '--out', 'record.json'], {}, 2, /is there already/],
    ['a page that would be written over: it may be of another child', [...REFER, '--out', 'referral.html'], { 'referral.html': '<!doctype html>' }, 2, /referral\.html is there already/],
    ['another ending', [...REFER, '--out', 'referral.json'], {}, 2, /must end in \.html/],
  ])('refuses %s, and repeats nothing of it', async (_, args, files, code, message) => {
    const { status, err, written } = await play(args, { ...FILES, ...files });
    expect(status).toBe(code);
    expect(err).toMatch(message);
    expect(err).not.toContain('SECRET');
    expect(written.size).toBe(0);
  });

  it('is in Welsh for a record in Welsh, and says that its words are a draft', async () => {
    const record = JSON.stringify(recordOf({ vehicles: 'yes' }, { language: 'cy' }));
    const { status, out, err } = await play(['refer', 'record.json', '--rules', 'rule-set.json', '--with', 'given.json'], { 'record.json': record, 'given.json': JSON.stringify(GIVEN) });
    expect(status).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n<html lang="cy">/i);
    expect(out).toContain('<h1>Atgyfeiriad at: MASH</h1>');
    expect(out).toContain('Drafft yw peth o’r geiriad');
    expect(err).toContain('Nid oes disgrifiad.');
    expect(out).toContain('<a class="skip" href="#referral">Neidio i’r atgyfeiriad</a>');
    expect(out).toContain('content: "Tudalen " counter(page)');
    expect(out).not.toMatch(/Skip to|"Page "/);
  });

  it('marks what the rule set has in English only as English on a Welsh page, and nothing on an English one', async () => {
    const record = recordOf({ vehicles: 'yes' }, { language: 'cy', narrative: 'Mae oedolyn yn aros.' });
    const { out } = await play(REFER, { ...FILES, 'record.json': JSON.stringify(record) });
    expect(out).toContain('<p class="strong">Dynodir: <span lang="en">Category 2</span></p>');
    expect(out).toMatch(/<h3><span lang="en">[^<]+<\/span><\/h3>/);
    expect(out).toMatch(/<th role="rowheader"[^>]*>(?:<span class="cell-label"[^>]*>[^<]*<\/span>)?<span lang="en">[^<]+<\/span><\/th>/);
    expect(out).toContain('<p>Mae oedolyn yn aros.</p>');
    expect((await play(REFER, FILES)).out).not.toContain('<span lang');
  });

  it('says in Welsh of a Welsh referral that is made already what is missing', async () => {
    const { out: made } = await play([...REFER, '--format', 'json'], { ...FILES, 'record.json': JSON.stringify(recordOf({ vehicles: 'yes' }, { language: 'cy' })) });
    expect((await play(['refer', 'referral.json'], { 'referral.json': made })).err).toContain('Nid oes disgrifiad.');
  });

  it.each(['html', 'markdown'])('says at the head of it that it is confidential, as %s', async (format) => {
    const { out } = await play([...REFER, '--format', format], FILES);
    const place = out.indexOf(format === 'html' ? '<p class="kicker">Confidential. It is about a child.</p>' : '**Confidential. It is about a child.**');
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(out.indexOf('R-14', out.indexOf('<body')));
  });
});
