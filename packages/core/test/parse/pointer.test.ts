import { describe, expect, it } from 'vitest';
import { pointer, valueAt } from '../../src/parse/pointer.ts';

const VALUE = { a: [10, { b: 'word' }], '': 'empty', 'c/d': 1, 'e~f': 2, 'g~1h': 3, none: null };

describe('a JSON pointer', () => {
  it.each<[string, string | number, string]>([
    ['', 'a', '/a'],
    ['/a', 0, '/a/0'],
    ['', '', '/'],
    ['', 'c/d', '/c~1d'],
    ['/a', 'e~f', '/a/e~0f'],
    ['', 'g~1h', '/g~01h'],
    ['', '//~~', '/~1~1~0~0'],
  ])('%j and then %j is %s', (parent, key, whole) => { expect(pointer(parent, key)).toBe(whole); });

  it.each<[string, unknown]>([
    ['', VALUE],
    ['/a', VALUE.a],
    ['/a/1/b', 'word'],
    ['/', 'empty'],
    ['/c~1d', 1],
    ['/e~0f', 2],
    ['/g~01h', 3],
    ['/none', null],
    ['/a/2', undefined],
    ['/a/length/x', undefined],
    ['/b', undefined],
    ['/b/a', undefined],
    ['/none/a', undefined],
    ['/toString', undefined],
  ])('%j finds %j', (path, found) => { expect(valueAt(VALUE, path)).toEqual(found); });

  it('finds nothing inside of what is no object: not a letter of a word, and not what every object has', () => {
    expect(valueAt(VALUE, '/a/1/b/0')).toBeUndefined();
    expect(valueAt('word', '/length')).toBeUndefined();
    expect(valueAt(null, '/a')).toBeUndefined();
    expect(valueAt(7, '/a')).toBeUndefined();
  });
});
