import { describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '../../src/parse/json-limits.ts';
import { readJson } from '../../src/parse/read-json.ts';

describe('JSON with the place of every value', () => {
  const text = '\n{ "a": [1,\n  { "b/c": "x" }],\n\n "d": null }';
  it.each<[string, number, number]>([
    ['', 2, 1],
    ['/a', 2, 8],
    ['/a/0', 2, 9],
    ['/a/1', 3, 3],
    ['/a/1/b~1c', 3, 12],
    ['/d', 5, 7],
    ['/a/1/missing', 3, 3],
    ['/a/7/missing/deep', 2, 8],
    ['/missing/deep', 2, 1],
  ])('%j stands at %i:%i, or what holds it does', (path, line, column) => {
    expect(readJson(text).locate(path)).toEqual({ line, column });
  });

  it.each<[string, unknown]>([
    ['{ "a": [1, [], {}, null, true, "x"], "b": { "c": {} } }', { a: [1, [], {}, null, true, 'x'], b: { c: {} } }],
    ['[[1], [2, [3]], {}]', [[1], [2, [3]], {}]],
    ['"text"', 'text'],
    ['0', 0],
    ['{ "": { "": 1 } }', { '': { '': 1 } }],
  ])('%s is read as JSON.parse reads it', (json, value) => {
    expect(readJson(json)).toMatchObject({ value, issues: [] });
    expect(readJson(json).value).toEqual(JSON.parse(json));
  });

  it('a file may have a million characters, and no more', () => {
    const filled = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;
    expect(readJson(filled(MAX_LENGTH)).issues).toEqual([]);
    expect(readJson(filled(MAX_LENGTH + 1))).toMatchObject({ value: undefined, issues: [{ code: 'too-large', severity: 'error', path: '', line: 1, column: 1, message: 'The file is longer than 1000000 characters.', hint: 'A rule set is much smaller than this: check that it is the right file.' }] });
  });

  it('where nothing can be read, every place is the first', () => {
    expect(readJson('').locate('/a/b')).toEqual({ line: 1, column: 1 });
  });
});
