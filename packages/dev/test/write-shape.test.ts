import { describe, expect, it } from 'vitest';
import { givenOf, writeShape } from '../src/write-shape.mjs';

const what = { name: 'Whole', constant: 'SHAPES', source: 'a test' };
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required, additionalProperties: false });

describe('the shape table', () => {
  it('has a form for each part of a schema, and names what stands in several places', () => {
    const schema = {
      ...object({ id: { type: 'string', pattern: '^a$', maxLength: 3 }, many: { type: 'array', items: { $ref: '#/definitions/Part' }, minItems: 1 }, one: { allOf: [{ $ref: '#/definitions/Part' }], description: 'x' }, kind: { enum: ['a', 'b-c'], type: 'string' }, value: { type: ['number', 'boolean'] }, none: { type: 'null' } }, ['id']),
      definitions: { Part: object({ id: { type: 'string', pattern: '^a$', maxLength: 3 }, format: { type: 'number', const: 1 } }, ['id', 'format']) },
    };
    const written = writeShape({ ...what, schema });
    expect(written).toContain('const idText = /^(?=[^]{0,3}$)a$/;');
    expect(written).toContain("Whole: { id: idText, 'many?': ['Part', 1], 'one?': 'Part', 'kind?': /^(a|b-c)$/, 'value?': { anyOf: ['number', 'boolean'] }, 'none?': null },");
    expect(written).toContain('Part: { id: idText, format: 1 },');
  });

  it('joins alternatives that differ in the word of their type alone', () => {
    const alternative = (word: string, more: object = {}) => ({ ...object({ type: { type: 'string', const: word }, id: { type: 'string' }, ...more }, ['type', 'id']), description: `A ${word}.` });
    const schema = { ...object({ any: { oneOf: [{ $ref: '#/definitions/One' }, alternative('two', { more: { type: 'boolean' } }), alternative('three'), { type: 'null' }] } }), definitions: { One: alternative('one') } };
    expect(writeShape({ ...what, schema })).toContain("{ anyOf: [{ type: /^(one|three)$/, id: idText }, { type: /^(two)$/, id: idText, 'more?': 'boolean' }, null] }");
  });

  it.each([
    { part: { type: 'string', format: 'date' } },
    { part: { type: 'number', minimum: 3 } },
    { part: { type: 'integer' } },
    { part: { type: 'object', properties: {}, required: [] } },
    { part: { allOf: [{ type: 'string' }, { type: 'string' }] } },
    { part: { $ref: '#/definitions/Missing' } },
  ])('is not written where it could not say $part', ({ part }) => {
    expect(() => writeShape({ ...what, schema: object({ part }) })).toThrow();
  });

  it('of what a record is made of leaves out what the software puts in', () => {
    const record = { ...object({ format: {}, id: {}, digest: {} }, ['format', 'id', 'digest']), definitions: { Judgement: object({ role: {}, agrees: {} }, ['role', 'agrees']) } };
    const given = givenOf(record);
    expect([Object.keys(given['properties'] as object), given['required'], given['definitions']['Judgement'].required]).toEqual([['id'], ['id'], ['role']]);
  });
});
