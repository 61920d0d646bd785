import { describe, expect, it } from 'vitest';
import { plainCopy } from '../../src/parse/plain-copy.ts';

const REFUSED = 'This is not plain data, or there is too much of it.';

/** Lists, or objects, within each other, so many deep. */
const nested = (depth: number): unknown => (depth === 0 ? 'canary-7f3a' : [nested(depth - 1)]);
const within = (depth: number): unknown => (depth === 0 ? 'canary-7f3a' : { it: within(depth - 1) });

describe('a plain copy', () => {
  it.each<[unknown, unknown]>([
    [null, null],
    ['', ''],
    [true, true],
    [-1.5, -1.5],
    [-0, 0],
    [NaN, NaN],
    [[], []],
    [{}, {}],
    [[1, ['a', { b: null }]], [1, ['a', { b: null }]]],
    [{ a: undefined, b: 1, [Symbol('s')]: 2 }, { b: 1 }],
    [Object.create(null), {}],
    [new (class { a = 1; })(), { a: 1 }],
  ])('of %o is %o', (value, copy) => {
    expect(plainCopy(value)).toStrictEqual(copy);
    expect(Object.is(plainCopy(value), -0)).toBe(false);
  });

  it('is another object, frozen all through, with each member read once', () => {
    let reads = 0;
    const value = { get list() { reads++; return [{ id: 'a' }]; } };
    const copy = plainCopy(value) as typeof value;
    expect([reads, copy.list, Object.isFrozen(copy), Object.isFrozen(copy.list), Object.isFrozen(copy.list[0])]).toEqual([1, [{ id: 'a' }], true, true, true]);
  });

  it('has a member named __proto__ as a member, and nothing of a prototype', () => {
    const copy = plainCopy(JSON.parse('{"__proto__":{"harm":"yes"}}')) as Record<string, unknown>;
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(plainCopy(Object.assign(Object.create({ harm: 'yes' }) as object, { a: 1 }))).toEqual({ a: 1 });
  });

  it('goes 32 deep, and no further', () => {
    expect(plainCopy(nested(32))).toEqual(nested(32));
    expect(() => plainCopy(nested(33))).toThrow(REFUSED);
    expect(plainCopy(within(32))).toEqual(within(32));
    expect(() => plainCopy(within(33))).toThrow(REFUSED);
  });

  it('holds a million values with what they stand in, and no more', () => {
    const list = (length: number) => new Array<number>(length).fill(1);
    expect(plainCopy(list(999_999))).toHaveLength(999_999);
    expect(() => plainCopy(list(1_000_000))).toThrow(REFUSED);
    expect(plainCopy([list(499_999), list(499_998)])).toHaveLength(2);
    expect(() => plainCopy([list(499_999), list(499_999)])).toThrow(REFUSED);
    const members = Object.fromEntries(list(1000).map((_, i) => [`m${String(i)}`, 1]));
    expect(() => plainCopy(list(1000).map(() => members))).toThrow(REFUSED);
  });

  it('of a list that is far too long is not begun', () => {
    let reads = 0;
    const list = new Proxy([] as number[], { get: (_, key) => (key === 'length' ? 2_000_000 : (reads++, 1)) });
    expect(() => plainCopy(list)).toThrow(REFUSED);
    expect(reads).toBe(0);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a list with undefined', [undefined]],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a big integer', 1n],
    ['an object that holds a function', { a: { b: () => 1 } }],
    ['a Map', new Map([['harm', 'canary-7f3a']])],
    ['a Date', { when: new Date(0) }],
    ['what only its prototype has', Object.create({ harm: 'canary-7f3a' })],
    ['a getter that throws', { get harm() { throw new Error('canary-7f3a'); } }],
    ['a proxy that throws', new Proxy({}, { ownKeys: () => { throw new Error('canary-7f3a'); } })],
  ])('is refused of %s, in words that hold nothing of it', (_, value) => {
    expect(() => plainCopy(value)).toThrow(new Error(REFUSED));
  });
});
