import { describe, expect, it } from 'vitest';
import { findTooDeep, isLost, withoutMark } from '../../src/parse/json-limits.ts';

describe('a number that is not kept as it was written', () => {
  it.each<[string, boolean]>([
    ['9007199254740991', false],
    ['-9007199254740991', false],
    ['9007199254740992', true],
    ['-9007199254740992', true],
    ['1e400', true],
    ['-1e400', true],
    ['0.1', false],
    ['0', false],
    ['-0', false],
    ['0.000', false],
    ['0e5', false],
    ['0.0E-9', false],
    ['1e-400', true],
    ['-0.001e-400', true],
    ['120E-400', true],
    ['5e-324', false],
  ])('%s: %s', (written, lost) => { expect(isLost(Number(written), written)).toBe(lost); });

  it('is what is no number', () => { expect(isLost(NaN, 'NaN')).toBe(true); });
});

describe('brackets that nest too deep', () => {
  const open = (times: number) => '['.repeat(times);
  it.each<[string, string, number]>([
    ['32 are not', open(32), -1],
    ['33 are, at the last one', open(33), 32],
    ['braces and brackets count together', '{'.repeat(16) + open(17), 32],
    ['side by side they are not', '{}[]'.repeat(20) + open(32), -1],
    ['a bracket that closes makes room', `${open(32)}]${open(1)}`, -1],
    ['a brace that closes makes room', `${'{'.repeat(32)}}{`, -1],
    ['nothing else makes room', `${open(32)},:1a ${open(1)}`, 37],
    ['in quotation marks they do not count', `"${open(40)}"`, -1],
    ['after the quotation marks they do', `"a"${open(33)}`, 35],
    ['in quotation marks no bracket makes room', `${open(32)}"]"${open(1)}`, 35],
    ['an escaped quotation mark does not end the text', `"\\"${open(40)}"`, -1],
    ['an escaped backslash before one does not escape it', `"\\\\"${open(33)}`, 36],
    ['a backslash outside a text escapes nothing', `\\${open(33)}`, 33],
    ['a text ends with its line', `"\n${open(33)}`, 34],
    ['nothing is not', '', -1],
  ])('%s', (_what, text, offset) => { expect(findTooDeep(text)).toBe(offset); });
});

describe('a byte-order mark', () => {
  it.each([['\uFEFF{}', '{}'], ['{}', '{}'], ['\uFEFF\uFEFF', '\uFEFF'], ['a\uFEFF', 'a\uFEFF'], ['', '']])('of %j leaves %j', (text, rest) => { expect(withoutMark(text)).toBe(rest); });
});
