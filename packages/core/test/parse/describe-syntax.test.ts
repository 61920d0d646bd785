import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/parse/read-json.ts';

const STRAIGHT = 'Type a straight one: ". A word processor makes curly ones, so edit the file in a text editor.';
const CURLY = `This is a curly quotation mark. | ${STRAIGHT}`;
const CURLY_END = `The text that begins here does not end: a curly quotation mark ends no text. | ${STRAIGHT}`;
const NO_END = 'The text that begins here does not end on its line. | Put a quotation mark where it ends: ". A text stands on one line.';
const WORD = 'A word stands here without quotation marks. | Write a number in figures, or text in quotation marks.';
const NAME = 'A name stands here without quotation marks. | Write it as "name": value.';
const NOT_JSON = 'This is not valid JSON. | Look for a missing quotation mark, comma or bracket here or on the line above.';

const UNSEEN = 'A character that cannot be seen stands here, and it is no plain space. | Delete it, and type a space where one is wanted. It comes with what is pasted from a letter or a web page.';
const COMMA = 'The comma before this cuts a number in two. | JSON writes a decimal with a point and nothing between thousands: write 3,5 as 3.5 and 1,000 as 1000.';
const VALUE = 'A value is expected here. | Write text in double quotes, a number, true, false, an object or a list.';
const NAME_EXPECTED = 'A name in double quotes is expected here. | Write it as "name": value.';

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
    ['curly quotation marks around the name of an object', '{\n  "list": [\n    {\n      "a": 1,\n      “b”: { "en": "c" },\n      "d": 2\n    }\n  ]\n}', [`5:7 ${CURLY}`]],
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
    ['a decimal comma', '{\n  "value": 3,5,\n  "b": 1\n}', [`2:14 ${COMMA}`]],
    ['a decimal comma at the end', '{\n  "value": 3,5\n}', [`2:14 ${COMMA}`]],
    ['a decimal comma on each of two lines', '{\n  "a": -0,5,\n  "b": 12,25\n}', [`2:11 ${COMMA}`, `3:11 ${COMMA}`]],
    ['a comma between thousands', '{ "a": { "value": 1,000 }, "b": 1 }', [`1:21 ${COMMA}`]],
    ['a text before a comma and a number', '{ "a": "3",5 }', [`1:12 ${NAME_EXPECTED}`]],
    ['a number, a comma and a space before a number', '{ "a": 3, 5 }', [`1:11 ${NAME_EXPECTED}`]],
    ['a number without its name below a list of numbers', '{\n  "a": [3,5],\n  "b": 1, 5\n}', [`3:11 ${NAME_EXPECTED}`, `4:1 ${VALUE}`]],
    ['a word behind a comma', '{ "a": 3,five }', [`1:10 ${WORD}`]],
    ['a number without its name at the start', '{5 }', [`1:2 ${NAME_EXPECTED}`]],
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
    ['a text without its end above one with a curly quotation mark', '{\n  "a": "word,\n  "b": { "c": "x”}\n  }\n}', [`2:8 ${NO_END}`, `3:15 ${CURLY_END}`]],
    ['a space that does not break, in place of two that indent', '{\n\u00A0\u00A0"a": 1\n}', [`2:1 ${UNSEEN}`]],
    ['one before a comma', '{\n  "a": 1\u00A0,\n  "b": 2\n}', [`2:9 ${UNSEEN}`]],
    ['one behind the end', '{\n  "a": 1\n}\u00A0', [`3:2 ${UNSEEN}`]],
    ['a character of no width, and a mark of byte order, within the file', '{\n  "a": \u200B1,\n  \uFEFF"b": 2\n}', [`2:8 ${UNSEEN}`, `3:3 ${UNSEEN}`]],
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

  it('a fault that nothing was passed over before is said, however near it is to another', () => {
    expect(saidOf('{\n  "a": 1\n  "b":\n}')).toEqual(['3:3 A comma is missing before this. | Put a comma after the line above.', `4:1 ${VALUE}`]);
    expect(saidOf('{\n  "a": "3",5\n}')).toEqual([`2:12 ${NAME_EXPECTED}`, `3:1 ${VALUE}`]);
  });

  it('two numbers of a list are no decimal', () => {
    expect(readJson('{ "a": [3,5] }')).toMatchObject({ value: { a: [3, 5] }, issues: [] });
  });

  it('a fault below a decimal comma is said too', () => {
    expect(saidOf('{\n  "a": 3,5,\n  "b": “c”\n}')).toEqual([`2:10 ${COMMA}`, `3:8 ${CURLY}`]);
    expect(saidOf('{\n  "a": 3,5,\n  "b": ,\n  "c": 1\n}')).toEqual([`2:10 ${COMMA}`, `3:8 ${VALUE}`]);
  });

  it('holds nothing of the text, which may be an answer', () => {
    for (const text of ['{ "a": canary }', '{ canary: 1 }', '{ “canary”: 1 }', '{ "canary”: 1\n}', '{ "a": "canary\n}']) expect(JSON.stringify(readJson(text).issues)).not.toContain('canary');
  });
});
