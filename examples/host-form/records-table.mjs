/** The record is kept as the text that came, so that it can be verified again as it is. The rest is there to be found by. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS screening_record (
    id text PRIMARY KEY,
    digest text NOT NULL UNIQUE,
    rule_set_id text NOT NULL,
    rule_set_version text NOT NULL,
    rule_set_digest text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    record text NOT NULL
  )`;

const INSERT = `
  INSERT INTO screening_record (id, digest, rule_set_id, rule_set_version, rule_set_digest, record)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING
  RETURNING id`;

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
   * @returns {Promise<'stored' | 'stored-before' | 'id-taken'>} `id-taken`: another record has this id
   */
  async store({ id, digest, ruleSet }, text) {
    const { rows } = await this.#database.query(INSERT, [id, digest, ruleSet.id, ruleSet.version, ruleSet.digest, text]);
    if (rows.length > 0) return 'stored';
    const same = await this.#database.query('SELECT id FROM screening_record WHERE digest = $1', [digest]);
    return same.rows.length > 0 ? 'stored-before' : 'id-taken';
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
