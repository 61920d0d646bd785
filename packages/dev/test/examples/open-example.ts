import type { ScreeningRecord } from '@cse-screening/core';
import type {} from '@cse-screening/elements';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { CHROME_ADVICE, chromeArgs, findChrome } from '../../src/chrome.mjs';
import { EXAMPLES, type Opened } from '../../src/examples.mjs';

/** What a page said or did that it should not have. */
export interface Heard {
  readonly violations: string[];
  readonly errors: string[];
  readonly requests: string[];
}

/** A real Chromium, which calls nobody. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === undefined) throw new Error(CHROME_ADVICE);
  return puppeteer.launch({ executablePath, args: chromeArgs(), protocolTimeout: 120_000 });
}

/** Starts an example, at a port that is free, with its data in memory or in the PostgreSQL at an address. */
export function openExample(name: string, database?: string): Promise<Opened> {
  const example = EXAMPLES.find((candidate) => candidate.name === name);
  if (example === undefined) throw new Error(`There is no example "${name}".`);
  return example.open({ port: 0, database });
}

/** Opens an address in a page that notes each violation of its policy, each error and each request; and the frame with the screening. */
export async function openPage(browser: Browser, address: string, width = 1100): Promise<{ page: Page; heard: Heard; screening: Frame }> {
  const page = await browser.newPage();
  // Before vitest's own limit, so that what was waited for is named.
  page.setDefaultTimeout(20_000);
  const heard: Heard = { violations: [], errors: [], requests: [] };
  await page.setViewport({ width, height: 900 });
  await page.exposeFunction('noteViolation', (violation: string) => { heard.violations.push(violation); });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { noteViolation: (violation: string) => void }).noteViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => { heard.errors.push(String(error)); });
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) heard.errors.push(message.text()); });
  page.on('request', (request) => { heard.requests.push(request.url()); });
  await page.goto(address);
  // Not page.waitForFrame: it looks once at each navigation, which may be before the frame has read its page.
  const screening = await (await page.$('iframe'))?.contentFrame() ?? page.mainFrame();
  await find(screening, 'cse-screening >>> #question-immediate-danger');
  return { page, heard, screening };
}

/**
 * Waits until a page or a frame has an element. Neither `waitForSelector`, `waitForFunction` nor a click will do: they wait for
 * the page to be painted, which Chromium at times puts off for ever. So pages are asked by the clock, and used with the keyboard.
 */
export function find(page: Page | Frame, selector: string): Promise<ElementHandle> {
  return vi.waitFor(async () => {
    const found = await page.$(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  }, { timeout: 20_000 });
}

/** Waits until something is so in a page or a frame, which may still be on its way to another address. */
export function until<Given extends unknown[]>(page: Page | Frame, isSo: (...given: Given) => unknown, ...given: Given): Promise<void> {
  return vi.waitFor(async () => {
    const found = await page.evaluate(isSo as (...given: unknown[]) => unknown, ...given);
    if (!(found as boolean)) throw new Error(`It is not so: ${String(isSo)}`);
  }, { timeout: 20_000 });
}

/** Answers on the page, goes to the judgement, and finishes the screening as a practitioner does there. */
export async function finishScreening(page: Page | Frame, narrative = 'Seen near the station.'): Promise<ScreeningRecord> {
  await page.$eval('cse-screening', async (element, account) => {
    const { record } = element;
    if (record === null) throw new Error('There is no record.');
    const answers = Object.fromEntries(record.result.completeness.flatMap(({ questions }) => questions.map((question) => [question, 'not-known'])));
    element.record = { ...record, answers: { ...answers, 'immediate-danger': 'no' }, narrative: account };
    await element.updateComplete;
    element.goTo('judgement');
    await element.updateComplete;
  }, narrative);
  await (await find(page, 'cse-screening >>> #category label:last-child input')).press('Space');
  await (await find(page, 'cse-screening >>> #role')).type('Social worker');
  await (await find(page, 'cse-screening >>> ::-p-text(Finish the screening)')).press('Enter');
  return page.$eval('cse-screening', async (element) => {
    await element.updateComplete;
    const { record } = element;
    if (record?.createdAt === undefined) throw new Error(`Not finished: ${element.shadowRoot!.querySelector('[part~="errors"]')?.textContent ?? 'nothing said'}`);
    return record;
  });
}
