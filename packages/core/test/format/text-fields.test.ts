import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { TEXT_FIELDS } from '../../src/parse/collect-texts.ts';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The names of all fields, wherever in a schema, that hold a text. */
function textFieldsIn(schema: Schema): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema.properties ?? {}).filter(([, { $ref, allOf }]) => [$ref, allOf?.[0]?.$ref].includes('#/definitions/Text'));
  return [...own.map(([field]) => field), ...Object.values(schema as object).flatMap(textFieldsIn)];
}

it('every field of the format that holds a text is one whose languages are checked', async () => {
  const schema = JSON.parse(await readFile(new URL('../../../../rules/schema/rule-set.schema.json', import.meta.url), 'utf8')) as Schema;
  expect([...new Set(textFieldsIn(schema))].sort()).toEqual([...TEXT_FIELDS].sort());
});
