import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../examples/host-form/open-database.mjs';
import { renderFramePage, renderHostPage } from '../../../examples/iframe/render-pages.mjs';
import { renderCasePage } from '../../../examples/legacy-page/render-case-page.mjs';
import { ROOT } from './run.mjs';
import { contentSecurityPolicy, createExampleServer, listen } from './serve.mjs';

/**
 * @typedef {{ address: string, other?: string, close: () => Promise<void> }} Opened
 *   address: of the page; other: of the second origin, where an example has two
 * @typedef {{ port: number, folder?: string, database?: string | undefined }} Where
 *   folder: where the example keeps its data, without it in memory; database: the PostgreSQL that keeps it in place of that
 * @typedef {{ name: string, title: string, open: (where: Where) => Promise<Opened> }} Example
 */

/** Trusted Types beside the policy: Lit's templates are the one thing that may make markup. */
const TRUSTED_TYPES = { 'require-trusted-types-for': "'script'", 'trusted-types': 'lit-html', 'frame-ancestors': "'none'" };

/** The strictest: after its own files the page connects to nothing at all. */
const UNCONNECTED = { 'connect-src': "'none'", ...TRUSTED_TYPES };

const RULE_SET = 'rules/gloucestershire-cse/1.0.0/rule-set.json';

/**
 * The pages that show how the elements are embedded.
 * @type {readonly Example[]}
 */
export const EXAMPLES = [
  { name: 'agency-page', title: 'a case page of an agency', open: ({ port }) => serve({ home: '/examples/agency-page/' }, port) },
  {
    name: 'plain-html',
    title: 'one HTML file and the built file, under the strict policy and Trusted Types',
    open: ({ port }) => serve({ home: '/examples/plain-html/', policy: contentSecurityPolicy(TRUSTED_TYPES) }, port),
  },
  {
    name: 'rule-lab',
    title: 'the lab in which policy leads edit a rule set and see what that moves',
    open: ({ port }) => serve({ home: '/examples/rule-lab/', policy: contentSecurityPolicy(TRUSTED_TYPES) }, port),
  },
  { name: 'legacy-page', title: 'a page rendered on a server, with style sheets that reach for everything', open: openLegacyPage },
  { name: 'iframe', title: 'a frame of another origin, which hands the record over with postMessage', open: openFrame },
  { name: 'react', title: 'a React app', open: openReact },
  { name: 'host-form', title: 'a form whose server verifies the record and stores it in PostgreSQL', open: openHostForm },
];

/**
 * @param {Omit<Parameters<typeof createExampleServer>[0], 'root'>} options
 * @param {number} port
 * @returns {Promise<Opened>}
 */
async function serve(options, port) {
  const server = createExampleServer({ root: ROOT, ...options });
  return { address: `${await listen(server, port)}${options.home ?? '/'}`, close: () => stop(server) };
}

/** @param {import('node:http').Server} server */
async function stop(server) {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** @param {Where} where */
function openLegacyPage({ port }) {
  const page = () => renderCasePage({ ruleSet: readFileSync(join(ROOT, RULE_SET), 'utf8'), caseNumber: '0042' });
  return serve({ pages: { '/': page }, policy: contentSecurityPolicy(UNCONNECTED) }, port);
}

/**
 * Two servers, so that there are two origins. Each page names the other's.
 * @param {Where} where
 * @returns {Promise<Opened>}
 */
async function openFrame({ port }) {
  const origins = { host: '', screening: '' };
  const host = createExampleServer({
    root: ROOT,
    pages: { '/': () => renderHostPage({ screeningOrigin: origins.screening }) },
    // The port of the frame is not known yet when the policy is written: any of this machine will do for an example.
    policy: contentSecurityPolicy({ ...UNCONNECTED, 'frame-src': 'http://127.0.0.1:*' }),
  });
  origins.host = await listen(host, port);
  const screening = createExampleServer({
    root: ROOT,
    pages: { '/': () => renderFramePage({ hostOrigin: origins.host }) },
    policy: contentSecurityPolicy({ ...TRUSTED_TYPES, 'frame-ancestors': origins.host }),
  });
  origins.screening = await listen(screening, port === 0 ? 0 : Number(new URL(origins.host).port) + 1);
  return { address: `${origins.host}/`, other: `${origins.screening}/`, close: async () => { await Promise.all([stop(host), stop(screening)]); } };
}

/** @param {Where} where */
async function openReact({ port }) {
  // Not at the top: this file is read before the dependencies are installed.
  const { build } = await import('esbuild');
  const folder = join(ROOT, 'examples/react');
  await build({
    entryPoints: [join(folder, 'src/main.tsx')],
    outdir: join(folder, 'dist'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return serve({ home: '/examples/react/', policy: contentSecurityPolicy(UNCONNECTED) }, port);
}

/**
 * @param {Where} where
 * @returns {Promise<Opened>}
 */
async function openHostForm({ port, folder, database: url }) {
  const { createHostForm, readPublicHost } = await import('../../../examples/host-form/server.mjs');
  const publicHost = readPublicHost(process.env['PUBLIC_ORIGIN']);
  const database = await openDatabase({ url, folder: folder === undefined ? undefined : join(folder, 'host-form') });
  // Of the address only the name of its variable is said: it may hold a password.
  const server = await createHostForm(database, publicHost).catch(async (error) => {
    await database.close();
    throw url === undefined || url === '' ? error : new Error(`The database at DATABASE_URL cannot be used (${error.code ?? error.message}). Check the address, and that PostgreSQL runs there. Without DATABASE_URL the example keeps its records in PGlite.`);
  });
  const address = `${await listen(server, port)}/`;
  return { address, close: async () => { await stop(server); await database.close(); } };
}
