import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeElements } from '../../src/build/describe-elements.mjs';
import type { Opened } from '../../src/examples.mjs';
import { ROOT } from '../../src/run.mjs';
import { openBrowser, openExample, openPage } from './open-example.ts';

const FOLDER = join(ROOT, 'packages/elements');
const [, look = ''] = /^## Look\n([^]*?)^## /m.exec(readFileSync(join(FOLDER, 'README.md'), 'utf8')) ?? [];
const [, brand = ''] = /```css\n([^]*?)```/.exec(look) ?? [];

let browser: Browser;
let example: Opened;
beforeAll(async () => {
  browser = await openBrowser();
  example = await openExample('plain-html');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await example.close();
});

/** The example in a scheme, with a style sheet of the page's own, at the account: it has a field and a button. */
async function openBranded(scheme: 'light' | 'dark', css: string): Promise<{ page: Page; errors: readonly string[] }> {
  const { page, heard } = await openPage(browser, example.address);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.$eval('cse-screening', async (element, rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root { color-scheme: light dark; } ${rules}`);
    document.adoptedStyleSheets.push(sheet);
    element.goTo('account');
    await element.updateComplete;
  }, css);
  return { page, errors: heard.errors };
}

/** What a rule gives a part of the element. */
function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.$eval(`cse-screening >>> ${selector}`, (part, name) => getComputedStyle(part).getPropertyValue(name), property);
}

/** `#rrggbb` as a browser says it. */
function rgb(colour = ''): string {
  return `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

describe('the block for a brand in the README of the elements', () => {
  it.each(['light', 'dark'] as const)('colours the element in %s, and its words can be read', async (scheme) => {
    const { page } = await openBranded(scheme, brand);
    const shade = (token: string) => rgb(new RegExp(`--cse-color-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(brand)?.[scheme === 'light' ? 1 : 2]);
    expect(await styleOf(page, '.screening', 'background-color')).toBe(shade('background'));
    expect(await styleOf(page, '.button', 'background-color')).toBe(shade('button'));
    expect(await styleOf(page, '.button', 'color')).toBe(shade('button-text'));
    expect(await styleOf(page, '.back', 'color')).toBe(shade('link'));
    await page.evaluate(axe.source);
    const unreadable = await page.evaluate(async () => {
      const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run('cse-screening', { runOnly: ['color-contrast'] });
      return { violations: violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)), looked: passes.length };
    });
    expect(unreadable).toEqual({ violations: [], looked: 1 });
    await page.close();
  });

  it('rounds boxes and buttons, and leaves fields square', async () => {
    const { page } = await openBranded('light', brand.replace('--cse-radius: 0px', '--cse-radius: 9px'));
    expect(await styleOf(page, '.button', 'border-radius')).toBe('9px');
    expect(await styleOf(page, '.field', 'border-radius')).toBe('0px');
    await page.$eval('cse-screening', async (element) => {
      element.goTo('result');
      await element.updateComplete;
    });
    expect(await styleOf(page, '.summary', 'border-radius')).toBe('9px');
    await page.close();
  });
});

describe('the look', () => {
  it('has a row for every token of the manifest, and for no other', async () => {
    const { modules } = await describeElements(FOLDER);
    const tokens = modules.flatMap(({ declarations }) => declarations.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
    const rows = [...look.matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, names = '']) => [...names.matchAll(/--cse-[a-z-]+/g)].map(([name]) => name));
    expect(rows.sort()).toEqual(tokens.sort());
  });

  it('is the default where an attribute has a value that is not known, or where only a property is set', async () => {
    const { page, errors } = await openBranded('dark', '');
    const looks = () => page.$eval('cse-screening', (element) => ['--_button', '--_font-family', 'color-scheme'].map((name) => getComputedStyle(element).getPropertyValue(name)));
    await page.$eval('cse-screening', (element) => { for (const name of ['theme', 'scheme']) element.removeAttribute(name); });
    const usual = await looks();
    await page.$eval('cse-screening', async (element) => {
      for (const name of ['theme', 'scheme', 'layout']) element.setAttribute(name, 'unheard-of');
      Object.assign(element, { theme: 'govuk', scheme: 'light' });
      await element.updateComplete;
    });
    expect(await looks()).toEqual(usual);
    expect(await page.$('cse-screening >>> #narrative')).not.toBeNull();
    await page.$eval('cse-screening', (element) => { element.setAttribute('theme', 'govuk'); });
    expect(await looks()).not.toEqual(usual);
    expect(errors).toEqual([]);
    await page.close();
  });
});
