/**
 * The record is kept as the text that came, so that it can be verified again as it is. The rest is there to be found by. A record
 * that was opened and finished again has the id of the first and another digest: it stands beside the first, never in its place.
 * Servers may start at the same moment, and PostgreSQL refuses one of two that make the same table: they take turns.
 */
const TABLE = `
  DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('screening_record'));
    CREATE TABLE IF NOT EXISTS screening_record (
      digest text PRIMARY KEY,
      id text NOT NULL,
      rule_set_id text NOT NULL,
      rule_set_version text NOT NULL,
      rule_set_digest text NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      record text NOT NULL
    );
  END $$`;

const INSERT = `
  INSERT INTO screening_record (digest, id, rule_set_id, rule_set_version, rule_set_digest, record)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (digest) DO NOTHING`;

/** The table of records. */
export class RecordsTable {
  /** @type {import('./open-database.mjs').Database} */
  #database;

  /** @param {import('./open-database.mjs').Database} database */
  constructor(database) {
    this.#database = database;
  }

  async create() {
    await this.#database.query(TABLE);
  }

  /**
   * Stores a record that was checked. The same record sent again is stored once.
   * @param {import('@cse-screening/core').ScreeningRecord} record
   * @param {string} text the record as it came
   */
  async store({ id, digest, ruleSet }, text) {
    await this.#database.query(INSERT, [digest, id, ruleSet.id, ruleSet.version, ruleSet.digest, text]);
  }

  /**
   * What a list may show: which records there are, and by which rules. No answer, no category.
   * @returns {Promise<{ id: string, ruleSet: string, receivedAt: string }[]>}
   */
  async list() {
    const { rows } = await this.#database.query('SELECT id, rule_set_id, rule_set_version, received_at FROM screening_record ORDER BY received_at DESC, id');
    return rows.map((row) => ({ id: row.id, ruleSet: `${row.rule_set_id} ${row.rule_set_version}`, receivedAt: new Date(row.received_at).toISOString() }));
  }
}
