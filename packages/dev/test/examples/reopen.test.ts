import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createRecord, parse, type ScreeningRecord, verifyRecord } from '@cse-screening/core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/run.mjs';
import { listen } from '../../src/serve.mjs';
import { find, finishScreening, openBrowser, openPage } from './open-example.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const guide = read('docs/embedding/README.md');
const RULES = read('rules/gloucestershire-cse/1.0.0/rule-set.json');
/** The end of a block of data, and what a parser takes for the beginning of a comment. */
const HOSTILE = 'She wrote </script><img src=x> and <!-- <script>.';

/** A file of the guide, by its name. */
function fileOf(name: string): string {
  return new RegExp(`\`\`\`\\w+\n(?:<!-- |/\\* |// )${name.replace('.', '\\.')}(?: -->| \\*/)?\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';
}

const [, section = ''] = /^## Open a record again\n([^]*?)^## /m.exec(guide) ?? [];
const [onServer = '', inPage = ''] = [...section.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code);

/** The guide's `dataBlock`. */
async function readDataBlock(folder: string): Promise<(id: string, json: string) => string> {
  const file = join(folder, 'data-block.mjs');
  writeFileSync(file, `export ${onServer}`);
  return ((await import(file)) as { dataBlock: (id: string, json: string) => string }).dataBlock;
}

function stand(page: Page): Promise<{ complete: boolean; valid: boolean; canSend: boolean; record: ScreeningRecord | null }> {
  return page.$eval('cse-screening', async (element) => {
    await element.updateComplete;
    return { complete: element.matches(':state(complete)'), valid: element.checkValidity(), canSend: document.querySelector<HTMLElement>('form > button')?.offsetParent !== null, record: element.record };
  });
}

it('the guide’s way to open a record again hands rules and record over where the page may connect to nothing, and an amendment is a record of its own', async () => {
  const element = read('packages/elements/dist/cse-screening.js');
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-reopen-'));
  const browser = await openBrowser();
  const dataBlock = await readDataBlock(folder);
  const { ruleSet } = parse(RULES);
  if (ruleSet === null) throw new Error('The rule set cannot be used.');
  let kept = JSON.stringify(createRecord({ ruleSet, id: 'opaque-1', date: '2018-11-20', language: 'en', answers: {}, narrative: HOSTILE }).record);
  const policy = /const policy = "([^"]+)"/.exec(guide)?.[1]?.replace("connect-src 'self'", "connect-src 'none'") ?? '';
  const files: Record<string, () => [type: string, body: string]> = {
    '/': () => ['text/html', fileOf('page.html').replace(' src="/rule-set.json"', '').replace('</main>', `</main>${dataBlock('rules', RULES)}${dataBlock('record', kept)}`)],
    '/page.css': () => ['text/css', fileOf('page.css')],
    '/page.js': () => ['text/javascript', inPage],
    '/cse-screening.js': () => ['text/javascript', element],
  };
  const server = createServer((request, response) => {
    const answer = (path = '') => {
      const [type, body] = files[path]?.() ?? ['text/plain', 'Not found'];
      response.writeHead(path in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(body);
    };
    void text(request).then((body) => {
      const sent = new URLSearchParams(body).get('screening');
      kept = sent ?? kept;
      answer(sent === null ? request.url : '/');
    });
  });
  try {
    const address = `${await listen(server, 0)}/`;
    const { page, heard } = await openPage(browser, address);
    const opened = await stand(page);
    expect(opened).toMatchObject({ complete: false, valid: false, canSend: false });
    expect(opened.record).toEqual(JSON.parse(kept));

    const { id, digest } = await finishScreening(page, HOSTILE);
    expect(await stand(page)).toMatchObject({ complete: true, valid: true, canSend: true });
    await Promise.all([page.waitForNavigation(), (await find(page, 'form > button')).press('Enter')]);
    await find(page, 'cse-screening >>> #question-immediate-danger');
    const again = await stand(page);
    expect(again).toMatchObject({ complete: true, valid: true, canSend: true, record: { id, digest, narrative: HOSTILE } });

    await page.$eval('cse-screening', (element) => { element.goTo('account'); });
    await (await find(page, 'cse-screening >>> #narrative')).type(' More.');
    await page.keyboard.press('Tab');
    expect(await stand(page)).toMatchObject({ complete: false, valid: false, canSend: false });
    await page.$eval('cse-screening', (element) => { element.goTo('judgement'); });
    await (await find(page, 'cse-screening >>> ::-p-text(Finish the screening)')).press('Enter');
    const amended = await stand(page);
    expect(amended).toMatchObject({ complete: true, valid: true, canSend: true, record: { id: 'opaque-1', date: '2018-11-20', narrative: `${HOSTILE} More.` } });
    expect(amended.record?.digest).not.toBe(digest);
    expect(amended.record?.createdAt).not.toBe(again.record?.createdAt);
    expect(verifyRecord(amended.record).intact).toBe(true);

    kept = kept.replace('She wrote', 'She said');
    await page.goto(address);
    const warning = await find(page, 'cse-screening >>> [part~="notice"]');
    expect(await warning.evaluate((notice) => notice.textContent)).toContain('cannot be verified');
    expect(await stand(page)).toMatchObject({ complete: false, canSend: false });
    expect(heard.violations).toEqual([]);
    expect(heard.errors).toEqual([]);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}, 90_000);
