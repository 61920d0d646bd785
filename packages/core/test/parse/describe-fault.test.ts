import { describe, expect, it } from 'vitest';
import { describeFaults, type FaultWording, type SchemaFault, show } from '../../src/parse/describe-fault.ts';

const SHOWN: FaultWording = { whole: 'The page', fields: ['title', 'colour'], content: 'shown' };
const HIDDEN: FaultWording = { ...SHOWN, content: 'hidden' };
const CANARY = 'canary-7f3a';

const said = (fault: Partial<SchemaFault>, root: unknown, wording: FaultWording) =>
  describeFaults([{ code: 'custom', path: [], ...fault }], root, wording).map(({ code, severity, path, message, hint }) => `${severity} ${code} ${path} | ${message} | ${hint}`);

const LOOK_UP = 'Look the possible values up in the reference.';
const ID_HINT = 'Use lower-case words joined by hyphens, for example "missing-from-home".';

describe('what a schema complains of, in words', () => {
  it.each<[string, Partial<SchemaFault>, unknown, string, string]>([
    ['a missing field', { code: 'invalid_type', path: ['a'] }, {}, 'error missing-field /a | "a" is missing. | Add it; the reference says what it holds.', 'error missing-field /a | "a" is missing. | Add it; the reference says what it holds.'],
    ['nothing at all', { code: 'invalid_type', expected: 'object' }, undefined, 'error missing-field  | The page is missing. | Add it; the reference says what it holds.', 'error missing-field  | The page is missing. | Add it; the reference says what it holds.'],
    ['the whole of another type', { code: 'invalid_type', expected: 'object' }, CANARY, `error wrong-type  | The page must be an object, and "${CANARY}" is text. | Change the value.`, 'error wrong-type  | The page must be an object. | Change the value.'],
    ['a type that nobody names', { code: 'invalid_type', path: ['a'] }, { a: CANARY }, `error wrong-type /a | "a" must be another kind of value, and "${CANARY}" is text. | Change the value.`, 'error wrong-type /a | "a" must be another kind of value. | Change the value.'],
    ['a type that has no word', { code: 'invalid_type', path: ['a'], expected: 'date' }, { a: true }, 'error wrong-type /a | "a" must be date, and true is true or false. | Change the value.', 'error wrong-type /a | "a" must be date. | Change the value.'],
    ['a number in quotation marks', { code: 'invalid_type', path: ['a'], expected: 'number' }, { a: '1' }, 'error wrong-type /a | "a" must be a number, and "1" is text. | Remove the quotation marks.', 'error wrong-type /a | "a" must be a number. | Remove the quotation marks.'],
    ['the twelfth entry', { code: 'invalid_type', path: ['a', 11], expected: 'number' }, { a: new Array<null>(12).fill(null) }, 'error wrong-type /a/11 | This entry must be a number, and null is no value. | Change the value.', 'error wrong-type /a/11 | This entry must be a number. | Change the value.'],
    ['a field that begins with a digit', { code: 'invalid_type', path: ['1a'], expected: 'number' }, { '1a': [] }, 'error wrong-type /1a | "1a" must be a number, and [] is a list. | Change the value.', 'error wrong-type /1a | "1a" must be a number. | Change the value.'],
    ['a number in words', { code: 'invalid_type', path: ['a'], expected: 'number' }, { a: 'four' }, 'error wrong-type /a | "a" must be a number, and "four" is text. | Write a number in figures, without quotation marks.', 'error wrong-type /a | "a" must be a number. | Write a number in figures, without quotation marks.'],
    ['a field that ends with a digit', { code: 'invalid_type', path: ['a1'], expected: 'record' }, { a1: 1 }, 'error wrong-type /a1 | "a1" must be an object, and 1 is a number. | Change the value.', 'error wrong-type /a1 | "a1" must be an object. | Change the value.'],
    ['a value that is nearly possible', { code: 'invalid_value', path: ['a'], values: ['harm', 'help'] }, { a: 'hamr' }, 'error invalid-value /a | "hamr" is not possible for "a". | Did you mean "harm"?', 'error invalid-value /a | "a" has a value that is not possible here. | Possible: harm, help.'],
    ['a value that is not possible', { code: 'invalid_value', path: ['a', 0], values: [1, 2] }, { a: [CANARY] }, `error invalid-value /a/0 | "${CANARY}" is not possible here. | Possible: 1, 2.`, 'error invalid-value /a/0 | This entry has a value that is not possible here. | Possible: 1, 2.'],
    ['the right value in quotation marks', { code: 'invalid_value', path: ['a'], values: [1] }, { a: '1' }, 'error invalid-value /a | "1" is not possible for "a". | Remove the quotation marks.', 'error invalid-value /a | "a" has a value that is not possible here. | Possible: 1.'],
    ['a value of which nothing is known', { code: 'invalid_value', path: ['a'] }, { a: CANARY }, `error invalid-value /a | "${CANARY}" is not possible for "a". | ${LOOK_UP}`, `error invalid-value /a | "a" has a value that is not possible here. | ${LOOK_UP}`],
    ['a union without alternatives', { code: 'invalid_union', path: ['a'], errors: [] }, { a: 1 }, `error invalid-value /a | 1 is not possible for "a". | ${LOOK_UP}`, `error invalid-value /a | "a" has a value that is not possible here. | ${LOOK_UP}`],
    ['a union that names none', { code: 'invalid_union', path: ['a'] }, { a: 1 }, `error invalid-value /a | 1 is not possible for "a". | ${LOOK_UP}`, `error invalid-value /a | "a" has a value that is not possible here. | ${LOOK_UP}`],
    ['another fault that has alternatives', { code: 'invalid_value', path: ['a'], errors: [[{ code: 'custom', path: [] }]] }, { a: 1 }, `error invalid-value /a | 1 is not possible for "a". | ${LOOK_UP}`, `error invalid-value /a | "a" has a value that is not possible here. | ${LOOK_UP}`],
    ['a name that is not possible', { code: 'invalid_key', path: ['a', CANARY] }, { a: { [CANARY]: 1 } }, `error invalid-value /a/${CANARY} | "${CANARY}" is not a possible name here. | ${ID_HINT}`, `error invalid-value /a | A name here is not possible. | ${ID_HINT}`],
    ['a name of nothing', { code: 'invalid_key', path: ['a'] }, {}, `error invalid-value /a | "a" is not a possible name here. | ${ID_HINT}`, `error invalid-value  | A name here is not possible. | ${ID_HINT}`],
    ['a field that is not there', { code: 'unrecognized_keys', path: ['a'], keys: ['coluor', CANARY] }, { a: {} }, 'error unknown-field /a/coluor | "coluor" is not a field here. | Did you mean "colour"?', 'error unknown-field /a | A field here is not part of the format. | Did you mean "colour"?'],
    ['a field that stands elsewhere', { code: 'unrecognized_keys', path: [], keys: ['title'] }, {}, 'error unknown-field /title | "title" is not a field here. | Remove it, or look the fields up in the reference.', 'error unknown-field  | A field here is not part of the format. | Remove it, or look the fields up in the reference.'],
    ['no such field', { code: 'unrecognized_keys', path: [] }, {}, '', ''],
    ['an empty text', { code: 'too_small', path: ['a'], origin: 'string', minimum: 1 }, { a: '' }, 'error invalid-value /a | "a" is empty. | It needs at least 1 character.', 'error invalid-value /a | "a" is empty. | It needs at least 1 character.'],
    ['a short list', { code: 'too_small', path: ['a'], origin: 'array', minimum: 2 }, { a: [1] }, 'error invalid-value /a | "a" is too short. | It needs at least 2 entries.', 'error invalid-value /a | "a" is too short. | It needs at least 2 entries.'],
    ['an empty list', { code: 'too_small', path: ['a'], origin: 'array', minimum: 1 }, { a: [] }, 'error invalid-value /a | "a" is empty. | It needs at least 1 entry.', 'error invalid-value /a | "a" is empty. | It needs at least 1 entry.'],
    ['a small number', { code: 'too_small', path: ['a'], origin: 'number', minimum: 1 }, { a: 0 }, 'error invalid-value /a | "a" is too small. | It needs at least 1.', 'error invalid-value /a | "a" is too small. | It needs at least 1.'],
    ['a long text', { code: 'too_big', path: ['a'], origin: 'string', maximum: 2 }, { a: 'abc' }, 'error invalid-value /a | "a" is too long. | It may have at most 2 characters.', 'error invalid-value /a | "a" is too long. | It may have at most 2 characters.'],
    ['a large number', { code: 'too_big', path: ['a'], origin: 'number', maximum: 2 }, { a: 3 }, 'error invalid-value /a | "a" is too large. | It may have at most 2.', 'error invalid-value /a | "a" is too large. | It may have at most 2.'],
    ['a form that is not right', { code: 'invalid_format', path: ['a'] }, { a: CANARY }, `error invalid-value /a | "${CANARY}" is not a possible "a". | ${ID_HINT}`, `error invalid-value /a | "a" has a value that is not possible here. | ${ID_HINT}`],
    ['a text of spaces', { code: 'invalid_format', path: ['a'], pattern: '/\\S/' }, { a: '  ' }, 'error invalid-value /a | "a" is empty. | Write at least one word.', 'error invalid-value /a | "a" is empty. | Write at least one word.'],
    ['a form with a pattern of its own', { code: 'invalid_format', path: ['a', 3], pattern: '^[0-9]{4}-' }, { a: [0, 0, 0, CANARY] }, `error invalid-value /a/3 | "${CANARY}" is not possible here. | Write a date as YYYY-MM-DD.`, 'error invalid-value /a/3 | This entry has a value that is not possible here. | Write a date as YYYY-MM-DD.'],
  ])('%s', (_what, fault, root, shown, hidden) => {
    expect(said(fault, root, SHOWN).slice(0, 1)).toEqual(shown === '' ? [] : [shown]);
    expect(said(fault, root, HIDDEN).slice(0, 1)).toEqual(hidden === '' ? [] : [hidden]);
    expect(JSON.stringify(said(fault, root, HIDDEN))).not.toContain(CANARY);
  });

  it('every fault is described, in its order', () => {
    const faults: SchemaFault[] = [{ code: 'invalid_type', path: ['b'] }, { code: 'unrecognized_keys', path: [], keys: ['x', 'y'] }, { code: 'invalid_type', path: ['a/b'] }];
    expect(describeFaults(faults, {}, SHOWN).map(({ path }) => path)).toEqual(['/b', '/x', '/y', '/a~1b']);
  });

  it('a format can have hints and words of its own; of a missing field it is not asked', () => {
    const own: FaultWording = { ...SHOWN, hints: { a: 'Ask the owner.' }, inOwnWords: ({ name }) => (name === 'b' ? { code: 'unsafe-link', message: 'Own message.', hint: 'Own hint.' } : null) };
    expect(said({ code: 'invalid_value', path: ['a'] }, { a: 1 }, own)).toEqual(['error invalid-value /a | 1 is not possible for "a". | Ask the owner.']);
    expect(said({ code: 'invalid_value', path: ['toString'] }, { toString: 1 }, own)).toEqual([`error invalid-value /toString | 1 is not possible for "toString". | ${LOOK_UP}`]);
    expect(said({ code: 'invalid_value', path: ['b'] }, { b: 1 }, own)).toEqual(['error unsafe-link /b | Own message. | Own hint.']);
    expect(said({ code: 'unrecognized_keys', path: [], keys: ['b'] }, {}, own)).toEqual(['error unsafe-link /b | Own message. | Own hint.']);
    expect(said({ code: 'invalid_type', path: ['b'] }, {}, own)).toEqual(['error missing-field /b | "b" is missing. | Add it; the reference says what it holds.']);
  });
});

