import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExampleServer, listen } from '../src/serve.mjs';

const files = [
  ...['examples/page/index.html', 'examples/page/page.css', 'examples/page/.hidden', 'rules/set/1.0.0/rule-set.json'],
  ...['packages/core/dist/index.js', 'packages/core/dist/index.js.map', 'packages/core/src/index.ts', 'package.json', 'node_modules/lit/index.js'],
];

let root = '';
let server: Server;
let address = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cse-screening-serve-'));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `this is ${file}`);
  }
  symlinkSync(join(root, 'package.json'), join(root, 'examples/page/link.json'));
  server = createExampleServer({ root, home: '/examples/page/' });
  address = await listen(server, 8080);
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** Sends the path as it is: fetch would tidy "..". */
const get = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>((resolve, reject) => {
    request(address, { path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the example server', () => {
  it.each([
    ['/examples/page/', 'text/html; charset=utf-8'],
    ['/examples/page/index.html', 'text/html; charset=utf-8'],
    ['/examples/page/page.css?v=1', 'text/css; charset=utf-8'],
    ['/rules/set/1.0.0/rule-set.json', 'application/json; charset=utf-8'],
    ['/packages/core/dist/index.js', 'text/javascript; charset=utf-8'],
    ['/packages/core/dist/index.js.map', 'application/json; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(body).toContain('this is ');
  });

  it.each([
    ['a file outside the served folders', '/package.json'],
    ['a source', '/packages/core/src/index.ts'],
    ['a dependency', '/node_modules/lit/index.js'],
    ['a step upwards', '/examples/../package.json'],
    ['an encoded step upwards', '/examples/%2e%2e/package.json'],
    ['an encoded slash upwards', '/examples/..%2fpackage.json'],
    ['a doubly encoded step upwards', '/examples/%252e%252e/package.json'],
    ['a backslash upwards', '/examples/..%5cpackage.json'],
    ['a step up and down again', '/examples/../packages/core/dist/../src/index.ts'],
    ['an absolute path', '//etc/passwd'],
    ['a null byte', '/examples/page/index.html%00.js'],
    ['broken encoding', '/examples/%zz'],
    ['a hidden file', '/examples/page/.hidden'],
    ['a link that leads out', '/examples/page/link.json'],
    ['a folder without a page', '/rules/set/'],
    ['what is not there', '/examples/page/nothing.html'],
    ['a name that only begins like a folder', '/examples-of-others/page.html'],
  ])('refuses %s', async (_what, path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toBe('Not found\n');
  });

  it.each(['/examples/page/', '/nothing'])('sends %s under a strict policy and lets nobody keep it', async (path) => {
    const { headers } = await get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('leads from the root to the example page, and from a folder to its page', async () => {
    expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/examples/page/' } });
    expect(await get('/examples/page')).toMatchObject({ status: 301, headers: { location: '/examples/page/' } });
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    expect(await get('/examples/page/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get('/examples/page/', 'POST')).toMatchObject({ status: 405 });
  });
});

describe('listen', () => {
  it('takes the next port where one is taken', async () => {
    const taken = Number(new URL(address).port);
    const second = createServer();
    const port = Number(new URL(await listen(second, taken)).port);
    second.close();
    expect(port).toBeGreaterThan(taken);
  });
});
