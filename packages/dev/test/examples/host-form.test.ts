import { get } from 'node:http';
import { digest, type ScreeningRecord } from '@cse-screening/core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Opened } from '../../src/examples.mjs';
import { makeRecord } from './finished-record.ts';
import { find, finishScreening, openBrowser, openExample, openPage, until } from './open-example.ts';
import { DATABASE_URL, openSchema, type Schema } from './open-schema.ts';

const NARRATIVE = 'canary-5c2e';

let browser: Browser;
let example: Opened;
let schema: Schema | null;

beforeAll(async () => {
  browser = await openBrowser();
  schema = DATABASE_URL === undefined ? null : await openSchema(DATABASE_URL, 'form');
  example = await openExample('host-form', schema?.url);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await example.close();
  await schema?.drop();
});

const post = (screening: string | null, headers: Record<string, string> = { origin: new URL(example.address).origin }) =>
  fetch(new URL('/records', example.address), { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(screening === null ? {} : { screening }) });

const list = async () => (await fetch(new URL('/records', example.address))).text();

/** How the server answers where a browser takes it for another name. */
const statusUnder = (host: string, path: string, address = example.address) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(new URL(path, address), { headers: { host } }, (response) => { response.resume(); resolve(response.statusCode); }).on('error', reject);
  });

/** The text of a page, without its tags. */
const textOf = (html: string) => html.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the server of the host form', () => {
  it('stores a record that it has verified, and lists it by its id and rule set only', async () => {
    const record = makeRecord('stored-once', { narrative: NARRATIVE });
    const response = await post(JSON.stringify(record));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/records#stored']);
    const listed = await list();
    expect(listed).toContain('stored-once');
    expect(listed).toContain('gloucestershire-cse 1.0.0');
    for (const secret of [NARRATIVE, 'regularly', 'category-', 'Social worker', record.digest]) expect(listed).not.toContain(secret);
  });

  it('stores once what is sent twice, also at the same time', async () => {
    const text = JSON.stringify(makeRecord('sent-twice'));
    const responses = await Promise.all([post(text), post(text)]);
    responses.push(await post(text));
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await list()).split('sent-twice')).toHaveLength(2);
  });

  it('stores what was finished again under the same id beside the first, and never in its place', async () => {
    await post(JSON.stringify(makeRecord('same-id')));
    const response = await post(JSON.stringify(makeRecord('same-id', { narrative: 'Another account.' })));
    expect(response.status).toBe(303);
    expect((await list()).split('same-id')).toHaveLength(3);
  });

  it('stores one of the day that it is where it is latest: the clock of a screen may be ahead of the server', async () => {
    const date = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect((await post(JSON.stringify(makeRecord('latest-day', { date })))).status).toBe(303);
  });

  it('stores a record as long as one can be, in any script', async () => {
    const text = JSON.stringify(makeRecord('longest', { narrative: '\u1e83'.repeat(900_000) }));
    expect((await post(text)).status).toBe(303);
  });

  it('stores none of two records in one form, since one would be lost', async () => {
    const body = new URLSearchParams([makeRecord('of-two-1'), makeRecord('of-two-2')].map((record) => ['screening', JSON.stringify(record)]));
    const response = await fetch(new URL('/records', example.address), { method: 'POST', headers: { origin: new URL(example.address).origin }, body });
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain('more than one record');
    expect(await list()).not.toContain('of-two');
  });

  const refusals: readonly (readonly [string, () => string | null, number, string])[] = [
    ['a record that was altered', () => JSON.stringify({ ...makeRecord('altered'), narrative: `${NARRATIVE}, altered.` }), 422, 'The record was altered after it was made, so it was not stored.'],
    ['a record of an unknown rule set', () => withOwnDigest('unknown-rules'), 422, 'This is not a record that can be read.'],
    ['an unfinished record', () => JSON.stringify(makeRecord('unfinished', { finished: false, narrative: NARRATIVE })), 422, 'The screening is not finished'],
    ['a judgement that the rules do not know', () => sealAnew(makeRecord('no-category', { narrative: NARRATIVE }), { judgement: { category: 'no-such-category', agrees: false, reason: NARRATIVE, role: 'Social worker', date: '2018-11-20' } }), 422, 'The rule set has no such category.'],
    ['a screening date that has come nowhere on earth', () => JSON.stringify(makeRecord('ahead', { narrative: NARRATIVE, date: new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10) })), 422, 'The screening date has not come yet'],
    ['what is no JSON', () => `${NARRATIVE}{`, 422, 'This is not a record that can be read.'],
    ['JSON that is no record', () => '{"format":1}', 422, 'This is not a record that can be read.'],
    ['nothing', () => null, 422, 'The screening is empty'],
    ['what is too large', () => 'x'.repeat(10_000_000), 413, 'too large'],
  ];
  for (const [what, make, status, message] of refusals) {
    it(`refuses ${what}, and says so without repeating an answer`, async () => {
      const before = await list();
      const response = await post(make());
      const page = await response.text();
      expect(response.status).toBe(status);
      expect(textOf(page)).toContain('There is a problem');
      expect(textOf(page)).toContain(message);
      expect(textOf(page)).not.toContain(NARRATIVE);
      expect(await list()).toBe(before);
    });
  }

  it('hands back a record that the database cannot hold, and does not ask to send it again', async () => {
    const response = await post(sealAnew(makeRecord('cannot-be-held'), { id: 'cannot-be-held\u0000' }));
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(textOf(page)).toContain('The database cannot hold a character in this record');
    expect(textOf(page)).toContain('What you entered is still here, below.');
    expect(page).toContain('"id":"cannot-be-held\\u0000"');
  });

  it('refuses a form of another site', async () => {
    const text = JSON.stringify(makeRecord('of-another-site'));
    expect((await post(text, { origin: 'https://example.org' })).status).toBe(403);
    expect((await post(text, {})).status).toBe(403);
    expect(await list()).not.toContain('of-another-site');
  });

  it.each<[host: string, status: number]>([
    ['127.0.0.1:80', 200],
    ['localhost', 200],
    ['[::1]:3000', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
  ])('answers under the names of this machine alone, where it is told of no other: %j', async (host, status) => {
    for (const path of ['/records', '/']) expect(await statusUnder(host, path)).toBe(status);
  });

  it('answers under the address that it is told, and under no other', async () => {
    vi.stubEnv('PUBLIC_ORIGIN', 'https://screening.example.org');
    const elsewhere = await openExample('host-form');
    vi.unstubAllEnvs();
    expect(await Promise.all(['screening.example.org', 'localhost'].map((host) => statusUnder(host, '/', elsewhere.address)))).toEqual([200, 421]);
    await elsewhere.close();
  });

  it.each(['screening.example.org', 'screening.example.org:8443', 'not an address'])('does not start under an address that is none: %j', async (origin) => {
    vi.stubEnv('PUBLIC_ORIGIN', origin);
    await expect(openExample('host-form')).rejects.toThrow('PUBLIC_ORIGIN is no address. Write it as in https://screening.example.org.');
    vi.unstubAllEnvs();
  });

  it('never lets what was sent end the block of data that hands it back', async () => {
    const page = await (await post(JSON.stringify({ ...makeRecord('markup'), narrative: '</script><script src=x></script>' }))).text();
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toContain('<script src=x>');
  });

  it('answers under a strict policy, is kept by nobody, and serves nothing else', async () => {
    const response = await fetch(example.address);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    for (const path of ['/server.mjs', '/..%2fserver.mjs', '/toString', '/package.json']) expect((await fetch(new URL(path, example.address))).status, path).toBe(404);
    expect((await fetch(example.address, { method: 'PUT' })).status).toBe(405);
  });
});

