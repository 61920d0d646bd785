import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/parse/read-json.ts';

const STRAIGHT = 'Type a straight one: ". A word processor makes curly ones, so edit the file in a text editor.';
const CURLY = `This is a curly quotation mark. | ${STRAIGHT}`;
const CURLY_END = `The text that begins here does not end: a curly quotation mark ends no text. | ${STRAIGHT}`;
const NO_END = 'The text that begins here does not end on its line. | Put a quotation mark where it ends: ". A text stands on one line.';
const WORD = 'A word stands here without quotation marks. | Write a number in figures, or text in quotation marks.';
const NAME = 'A name stands here without quotation marks. | Write it as "name": value.';
const NOT_JSON = 'This is not valid JSON. | Look for a missing quotation mark, comma or bracket here or on the line above.';

/** Every issue of a text: its line and column, and its words. */
function saidOf(text: string): string[] {
  return readJson(text).issues.map(({ code, line, column, message, hint }) => {
    expect(code).toBe('invalid-json');
    return `${String(line)}:${String(column)} ${message} | ${hint}`;
  });
}

describe('what is not JSON is said once, where it is, with what to do', () => {
  it.each<[string, string, string[]]>([
    ['curly quotation marks around a name', '{\n  “value”: 3\n}', [`2:3 ${CURLY}`]],
    ['curly quotation marks around a text', '{\n  "a": “word, and word”,\n  "b": 1\n}', [`2:8 ${CURLY}`]],
    ['a curly quotation mark before a text', '{\n  "a": “word",\n  "b": 1\n}', [`2:8 ${CURLY}`]],
    ['a curly quotation mark behind a name', '{\n  "value”: 3\n}', [`2:3 ${CURLY_END}`]],
    ['a curly quotation mark behind a text', '{\n  "a": "word”,\n  "b": 1\n}', [`2:8 ${CURLY_END}`]],
    ['the same with the line ends of Windows', '{\r\n  "a": "word”\r\n}', [`2:8 ${CURLY_END}`]],
    ['single curly ones', '{ "a": ‘word’ }', [`1:8 ${CURLY}`]],
    ['those of other languages', '{ "a": „word“, "b": «word» }', [`1:8 ${CURLY}`]],
    ['a file of them: one for each line', '{\n“a”: “b”,\n“c”: “d”,\n“e”: 1\n}', [`2:1 ${CURLY}`, `3:1 ${CURLY}`, `4:1 ${CURLY}`]],
    ['straight single quotation marks', "{\n  'value': 3\n}", ['2:3 This is a single quotation mark. | Type a double one: ".']],
    ['a number in words', '{\n  "value": four\n}', [`2:12 ${WORD}`]],
    ['a word behind a number', '{\n  "value": 4 or,\n  "b": 1\n}', [`2:14 ${WORD}`]],
    ['a name without quotation marks', '{\n  value: 3\n}', [`2:3 ${NAME}`]],
    ['the same with a space before the colon', '{\n  value : 3\n}', [`2:3 ${NAME}`]],
    ['the same with a number in it', '{\n  line_2-b: 3\n}', [`2:3 ${NAME}`]],
    ['a word, and a name later on the line', '{ "a": four name: 2\n}', [`1:8 ${WORD}`]],
    ['a word, and true later on the line', '{ "a": perhaps true\n}', [`1:8 ${WORD}`]],
    ['true in capitals', '{ "a": True }', ['1:8 This is not how JSON writes it. | Write true or false in small letters.']],
    ['a word that begins like true', '{ "a": trueness }', [`1:8 ${WORD}`]],
    ['a text without its end', '{\n  "a": "word,\n  "b": 1\n}', [`2:8 ${NO_END}`]],
    ['a text without its end, with curly quotation marks that it may hold', '{\n  "a": "the word “risk” there,\n  "b": 1\n}', [`2:8 ${NO_END}`]],
    ['a text that goes on in the next line', '{\n  "a": "one\n  two",\n  "b": 1\n}', [`2:8 ${NO_END}`, `3:3 ${WORD}`]],
    ['something else', '{\n  "a": %\n}', [`2:8 ${NOT_JSON}`]],
  ])('%s', (_, text, said) => {
    expect(saidOf(text)).toEqual(said);
  });

  it('a fault that stands by itself below another one is said too', () => {
    expect(saidOf('{\n  "a": four,\n  "b": 1\n  "c": five\n}')).toEqual([`2:8 ${WORD}`, '4:3 A comma is missing before this. | Put a comma after the line above.']);
    expect(saidOf('{\n  "a": 1 “,\n  ’b": 2\n}')).toEqual([`2:10 ${CURLY}`, `3:3 ${CURLY}`]);
    expect(saidOf('{\n  "a”: 1,\n  “b”: 2\n}')).toEqual([`2:3 ${CURLY_END}`, `3:3 ${CURLY}`]);
    expect(saidOf('{\n  "a": 1,\n}\n}')).toEqual(['3:1 A comma stands before the closing }. | Remove that comma.', '4:1 Something stands after the end of the rule set. | Remove what follows the last }.']);
  });

  it('holds nothing of the text, which may be an answer', () => {
    for (const text of ['{ "a": canary }', '{ canary: 1 }', '{ “canary”: 1 }', '{ "canary”: 1\n}', '{ "a": "canary\n}']) expect(JSON.stringify(readJson(text).issues)).not.toContain('canary');
  });
});
