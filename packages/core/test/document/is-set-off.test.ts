import { describe, expect, it } from 'vitest';
import { isSetOff } from '../../src/document/is-set-off.ts';
import type { Condition } from '../../src/format/condition.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const on: Condition = { fact: 'several-switch', operator: 'equal', value: true };
const off: Condition = { fact: 'several-switch', operator: 'equal', value: false };
const notOn: Condition = { fact: 'several-switch', operator: 'notEqual', value: true };
const open: Condition = { fact: 'harm', operator: 'equal', value: 'yes' };

const CASES: readonly (readonly [what: string, condition: Condition, setOff: boolean])[] = [
  ['an answer alone', open, false],
  ['a switch that is as it has to be', on, false],
  ['a switch that is not', off, true],
  ['a switch that must not be as it is', notOn, true],
  ['a wrong switch among others that all have to hold', { all: [open, off] }, true],
  ['a right switch among others', { all: [open, on] }, false],
  ['a wrong switch beside something else that is enough', { any: [open, off] }, false],
  ['nothing but wrong switches', { any: [off, notOn] }, true],
  ['not a right switch', { not: on }, true],
  ['not a wrong switch', { not: off }, false],
  ['not an answer', { not: open }, false],
];

describe('a rule that its switches keep from applying', () => {
  it.each(CASES)('with %s', (_, condition, setOff) => {
    expect(isSetOff(condition, smallRuleSet().document)).toBe(setOff);
  });
});
