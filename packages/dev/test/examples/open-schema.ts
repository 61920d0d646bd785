import { openDatabase } from '../../../../examples/host-form/open-database.mjs';

/** The PostgreSQL to test with, where there is one. */
export const DATABASE_URL = process.env['DATABASE_URL'];

/** A schema of its own in a database, so that no test writes among what is stored there. */
export interface Schema {
  /** An address at which nothing else is found. */
  readonly url: string;
  readonly query: (sql: string) => Promise<unknown>;
  /** Breaks the connections of others to that address, and none besides. */
  readonly breakConnections: () => Promise<unknown>;
  /** Removes the schema with what is in it. */
  readonly drop: () => Promise<void>;
}

export async function openSchema(database: string, name: string): Promise<Schema> {
  const url = new URL(database);
  const schema = `cse_screening_test_${name}_${String(process.pid)}`;
  url.searchParams.set('options', `-c search_path=${schema}`);
  url.searchParams.set('application_name', schema);
  // Asked one thing after the other, it keeps to one connection.
  const { query, close } = await openDatabase({ url: url.href });
  await query(`CREATE SCHEMA ${schema}`);
  const breakConnections = () => query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${schema}' AND pid <> pg_backend_pid()`);
  return { url: url.href, query, breakConnections, drop: async () => { await query(`DROP SCHEMA ${schema} CASCADE`); await close(); } };
}
