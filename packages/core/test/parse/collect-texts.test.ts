import { expect, it } from 'vitest';
import { RULE_SET_SHAPES } from '../../src/load/rule-set-shape.ts';
import { TEXT_FIELDS } from '../../src/parse/collect-texts.ts';

/** The fields that hold a text in each language, as the shape made from the schema has them. */
function textFields(shape: unknown): string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([field, inner]) => (inner === 'Text' ? [field.replace('?', '')] : textFields(inner)));
}

it('every field of the format that holds a text in each language is looked at for its languages, and no other', () => {
  expect([...TEXT_FIELDS].sort()).toEqual([...new Set(textFields(RULE_SET_SHAPES))].sort());
});
