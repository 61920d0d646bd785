import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { exampleRecord, withChanges } from './example-screening.ts';

const record = exampleRecord({ narrative: 'Someone gives the child things.', childsWords: 'He is nice 🙂', judgement: { category: 'category-3', role: 'Social worker', date: '2026-11-20' } });

const LIMITS = expect.stringContaining('It does not show who wrote the record') as string;

type Place = readonly (string | number)[];

/** Every place in a value, containers included; the whole is left out. */
function placesIn(value: unknown, place: Place = []): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.keys(value).flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...place, Array.isArray(value) ? Number(key) : key])) : [];
  return place.length === 0 ? inner : [place, ...inner];
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

function holderOf(copy: unknown, place: Place): Record<string | number, unknown> {
  return valueAt(copy, place.slice(0, -1)) as Record<string | number, unknown>;
}

const PLACES = placesIn(record);
const LEAVES = PLACES.filter((place) => typeof valueAt(record, place) !== 'object' || valueAt(record, place) === null);
const last = (place: Place) => place.at(-1) as string | number;

/** Something else of the same type, or as near to it as can be. */
function nearTo(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value} `, value.slice(1), `${value}\u0301`, value.normalize('NFD'), value.toUpperCase(), value.toLowerCase(), null];
  if (typeof value === 'number') return [value + 1, value + Number.EPSILON * 4, String(value), null];
  if (typeof value === 'boolean') return [!value, Number(value), String(value)];
  return [0, '', false, []];
}

const TEXT = JSON.stringify(record);

function isVerified(edit: (copy: typeof record) => void): boolean {
  const copy = JSON.parse(TEXT) as typeof record;
  edit(copy);
  return verifyRecord(copy).intact;
}

describe('a record as it was made', () => {
  it('is verified, and says what that does not show', () => {
    expect(verifyRecord(record)).toEqual({ intact: true, reason: null, message: 'The record is as it was when its digest was made.', limits: LIMITS });
  });

  it('is verified with its keys in any order and with any white space', () => {
    const shuffled = (value: unknown, seed: number): unknown => {
      if (Array.isArray(value)) return value.map((each) => shuffled(each, seed));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, inner], i) => ({ order: Math.imul(i + 1, seed) % 101, entry: [key, shuffled(inner, seed)] as const }));
      return Object.fromEntries(entries.sort((a, b) => a.order - b.order).map(({ entry }) => entry));
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('', ' ', '\n', '\t \n'), (seed, space) => {
        expect(verifyRecord(JSON.parse(JSON.stringify(shuffled(record, seed), null, space))).intact).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is verified where something undefined was put beside it, which no JSON would keep', () => {
    expect(isVerified((copy) => { Object.assign(copy, { people: undefined }); })).toBe(true);
  });
});

describe('a record that was altered cannot be verified', () => {
  it('in any leaf', () => {
    for (const place of LEAVES) {
      const value = valueAt(record, place);
      for (const other of nearTo(value).filter((each) => each !== value)) {
        expect(isVerified((copy) => { holderOf(copy, place)[last(place)] = other; }), `${place.join('/')} is ${String(other)}`).toBe(false);
      }
    }
  }, 60_000);

  it('in any leaf, to anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAVES), fc.jsonValue(), (place, other) => {
        const before = valueAt(record, place);
        fc.pre(JSON.stringify(other) !== JSON.stringify(before));
        expect(isVerified((copy) => { holderOf(copy, place)[last(place)] = other; })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('by taking anything out', () => {
    for (const place of PLACES) {
      const holder = holderOf(record, place);
      const taken = isVerified((copy) => {
        const inner = holderOf(copy, place);
        if (Array.isArray(inner)) inner.splice(Number(last(place)), 1);
        else Reflect.deleteProperty(inner, last(place));
      });
      expect(taken, `${place.join('/')} of ${Array.isArray(holder) ? 'a list' : 'an object'}`).toBe(false);
    }
  }, 60_000);

  it.each([
    ['a field that is added', { '/people': [] }],
    ['a field that is added to an answer', { '/answers/missing/seen': 'x' }],
    ['two list entries that change places', { '/result/actions': [...record.result.actions].reverse() }],
    ['words that move to another place', { '/narrative': record.childsWords, '/childsWords': record.narrative }],
    ['words that move to where none were', { '/narrative': undefined, '/language': record.narrative }],
    ['an emoji with a mark that cannot be seen', { '/childsWords': `${record.childsWords ?? ''}\uFE0F` }],
    ['the digest in capitals', { '/digest': record.digest.toUpperCase() }],
    ['the digest of another record', { '/digest': exampleRecord().digest }],
  ])('by %s', (_, changes) => {
    expect(verifyRecord(withChanges(record, changes))).toMatchObject({ intact: false, reason: 'altered', message: 'Cannot verify: the record is not the one that its digest was made of.' });
  });
});

describe('what is no record', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not-a-record'],
    ['null', null, 'not-a-record'],
    ['text', JSON.stringify(record), 'not-a-record'],
    ['a list', [record], 'not-a-record'],
    ['an object', {}, 'no-digest'],
    ['a record without its digest', { ...record, digest: undefined }, 'no-digest'],
    ['a record with a digest that is no text', { ...record, digest: 3 }, 'no-digest'],
    ['a record with NaN in it', { ...record, format: NaN }, 'not-a-record'],
    ['a record with half a character in it', { ...record, narrative: '\uD83D' }, 'not-a-record'],
    ['a record with a function in it', { ...record, narrative: () => record.narrative }, 'not-a-record'],
    ['an object that writes itself as a record', { toJSON: () => record }, 'not-a-record'],
    ['a part that writes itself as what it was', { ...record, result: { toJSON: () => record.result } }, 'not-a-record'],
    ['a circle', (() => { const circle: Record<string, unknown> = { ...record }; circle['result'] = circle; return circle; })(), 'not-a-record'],
    ['a getter that throws', Object.defineProperty({ ...record }, 'narrative', { enumerable: true, get: () => { throw new Error('secret'); } }), 'not-a-record'],
    ['a proxy that throws', new Proxy({}, { ownKeys: () => { throw new Error('secret'); } }), 'not-a-record'],
  ])('cannot be verified, and throws nothing: %s', (_, value, reason) => {
    expect(verifyRecord(value)).toEqual({ intact: false, reason, message: expect.stringMatching(/^Cannot verify: /) as string, limits: LIMITS });
  });

  it.each<[string, unknown, string]>([
    ['the text of a record', JSON.stringify(record), 'Cannot verify: this is not a record. Pass the record itself, as `parseRecord` gives it, not its text.'],
    ['null, as parseRecord gives for a text that it refuses', null, 'Cannot verify: this is not a record.'],
    ['an object without a digest', {}, 'Cannot verify: the record has no digest.'],
  ])('says what to pass where a text was passed, and only there: %s', (_, value, message) => {
    expect(verifyRecord(value).message).toBe(message);
  });
});
