import type { Browser, Frame, Page } from 'puppeteer-core';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/examples.mjs';
import { listen } from '../../src/serve.mjs';
import { find, finishScreening, openBrowser, openExample, openPage, until } from './open-example.ts';

/** Keeps every message that a window gets, from whomever. */
const LISTENING = `<!doctype html><title>Another site</title><script>
  window.messages = [];
  addEventListener('message', ({ data }) => messages.push(data));
</script>`;

let browser: Browser;
let example: Opened;
let foreign: Server;
let foreignAddress = '';

beforeAll(async () => {
  browser = await openBrowser();
  example = await openExample('iframe');
  foreign = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end(LISTENING); });
  foreignAddress = await listen(foreign, 0);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await example.close();
  foreign.close();
});

const status = (page: Page) => page.$eval('#status', ({ textContent }) => textContent);

/** Puts the screening into a frame of a page that is not the agency's. */
async function frameElsewhere(page: Page): Promise<Frame> {
  await page.goto(foreignAddress);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
    frame.src = src;
    document.body.append(frame);
    return loaded;
  }, example.other ?? '');
  return page.frames()[1]!;
}

describe('the screening in a frame of another origin', () => {
  it('hands the finished record to the page that it knows, under both pages’ policies', async () => {
    const { page, heard, screening } = await openPage(browser, example.address);
    expect(new URL(screening.url()).origin).not.toBe(new URL(page.url()).origin);
    expect(await status(page)).toBe('No record yet.');
    const { id } = await finishScreening(screening);
    await until(page, (text) => document.querySelector('#status')?.textContent === text, `Record ${id} received.`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('status');
    expect(heard.violations).toEqual([]);
    expect(heard.errors).toEqual([]);
    await page.close();
  });

  it('is not printed in part with the page around it: that says how the whole record is printed', async () => {
    const { page } = await openPage(browser, example.address);
    const shown = () => page.$$eval('iframe, .on-paper', (parts) => parts.filter((part) => part.checkVisibility()).map(({ localName }) => localName));
    expect(await shown()).toEqual(['iframe']);
    await page.emulateMediaType('print');
    expect(await shown()).toEqual(['p']);
    await page.close();
  });

  it('grows with what it shows, so that nothing is scrolled within it', async () => {
    const { page, screening } = await openPage(browser, example.address);
    await until(page, (wanted) => Math.abs(document.querySelector('iframe')!.clientHeight - wanted) < 3, await screening.evaluate(() => document.documentElement.getBoundingClientRect().height));
    await page.close();
  });

  it('leaves room for the ring around what has the focus, and stands in line with the page all the same', async () => {
    const { page, screening } = await openPage(browser, example.address);
    const { left, right } = await screening.$eval('cse-screening', (element) => ({ left: element.getBoundingClientRect().left, right: document.documentElement.clientWidth - element.getBoundingClientRect().right }));
    // The widest of the rings, of two lines with a space between: 5 pixels.
    expect(Math.min(left, right)).toBeGreaterThanOrEqual(5);
    expect(await page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().left - document.querySelector('h1')!.getBoundingClientRect().left)).toBe(-left);
    await page.close();
  });

  it('is not shown in a page of another origin', async () => {
    const page = await browser.newPage();
    const frame = await frameElsewhere(page);
    expect(await frame.$('cse-screening')).toBeNull();
    await page.close();
  });

  it('hands a page of another origin nothing, even where that page has got it into a frame', async () => {
    const page = await browser.newPage();
    // Without its first defence: what is left is the origin that the message is for.
    await page.setBypassCSP(true);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() !== example.other) { void request.continue(); return; }
      void fetch(example.other).then(async (response) => request.respond({ status: 200, contentType: 'text/html', body: await response.text() }));
    });
    const frame = await frameElsewhere(page);
    await find(frame, 'cse-screening >>> #question-immediate-danger');
    const { id } = await finishScreening(frame);
    expect(id).not.toBe('');
    // Sent by the frame after everything that it may have sent, and to anyone: when it is here, all of that would be, too.
    await frame.evaluate(() => { window.parent.postMessage('the last word', '*'); });
    await until(page, () => (window as unknown as { messages: unknown[] }).messages.includes('the last word'));
    expect(await page.evaluate(() => (window as unknown as { messages: unknown[] }).messages)).toEqual(['the last word']);
    await page.close();
  });

  it('takes no message of another window, and the page takes none for a record', async () => {
    const { page, screening } = await openPage(browser, example.address);
    await (await find(screening, 'cse-screening >>> #question-immediate-danger input')).press('Space');
    // The page's own window is of the right origin and is not the frame; the frame's own window is not the page around it.
    await page.evaluate(() => { window.postMessage({ type: 'cse-screening:complete', record: { id: 'forged' } }, '*'); });
    await screening.evaluate(() => { window.postMessage({ type: 'cse-screening:clear' }, '*'); });
    const popup = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate((url) => { window.open(url); }, foreignAddress);
    const other = (await popup)!;
    await until(other, () => document.title === 'Another site');
    await other.evaluate(() => {
      window.opener.postMessage({ type: 'cse-screening:complete', record: { id: 'forged' } }, '*');
      window.opener.frames[0].postMessage({ type: 'cse-screening:clear' }, '*');
    });
    // Each window has then taken up what came before.
    for (const frame of page.frames()) await frame.evaluate(() => new Promise((resolve) => { addEventListener('message', ({ data }) => { if (data === 'done') resolve(null); }); window.postMessage('done', '*'); }));
    expect(await status(page)).toBe('No record yet.');
    expect(await screening.$eval('cse-screening', ({ answers }) => ({ ...answers }))).toEqual({ 'immediate-danger': 'yes' });
    await page.evaluate(() => { document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'cse-screening:clear' }, '*'); });
    await until(screening, () => Object.keys(document.querySelector('cse-screening')!.answers).length === 0);
    await page.close();
  });
});
