import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digest as digestOf } from '@cse-screening/core';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/run.mjs';
import { find, finishScreening, openBrowser, openPage } from './open-example.ts';

const GUIDE = join(ROOT, 'docs/embedding/README.md');
const guide = readFileSync(GUIDE, 'utf8');

/** The code blocks of the guide that begin with the name of a file, by that name. */
function filesIn(text: string): Map<string, string> {
  const blocks = text.matchAll(/```(?:html|css|js)\n(?:<!-- |\/\* |\/\/ )([\w.-]+\.(?:html|css|m?js))(?: -->| \*\/)?\n([^]*?)```/g);
  return new Map([...blocks].map(([, name = '', body = '']) => [name, body]));
}

it('the embedding guide, followed to the letter in an empty folder, gives a form that is sent, verified and received', async () => {
  const files = filesIn(guide);
  expect([...files.keys()]).toEqual(['page.html', 'page.css', 'page.js', 'server.mjs']);
  const folder = mkdtempSync(join(tmpdir(), 'cse-screening-guide-'));
  for (const [name, body] of files) writeFileSync(join(folder, name), body);
  // What installing them would put there; the packed packages themselves are installed by the step "packed".
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const server = spawn(process.execPath, ['server.mjs'], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await openBrowser();
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const address = String(said).trim();
    const { page, heard } = await openPage(browser, address);
    const canSend = () => page.$eval('form > button', (button) => button.offsetParent !== null);
    expect(await canSend()).toBe(false);
    const { digest, createdAt, ...finished } = await finishScreening(page);
    const { id } = finished;
    expect(await canSend()).toBe(true);
    await Promise.all([page.waitForNavigation(), (await find(page, 'form > button')).press('Enter')]);
    expect(await page.evaluate(() => document.body.textContent)).toContain(`Received ${id}`);
    expect(heard.violations).toEqual([]);
    expect(heard.errors).toEqual([]);
    const post = async (screening: object, site = 'same-origin') => {
      const answer = await fetch(`${address}records`, { method: 'POST', headers: { 'sec-fetch-site': site }, body: new URLSearchParams({ screening: JSON.stringify(screening) }) });
      return [answer.status, await answer.text()];
    };
    const seal = (content: object) => ({ ...content, digest: digestOf(content) });
    const received = [200, `Received ${id}`];
    const refused = [422, 'This record cannot be verified.'];
    expect(await post({ ...finished, createdAt, digest })).toEqual(received);
    expect(await post(seal({ ...finished, createdAt }))).toEqual(received);
    expect(await post({ format: 1 }, 'cross-site')).toEqual([403, 'Not from this site.']);
    const { judgement, ...unjudged } = finished;
    const { narrative, ...untold } = finished;
    expect(judgement).toBeDefined();
    expect(narrative).toBeDefined();
    // Somebody who loses the connection while sending takes nobody else's with it.
    const { port } = new URL(address);
    const cutOff = connect(Number(port), '127.0.0.1').end('POST /records HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-length: 99\r\n\r\nscreening=').resume();
    await once(cutOff, 'close');
    const faulty = {
      'no record': { format: 1 },
      altered: { ...finished, createdAt, digest, narrative: 'Nothing was seen.' },
      'another result': seal({ ...finished, createdAt, answers: {} }),
      'no account': seal({ ...untold, createdAt }),
      'no judgement': seal({ ...unjudged, createdAt }),
      'not finished': seal(finished),
      'a judgement that the rules do not know': seal({ ...finished, createdAt, judgement: { ...judgement, category: 'no-such-category', agrees: false, reason: 'Said elsewhere.' } }),
    };
    for (const [fault, record] of Object.entries(faulty)) expect([fault, ...(await post(record))]).toEqual([fault, ...refused]);
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}, 90_000);

it.each(['docs/embedding/README.md', 'docs/embedding/faults.md', 'docs/accessibility-statement.md'])('every link of %s leads to a file', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(document), target)))).toEqual([]);
});

it('each fault from 32 to 46 has a row in the guide and a test with its number', () => {
  const faults = Array.from({ length: 15 }, (_, at) => String(32 + at));
  const table = readFileSync(join(ROOT, 'docs/embedding/faults.md'), 'utf8');
  const tests = readFileSync(join(ROOT, 'packages/elements/test/faults.test.ts'), 'utf8');
  const titles = [...tests.matchAll(/it\([`'](\d+)(?: and (\d+))?:/g)].flatMap(([, ...numbers]) => numbers.filter((number) => number !== undefined));
  expect(faults.filter((fault) => !table.includes(`| ${fault} |`))).toEqual([]);
  expect([...new Set(titles)]).toEqual(faults);
});

it('each code of cse-error has a row in the guide, and no other', () => {
  const [, codes = ''] = readFileSync(join(ROOT, 'docs/embedding/faults.md'), 'utf8').split('\n## ');
  const union = (path: string, name: string) => {
    const [, after = ''] = readFileSync(join(ROOT, path), 'utf8').split(`type ${name} =`);
    return [...(after.split('\n\n')[0] ?? '').matchAll(/\| '([a-z-]+)'/g)].map(([, code = '']) => code);
  };
  const [, ...rows] = [...codes.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code);
  expect(rows.sort()).toEqual([...union('packages/elements/src/rule-set-failure.ts', 'FailureCode'), 'to-correct'].sort());
});
