import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/parse/suggest.ts';

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
