import { describe, expect, it } from 'vitest';
import { digest } from '../../src/index.ts';

describe('a value that JSON cannot hold has no digest', () => {
  const circle: Record<string, unknown> = {};
  circle['again'] = [circle];

  it.each<[what: string, value: unknown, said: string]>([
    ['nothing', undefined, 'there is nothing at ""'],
    ['a function', { a: { b: () => 1 } }, 'there is a function at "/a/b"'],
    ['a symbol', { a: Symbol('x') }, 'there is a symbol at "/a"'],
    ['a function in a list', [1, () => 1], 'there is a function at "/1"'],
    ['nothing in a list', { list: [1, undefined] }, 'there is nothing at "/list/1"'],
    // oxlint-disable-next-line no-sparse-arrays -- what is tested
    ['a gap in a list', [1, , 2], 'there is nothing at "/1"'],
    ['a large integer', { n: 7n }, 'there is a bigint at "/n"'],
    ['a circle', circle, 'there is what it stands in itself at "/again/0"'],
    ['NaN', [NaN], 'there is a number that JSON cannot write at "/0"'],
    ['Infinity', { 'a/b': -Infinity }, 'there is a number that JSON cannot write at "/a~1b"'],
    ['a Map', { answers: new Map([['harm', 'yes']]) }, 'there is an object that shows nothing of what it holds, such as a Map at "/answers"'],
  ])('%s', (_, value, said) => {
    expect(() => digest(value)).toThrow(new TypeError(`Only a JSON value has a digest: ${said}. Leave it out, or write it as text.`));
  });
});

describe('a value that JSON can hold has the digest of its JSON', () => {
  const shared = { id: 'x' };
  it.each<[what: string, value: unknown]>([
    ['with a member that is undefined', { a: 1, b: undefined }],
    ['with one object in two places', { a: shared, b: [shared] }],
    ['with a date, which is written as text', { at: new Date(0) }],
    ['without a prototype', Object.assign(Object.create(null) as object, { a: null })],
    ['nothing but a text', 'a'],
  ])('%s', (_, value) => {
    expect(digest(value)).toBe(digest(JSON.parse(JSON.stringify(value))));
  });
});
