import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/run.mjs';
import { listen } from '../../src/serve.mjs';
import { find, openBrowser } from './open-example.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGE = `<!doctype html><html lang="en"><title>Screening</title>
  <script type="module" src="/cse-screening.js"></script>
  <script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.persisted = persisted; });</script>
  <cse-screening src="/rule-set.json" date="2026-03-04"></cse-screening>`;

// The examples forbid browsers to keep their pages. Many systems do not, and a browser then gives the very page back, as it was left.
it('a page that the browser kept holds no answer on coming back to it', async () => {
  const files: Record<string, readonly [type: string, body: string]> = {
    '/': ['text/html', PAGE],
    '/other': ['text/html', '<!doctype html><html lang="en"><title>Another page</title><p>Another page'],
    '/rule-set.json': ['application/json', read('rules/gloucestershire-cse/1.0.0/rule-set.json')],
    '/cse-screening.js': ['text/javascript', read('packages/elements/dist/cse-screening.js')],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', 'Not found'];
    response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  const browser = await openBrowser();
  try {
    const address = await listen(server, 0);
    // No page of ours that notes what is said: a page that something outside is bound to is not kept.
    const page = await browser.newPage();
    await page.goto(`${address}/`);
    await (await find(page, 'cse-screening >>> #question-immediate-danger input')).press('Space');
    const stand = () => page.$eval('cse-screening', async (element) => {
      await element.updateComplete;
      const { answers, shadowRoot } = element;
      return { answers: { ...answers }, picked: shadowRoot!.querySelectorAll(':checked').length, urgent: shadowRoot!.querySelectorAll('.action').length > 0, persisted: document.documentElement.dataset['persisted'] };
    });
    expect(await stand()).toEqual({ answers: { 'immediate-danger': 'yes' }, picked: 1, urgent: true, persisted: 'false' });
    await page.goto(`${address}/other`);
    await page.goBack();
    await find(page, '[data-persisted="true"]');
    expect(await stand()).toEqual({ answers: {}, picked: 0, urgent: false, persisted: 'true' });
  } finally {
    await browser.close();
    server.close();
  }
}, 90_000);
