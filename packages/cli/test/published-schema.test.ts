import { readFileSync } from 'node:fs';
import { parse } from '@cse-screening/core';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { createPublishedValidator } from '../src/published-schema.ts';

const text = readFileSync(new URL('./fixtures/rule-set.json', import.meta.url), 'utf8');
const findDisagreement = createPublishedValidator();

/** What stands in the place of each value, one after the other. */
const REPLACEMENTS: readonly unknown[] = [null, true, -1, '', 'a-b', [''], {}, { fact: 'x' }];

/**
 * Every file that differs from the fixture in one place: a value is replaced, a key is removed, or a key is added. Of the
 * places of a list that are alike, one is changed.
 */
function* mutate(): Generator<[place: string, text: string]> {
  const places = new Map<string, string[]>();
  const visit = (value: unknown, place: string[], kind: string) => {
    places.set(kind, place);
    if (typeof value !== 'object' || value === null) return;
    const type = 'type' in value ? String(value.type) : '';
    for (const [key, inner] of Object.entries(value)) visit(inner, [...place, key], `${kind}/${Array.isArray(value) ? '*' : `${type}${key}`}`);
  };
  visit(JSON.parse(text), [], '');
  for (const place of places.values()) {
    const name = place.join('/');
    for (const replacement of REPLACEMENTS) yield [`${name} is ${JSON.stringify(replacement)}`, change(place, (holder, key) => { holder[key] = replacement; })];
    yield [`${name} is removed`, change(place, (holder, key) => { if (Array.isArray(holder)) holder.splice(Number(key), 1); else Reflect.deleteProperty(holder, key); })];
    yield [`${name} has a neighbour`, change(place, (holder) => { if (Array.isArray(holder)) holder.push('x'); else holder['neighbour'] = 'x'; })];
  }
}

function change(place: readonly string[], edit: (holder: Record<string, unknown>, key: string) => void): string {
  const root: Record<string, unknown> = { document: JSON.parse(text) as unknown };
  const [last = '', ...path] = ['document', ...place].reverse();
  const holder = path.reverse().reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, root);
  edit(holder, last);
  return JSON.stringify(root['document']) ?? 'null';
}

it('the published schema is one', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../rules/schema/rule-set.schema.json', import.meta.url), 'utf8')) as object;
  const ajv = new Ajv();
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

describe('the published schema and the core', () => {
  it('come to the same verdict on every file that differs from a right one in one place', () => {
    const disagreements: string[] = [];
    for (const [place, mutant] of mutate()) {
      for (const { message, hint } of findDisagreement(mutant, [])) disagreements.push(`${place}: ${message} ${hint}`);
    }
    expect(disagreements).toEqual([]);
  }, 30_000);

  it.each(['{', '', '[1e400]', '{ "a": 1, "a": 2 }'])('are not held together over text that has no certain value: %s', (broken) => {
    expect(findDisagreement(broken, parse(broken).issues)).toEqual([]);
  });
});
