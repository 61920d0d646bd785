import { expect, it } from 'vitest';
import { freeze } from '../../src/parse/freeze.ts';

it('a value is frozen to the bottom, and what is no object is left as it is', () => {
  const value = { list: [{ inner: { word: 'a' } }, null, 1, 'text'], nothing: null, flag: true };
  expect(freeze(value)).toBe(value);
  for (const part of [value, value.list, value.list[0], (value.list[0] as { inner: object }).inner]) expect(Object.isFrozen(part)).toBe(true);
  for (const plain of [null, undefined, 'text', 7, true]) expect(freeze(plain)).toBe(plain);
});
