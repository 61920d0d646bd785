import { describe, expect, it } from 'vitest';
import { allNearest, nearest } from '../../src/parse/suggest.ts';

describe('the word that was most likely meant', () => {
  it.each([
    ['parametrs', ['sections', 'parameters'], 'parameters'],
    ['HARM', ['harm'], 'harm'],
    ['harm', ['HARM'], 'HARM'],
    ['hrm', ['harm', 'ham'], 'harm'],
    ['abc', ['abcde'], 'abcde'],
    ['abc', ['abcdef'], null],
    ['abcdefghi', ['abcdefghixyz'], 'abcdefghixyz'],
    ['abcdefghi', ['abcdefghiwxyz'], null],
    ['xyz', [], null],
  ])('%s among %j is %s', (word, candidates, meant) => { expect(nearest(word, candidates)).toBe(meant); });
});

describe('the words that were as likely meant', () => {
  it.each([
    ['category-3', ['category-1', 'category-2', 'harm'], ['category-1', 'category-2']],
    ['indicaters', ['indicators', 'indicator'], ['indicators']],
    ['harm', ['harms', 'harms'], ['harms']],
    ['xyz', ['category-1'], []],
  ])('%s among %j are %j', (word, candidates, meant) => { expect(allNearest(word, candidates)).toEqual(meant); });
});
