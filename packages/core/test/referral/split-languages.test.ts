import { describe, expect, it } from 'vitest';
import { splitLanguages } from '../../src/referral/index.ts';

const split = splitLanguages([
  { language: 'en', texts: ['Category 2', 'Category 2 (held)', 'Gets into cars'] },
  { language: 'pl', texts: ['Tak'] },
]);

describe('a text of a referral, parted by language', () => {
  it.each<[string, readonly (readonly [string, string | null])[]]>([
    ['Dim byd', [['Dim byd', null]]],
    ['Category 2', [['Category 2', 'en']]],
    ['Dynodir: Category 2.', [['Dynodir: ', null], ['Category 2', 'en'], ['.', null]]],
    ['Gets into cars: Tak', [['Gets into cars', 'en'], [': ', null], ['Tak', 'pl']]],
    ['Category 2 (held)', [['Category 2 (held)', 'en']]],
    ['Takie, Category 21', [['Takie, Category 21', null]]],
    ['', []],
  ])('%s', (text, pieces) => {
    expect(split(text).map((piece) => [piece.text, piece.language])).toEqual(pieces);
    expect(split(text).map((piece) => piece.text).join('')).toBe(text);
  });

  it('is one piece where everything is in one language', () => {
    expect(splitLanguages([])('Category 2')).toEqual([{ text: 'Category 2', language: null }]);
  });
});
