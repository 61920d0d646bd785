/**
 * What the example asks of a database: one statement with its values beside it, never inside it.
 * @typedef {{ query: (sql: string, values?: unknown[]) => Promise<{ rows: any[] }>, close: () => Promise<void> }} Database
 */

/**
 * Opens PostgreSQL: a real server where an address is given, and otherwise the embedded one, PGlite.
 * @param {{ url?: string | undefined, folder?: string | undefined, patience?: number }} [where] url: as in DATABASE_URL; folder:
 *   where PGlite keeps its files, without which it keeps them in memory; patience: how long a server is waited for, in milliseconds
 * @returns {Promise<Database>}
 */
export async function openDatabase({ url, folder, patience = 10_000 } = {}) {
  if (url !== undefined && url !== '') {
    const { default: pg } = await import('pg');
    // Of itself it sends password and records to another machine in the clear. An `sslmode` in the address goes before `ssl`.
    const { host } = new pg.Client({ connectionString: url });
    const isHere = host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);
    // Of itself it waits for ever, and whoever sent a form with it.
    const pool = new pg.Pool({ connectionString: url, ...(!isHere && { ssl: true }), connectionTimeoutMillis: patience, query_timeout: patience });
    // A connection that breaks while nobody uses it is replaced; without a listener it would end the server.
    pool.on('error', () => {});
    return { query: (sql, values) => pool.query(sql, values), close: () => pool.end() };
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create(folder);
  return { query: (sql, values) => database.query(sql, values), close: () => database.close() };
}
