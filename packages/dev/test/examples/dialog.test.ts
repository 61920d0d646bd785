import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/run.mjs';
import { openBrowser, openExample, openPage } from './open-example.ts';

const [, section = ''] = /^## In a dialog\n([^]*?)^## /m.exec(readFileSync(join(ROOT, 'docs/embedding/README.md'), 'utf8')) ?? [];
const [, css = ''] = /```css\n([^]*?)```/.exec(section) ?? [];

/** How many sheets the page is on paper. */
async function countSheets(page: Page): Promise<number> {
  return [...Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

it('a record in a modal dialog is whole on paper with the guide’s style sheet, and ends with the first sheet without it', async () => {
  const example = await openExample('plain-html');
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser, example.address);
    // The screening alone, so that nothing else counts.
    await page.$eval('cse-screening', (element) => { document.body.replaceChildren(element); });
    const alone = await countSheets(page);
    await page.$eval('cse-screening', (element) => {
      const dialog = document.createElement('dialog');
      document.body.replaceChildren(document.createElement('main'), dialog);
      dialog.append(element);
      dialog.showModal();
    });
    const cut = await countSheets(page);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      // As long as the page behind a dialog may be.
      Object.assign(document.querySelector('main')?.style ?? {}, { height: '5000px' });
    }, css);
    expect({ alone: alone > 2, cut, whole: await countSheets(page) }).toEqual({ alone: true, cut: 1, whole: alone });
  } finally {
    await browser.close();
    await example.close();
  }
}, 90_000);
