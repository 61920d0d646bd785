import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from '@cse-screening/core';
import { checkRecord } from './check-record.mjs';
import { formPage, listPage, messagePage } from './pages.mjs';
import { RecordsTable } from './records-table.mjs';

/** Larger than any record: the form holds one, of a million characters at most, and writes each with up to nine (`%E1%BA%82` for one letter). */
const LARGEST_BODY = 10_000_000;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  // "no-referrer" would make the Origin of the form "null", and that is what is checked below.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const { resolve } = createRequire(import.meta.url);
const RULE_SET = readFileSync(resolve('@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json'), 'utf8');

/** The built files of the elements: one for the tag, one for a draft. */
const ELEMENTS = dirname(resolve('@cse-screening/elements/cse-screening.js'));

/** @type {Readonly<Record<string, readonly [type: string, read: () => string]>>} */
const FILES = {
  '/cse-screening.js': ['text/javascript', () => readFileSync(join(ELEMENTS, 'cse-screening.js'), 'utf8')],
  '/session-draft.js': ['text/javascript', () => readFileSync(join(ELEMENTS, 'draft/session-draft-store.js'), 'utf8')],
  '/rule-set.json': ['application/json', () => RULE_SET],
  ...Object.fromEntries(['form.js', 'records.js', 'page.css'].map((name) => [
    `/${name}`,
    [name.endsWith('.css') ? 'text/css' : 'text/javascript', () => readFileSync(join(import.meta.dirname, 'public', name), 'utf8')],
  ])),
};

/**
 * The host in the address that people reach the service under, as in `https://screening.example.org`; empty where none is given.
 * @param {string | undefined} origin
 * @throws {Error} where it is no such address: said before anything is opened, and not at the first request
 */
export function readPublicHost(origin = '') {
  if (origin === '') return '';
  const { protocol, host } = URL.canParse(origin) ? new URL(origin) : { protocol: '', host: '' };
  if (!/^https?:$/.test(protocol)) throw new Error('PUBLIC_ORIGIN is no address. Write it as in https://screening.example.org.');
  return host;
}

/**
 * The server of the host form: a page with the form, the place that it is sent to, and the list of what is stored.
 * @param {import('./open-database.mjs').Database} database
 * @param {string} [publicHost] the host that people reach it under, from `readPublicHost`; default: this machine's own names alone
 * @returns {Promise<import('node:http').Server>}
 */
export async function createHostForm(database, publicHost = '') {
  const table = new RecordsTable(database);
  await table.create();
  const { ruleSet, issues } = parse(RULE_SET);
  if (ruleSet === null) throw new Error(`The rule set cannot be used: ${issues[0]?.message}`);

  return createServer((request, response) => {
    /** @type {(status: number, body: string, headers?: Record<string, string>) => void} */
    const answer = (status, body, headers = {}) => {
      response.writeHead(status, { ...HEADERS, 'content-type': 'text/html; charset=utf-8', ...headers }).end(request.method === 'HEAD' ? undefined : body);
    };
    // Under a name of its own another site could reach this server through a browser beside it (DNS rebinding), and read it as its own.
    if (!isOwnName(request, publicHost)) return answer(421, messagePage('Not accepted', 'This service has another address.'));
    respond(request, answer, table, ruleSet).catch(() => answer(500, messagePage('Something went wrong', 'Try again later.')));
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {(status: number, body: string, headers?: Record<string, string>) => void} answer
 * @param {RecordsTable} table
 * @param {import('@cse-screening/core').RuleSet} ruleSet
 */
async function respond(request, answer, table, ruleSet) {
  const { method = 'GET', url = '/' } = request;
  const file = FILES[url];
  if (method === 'POST' && url === '/records') return receive(request, answer, table, ruleSet);
  if (method !== 'GET' && method !== 'HEAD') return answer(405, messagePage('Not possible', 'This page is only read.'), { allow: 'GET, HEAD' });
  if (url === '/') return answer(200, formPage());
  if (url === '/records') return answer(200, listPage(await table.list()));
  if (file !== undefined) return answer(200, file[1](), { 'content-type': `${file[0]}; charset=utf-8` });
  return answer(404, messagePage('Not found', 'There is no such page.'));
}

/**
 * Takes the form: checks the record, stores it once, and leads to the list, so that a reload sends nothing again.
 * @param {import('node:http').IncomingMessage} request
 * @param {(status: number, body: string, headers?: Record<string, string>) => void} answer
 * @param {RecordsTable} table
 * @param {import('@cse-screening/core').RuleSet} ruleSet
 */
async function receive(request, answer, table, ruleSet) {
  // Another site must not be able to send a form here in somebody's name.
  if (!isOwnForm(request)) return answer(403, messagePage('Not accepted', 'The form did not come from this service.'));
  const body = await readBody(request);
  if (body === null) return answer(413, formPage({ refusal: 'What was sent is too large for a record.' }));
  const [text, ...others] = new URLSearchParams(body).getAll('screening');
  if (text === undefined) return answer(422, formPage({ refusal: 'The screening is empty: answer its questions first.' }));
  // Of two, one would be lost without a word.
  if (others.length > 0) return answer(422, formPage({ refusal: 'The form sent more than one record, so none was stored. Send one at a time.' }));
  const { record, refusal } = checkRecord(text, [ruleSet]);
  if (record === null) return answer(422, formPage({ refusal, record: isJson(text) ? text : null }));
  try {
    await table.store(record, text);
  } catch (error) {
    // Sent again it would be refused again.
    if (isRefused(error)) return answer(422, formPage({ refusal: 'The database cannot hold a character in this record, most likely one in its id, so it was not stored. Give it an id of letters and digits.', record: text }));
    // The database may have stored it and failed to say so. Sent again, it is there once.
    return answer(503, formPage({ refusal: 'The database did not confirm that the record was stored. Send it again: the same record is stored once only.', record: text }));
  }
  return answer(303, '', { location: '/records#stored' });
}

/**
 * Whether PostgreSQL says that a value is wrong (class 22 of its error codes), and not that something failed.
 * @param {unknown} error
 */
function isRefused(error) {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22');
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} publicHost
 */
function isOwnName({ headers: { host = '' } }, publicHost) {
  if (publicHost !== '') return publicHost === host;
  return URL.canParse(`http://${host}`) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(`http://${host}`).hostname);
}

/** @param {import('node:http').IncomingMessage} request */
function isOwnForm({ headers: { origin = '', host } }) {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string | null>} null where it is larger than a record
 */
async function readBody(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size <= LARGEST_BODY) pieces.push(piece);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(pieces).toString('utf8');
}

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
