import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../examples/host-form/open-database.mjs';
import { createHostForm } from '../../../../examples/host-form/server.mjs';
import { listen } from '../../src/serve.mjs';
import { makeRecord } from './finished-record.ts';
import { openExample } from './open-example.ts';
import { DATABASE_URL, openSchema, type Schema } from './open-schema.ts';

describe('a database that does not do as it should', () => {
  it('is waited for no longer than it is told to be, where it takes a connection and says nothing', async () => {
    const silent = createServer();
    const { port } = await new Promise<AddressInfo>((resolve) => { silent.listen(0, '127.0.0.1', () => { resolve(silent.address() as AddressInfo); }); });
    const database = await openDatabase({ url: `postgres://nobody@127.0.0.1:${String(port)}/nothing`, patience: 200 });
    await expect(database.query('SELECT 1')).rejects.toThrow(/timeout/);
    await database.close();
    silent.close();
  });

  // 0.0.0.0 reaches this machine too, under a name that is not its own.
  it.each<[host: string, mode: string, first: string]>([
    ['0.0.0.0', '', 'asks for TLS'],
    ['0.0.0.0', '?sslmode=disable', 'goes on in the clear'],
    ['127.0.0.1', '', 'goes on in the clear'],
  ])('at %s%s meets a client that %s', async (host, mode, first) => {
    const listening = createServer();
    const { port } = await new Promise<AddressInfo>((resolve) => { listening.listen(0, '0.0.0.0', () => { resolve(listening.address() as AddressInfo); }); });
    const heard = new Promise<Buffer>((resolve) => { listening.once('connection', (socket) => { socket.once('data', (data) => { resolve(data); socket.destroy(); }); }); });
    const database = await openDatabase({ url: `postgres://canary@${host}:${String(port)}/nothing${mode}`, patience: 2000 });
    await expect(database.query('SELECT 1')).rejects.toThrow();
    expect((await heard).includes('canary') ? 'goes on in the clear' : 'asks for TLS').toBe(first);
    await database.close();
    listening.close();
  });

  it('ends the example with what to check, and without the password in its address', async () => {
    const told = await openExample('host-form', 'postgres://nobody:canary-password@127.0.0.1:1/nothing').catch((error: unknown) => String(error));
    expect(told).toContain('The database at DATABASE_URL cannot be used (ECONNREFUSED). Check the address');
    expect(told).not.toContain('canary');
  });
});

// Said in CONTRIBUTING.md: they need a PostgreSQL, and write into a schema of their own there.
describe.runIf(DATABASE_URL)('the host form over a real PostgreSQL', () => {
  let schema: Schema;

  beforeAll(async () => { schema = await openSchema(DATABASE_URL!, 'database'); });
  afterAll(async () => { await schema.drop(); });

  /** A server of its own, and what it answers to a form and to the list. */
  async function start(patience?: number) {
    const database = await openDatabase({ url: schema.url, ...(patience !== undefined && { patience }) });
    const server = await createHostForm(database);
    const origin = await listen(server, 0);
    const post = (text: string) => fetch(`${origin}/records`, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ screening: text }) });
    const list = async () => (await fetch(`${origin}/records`)).text();
    const stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      await database.close();
    };
    return { post, list, stop };
  }

  it('starts as several servers at the same moment', async () => {
    await schema.query('DROP TABLE IF EXISTS screening_record');
    for (const { stop } of await Promise.all(Array.from({ length: 5 }, () => start()))) await stop();
  });

  it('has what was stored before a restart', async () => {
    const first = await start();
    expect((await first.post(JSON.stringify(makeRecord('before-a-restart')))).status).toBe(303);
    await first.stop();
    const second = await start();
    expect(await second.list()).toContain('before-a-restart');
    await second.stop();
  });

  it('goes on with a new connection where every one was broken', async () => {
    const { post, list, stop } = await start();
    await post(JSON.stringify(makeRecord('before-the-break')));
    await schema.breakConnections();
    const record = JSON.stringify(makeRecord('after-the-break'));
    // The first may meet the broken connection before that is known. It says so, and hands back what was sent.
    const { status } = await post(record);
    expect([303, 503]).toContain(status);
    expect((await post(record)).status).toBe(303);
    expect((await list()).split('after-the-break')).toHaveLength(2);
    await stop();
  });

  it('hands the record back where the database does not confirm it in time, and stores it once when it is sent again', async () => {
    const { post, list, stop } = await start(500);
    const text = JSON.stringify(makeRecord('not-confirmed'));
    await schema.query('BEGIN; LOCK TABLE screening_record IN ACCESS EXCLUSIVE MODE');
    const response = await post(text);
    const page = await response.text();
    await schema.query('ROLLBACK');
    expect(response.status).toBe(503);
    expect(page).toContain('Send it again: the same record is stored once only.');
    expect(page).toContain('id="record"');
    expect((await post(text)).status).toBe(303);
    expect((await list()).split('not-confirmed')).toHaveLength(2);
    await stop();
  });
});