/** A record with other parts and a digest that fits them, as whoever can reach the server can make one. */
function sealAnew({ digest: _, ...made }: ScreeningRecord, parts: Partial<ScreeningRecord>): string {
  const content = { ...made, ...parts };
  return JSON.stringify({ ...content, digest: digest(content) });
}

/** A record whose digest is right, and whose rule set nobody knows. */
function withOwnDigest(id: string): string {
  const record = makeRecord(id);
  return JSON.stringify({ ...record, ruleSet: { ...record.ruleSet, digest: 'f'.repeat(64) } });
}

/** Waits for the page's own script, which comes after the element. */
const ready = (page: Page) => until(page, () => document.querySelector('cse-screening')?.draftStore);

const openForm = async () => {
  const opened = await openPage(browser, example.address);
  await ready(opened.page);
  return opened;
};

const submit = async (page: Page) => {
  await Promise.all([page.waitForNavigation(), (await find(page, '::-p-text(Save to the case file)')).press('Enter')]);
};

describe('the page of the host form', () => {
  it('is never wider than a window of 320 pixels', async () => {
    const { page } = await openPage(browser, example.address, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  it('sends nothing until the screening is finished, and then its record, which is stored, also where a first sending came to nothing', async () => {
    const { page, heard } = await openForm();
    await (await find(page, '::-p-text(Save to the case file)')).press('Enter');
    expect(await page.$eval('#unfinished', (hint) => (hint as HTMLElement).hidden)).toBe(false);
    const { id } = await finishScreening(page);
    // As where it is stopped because the network is slow: the page stays.
    await page.setRequestInterception(true);
    await new Promise<void>((resolve, reject) => {
      page.once('request', (request) => { request.respond({ status: 204 }).then(resolve, reject); });
      find(page, 'form > .save button').then((button) => button.press('Enter')).catch(reject);
    });
    await page.setRequestInterception(false);
    await submit(page);
    expect(new URL(page.url()).pathname).toBe('/records');
    expect(await page.$$eval('tbody code', (ids) => ids.map(({ textContent }) => textContent))).toContain(id);
    expect(heard.violations).toEqual([]);
    expect(heard.errors).toEqual([]);
    // The draft has done its work.
    await until(page, () => sessionStorage.length === 0);
    // Whoever goes back to the list from the next screening does not end the draft of that.
    expect(page.url()).toBe(new URL('/records', example.address).href);
    await page.close();
  });

  it('hands back what was entered where the server refuses it', async () => {
    const { page } = await openForm();
    await finishScreening(page, NARRATIVE);
    await page.$eval('form', (form) => {
      form.addEventListener('formdata', ({ formData }) => {
        formData.set('screening', JSON.stringify({ ...JSON.parse(formData.get('screening') as string), narrative: 'canary-5c2e and more' }));
      });
    });
    await submit(page);
    await ready(page);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('problem');
    expect(await page.$eval('#problem', ({ textContent }) => textContent)).toContain('altered');
    await until(page, () => document.querySelector('cse-screening')?.record);
    expect(await page.$eval('cse-screening', ({ answers, record }) => [answers['immediate-danger'], record?.narrative])).toEqual(['no', `${NARRATIVE} and more`]);
    // In the page itself none of it is left.
    expect(await page.content()).not.toContain(NARRATIVE);
    await page.close();
  });

  it('brings back what was entered where the page was left half-way', async () => {
    const { page } = await openForm();
    await (await find(page, 'cse-screening >>> #question-immediate-danger input')).press('Space');
    await until(page, () => sessionStorage.length === 1);
    await page.goto(new URL('/records', example.address).href);
    await page.goto(example.address);
    await until(page, () => document.querySelector('cse-screening')?.answers['immediate-danger'] === 'yes');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('immediate-danger');
    await page.close();
  });
});
