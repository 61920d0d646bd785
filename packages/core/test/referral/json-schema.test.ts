import { describe, expect, it } from 'vitest';
import { referralJsonSchema } from '../../src/schema.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Described where they come from: texts of a rule set have no fields of their own, and of results the fields that say nothing by themselves. */
const OF_OTHERS = new Set(['Result', 'Text', 'Translation']);

describe('the JSON Schema of a referral', () => {
  it('says of every part and of every field what it holds', () => {
    const schema = referralJsonSchema() as Schema;
    const parts = Object.entries({ Referral: schema, ...schema.definitions }).filter(([id]) => !OF_OTHERS.has(id));
    expect(parts.length).toBeGreaterThan(15);
    const silent = parts.flatMap(([id, part]) => [...(part.description === undefined ? [id] : []), ...Object.entries(part.properties ?? {}).filter(([, field]) => field.description === undefined).map(([field]) => `${id}.${field}`)]);
    expect(silent).toEqual([]);
  });
});
