import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editJson } from '../../src/files/edit-json.ts';

const text = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

describe('an edit of a JSON file', () => {
  it.each([
    ['as it is', (original: string) => original],
    ['with Windows line ends', (original: string) => original.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (original: string) => `\uFEFF${original}`],
    ['with odd spaces', (original: string) => original.replace('"status": "draft"', '"status"  :\t"draft"')],
  ])('changes the values that it is given and no other character: %s', (_, vary) => {
    const original = vary(text);
    const edited = editJson(original, [{ path: ['version'], value: '2.0.0' }, { path: ['status'], value: 'published' }]);
    expect(edited).toBe(original.replace('"version": "1.0.0"', '"version": "2.0.0"').replace('"draft"', '"published"'));
  });

  it('ends the lines that it adds as the others end', () => {
    expect(editJson('{\r\n  "a": 1\r\n}\r\n', [{ path: ['b'], value: 2 }])).toBe('{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n');
  });

  it('adds and removes what is asked for', () => {
    expect(editJson('{ "a": 1 }', [{ path: ['b'], value: [2] }, { path: ['a'], value: undefined }])).toMatch(/^\{\s*"b": \[\s*2\s*\]\s*\}$/);
  });
});
