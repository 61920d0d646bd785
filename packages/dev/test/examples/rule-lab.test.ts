import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExample, until } from './open-example.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); }, 60_000);
afterAll(() => browser.close());

/** Waits until a tab says something. */
const waitFor = (page: Page, panel: string, text: string) =>
  until(page, (id, wanted) => document.querySelector('cse-rule-lab')?.shadowRoot?.querySelector(id)?.textContent?.includes(wanted), `#lab-tab-${panel}`, text);

describe('the rule-set lab is opened in a real browser, and', () => {
  it.each([320, 1280])('says what a changed number moves, breaks no policy, and is never wider than a window of %i pixels', async (width) => {
    const example = await openExample('rule-lab');
    try {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      const errors: string[] = [];
      page.on('pageerror', (error) => { errors.push(String(error)); });
      // A violation of the policy is an error of the console, too.
      page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) errors.push(message.text()); });
      const requests: string[] = [];
      await page.goto(example.address);
      await waitFor(page, 'cases', ' pass');
      page.on('request', (request) => { requests.push(request.url()); });
      await page.$eval('cse-rule-lab', (lab) => {
        const edited = lab as HTMLElement & { text: string };
        edited.text = edited.text.replace(/("id": "category-2-indicators-from"[^}]*}\s*,\s*"value": )\d+/, '$19');
      });
      await waitFor(page, 'changes', 'A change of meaning, ');
      await waitFor(page, 'cases', ' fail, ');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect({ errors, requests }).toEqual({ errors: [], requests: [] });
      await page.close();
    } finally {
      await example.close();
    }
  });
});
