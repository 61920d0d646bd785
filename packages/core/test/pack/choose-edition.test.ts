import { expect, it } from 'vitest';
import { chooseEdition, ScreeningDateError } from '../../src/index.ts';
import { smallPack } from './small-pack.ts';

const EDITIONS = [
  smallPack({ id: 'first', inForce: { from: '2018-01-01', until: '2021-12-31' } }),
  smallPack({ id: 'third', inForce: { from: '2024-01-01' } }),
  smallPack({ id: 'second', inForce: { from: '2023-09-01' } }),
];

it.each([
  ['2017-12-31', null],
  ['2018-01-01', 'first'],
  ['2021-12-31', 'first'],
  ['2022-01-01', null],
  ['2023-09-01', 'second'],
  ['2023-12-31', 'second'],
  ['2024-01-01', 'third'],
])('on %s the edition in force is %s', (date, id) => {
  expect(chooseEdition(EDITIONS, date)?.document.id ?? null).toBe(id);
});

it.each<[string, unknown]>([['a day that does not exist', '2023-02-30'], ['a day written in another way', '11/22/2026'], ['a word', 'today'], ['a Date', new Date('2026-11-22')], ['nothing', undefined]])('%s is refused, since it would be taken for a day on which another edition is in force, or none', (_, date) => {
  expect(() => chooseEdition(EDITIONS, date as string)).toThrow(ScreeningDateError);
});