describe('of several alternatives', () => {
  const of = (...errors: SchemaFault[][]): SchemaFault => ({ code: 'invalid_union', path: ['a'], errors });
  const type = (expected: string, path: string[] = []): SchemaFault => ({ code: 'invalid_type', path, expected });
  const keys = (...names: string[]): SchemaFault => ({ code: 'unrecognized_keys', path: [], keys: names });
  const value = (path: string[] = []): SchemaFault => ({ code: 'invalid_value', path, values: ['x'] });

  it.each<[string, SchemaFault, string[]]>([
    ['all of another type are named together, each once', of([type('string')], [type('number')], [type('array')], [type('string')]), ['wrong-type /a: "a" must be text, a number or a list, and {"b":1,"c":{"d":{}}} is an object.']],
    ['one of another type is named alone', of([type('string')], [type('string')]), ['wrong-type /a: "a" must be text, and {"b":1,"c":{"d":{}}} is an object.']],
    ['the one with fewer unknown fields was meant', of([keys('b', 'c')], [keys('d')]), ['unknown-field /a/d: "d" is not a field here.']],
    ['at the same distance the first was meant', of([keys('b')], [keys('d')]), ['unknown-field /a/b: "b" is not a field here.']],
    ['a fault inside is nearer than one at the top', of([keys('b')], [value(['b'])]), ['invalid-value /a/b: 1 is not possible for "b".']],
    ['nine faults inside are nearer than one at the top', of([keys('b')], Array.from({ length: 9 }, () => value(['b']))), Array.from({ length: 9 }, () => 'invalid-value /a/b: 1 is not possible for "b".')],
    ['a fault deep inside is nearer than one less deep', of([value(['b'])], [value(['c', 'd'])]), ['invalid-value /a/c/d: {} is not possible for "d".']],
    ['five faults deep inside are nearer than one less deep', of([value(['b'])], Array.from({ length: 5 }, () => value(['c', 'd']))), Array.from({ length: 5 }, () => 'invalid-value /a/c/d: {} is not possible for "d".')],
    ['a value that is not possible is nearer than one of another type', of([type('string')], [value()]), ['invalid-value /a: {"b":1,"c":{"d":{}}} is not possible for "a".']],
    ['an unknown field is nearer than a value that is not possible', of([value()], [keys('b')]), ['unknown-field /a/b: "b" is not a field here.']],
    ['a value that is not possible is nearer than two unknown fields', of([keys('b', 'c')], [value()]), ['invalid-value /a: {"b":1,"c":{"d":{}}} is not possible for "a".']],
    ['of another type inside is not of another type as a whole', of([type('string', ['b'])], [type('string')]), ['wrong-type /a/b: "b" must be text, and 1 is a number.']],
    ['an alternative without faults was meant', of([], [keys('b')]), []],
  ])('%s', (_what, fault, expected) => {
    expect(describeFaults([fault], { a: { b: 1, c: { d: {} } } }, SHOWN).map(({ code, path, message }) => `${code} ${path}: ${message}`)).toEqual(expected);
  });
});

it('a value is shown short, and nothing as nothing', () => {
  expect([show('a'), show([1]), show(undefined), show('x'.repeat(58)), show('x'.repeat(59))]).toEqual(['"a"', '[1]', 'nothing', `"${'x'.repeat(58)}"`, `"${'x'.repeat(56)}…`]);
});
