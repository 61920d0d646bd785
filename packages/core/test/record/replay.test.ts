import { describe, expect, it } from 'vitest';
import { digest } from '../../src/digest/digest.ts';
import { replay } from '../../src/record/replay.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { exampleRecord, gloucestershire, withChanges } from './example-screening.ts';

const ruleSet = gloucestershire();
const record = exampleRecord({ judgement: { category: 'category-4', role: 'Social worker', date: '2026-11-21', reason: 'Two episodes were never reported.' } });

describe('replaying a record', () => {
  it('with its rule set gives the same result in every field, judgement or not', () => {
    const again = replay(record, ruleSet);
    expect(again).toMatchObject({ outcome: 'same', differences: [], judgement: [], verification: { intact: true } });
    expect(again.result).toEqual(record.result);
    expect(again.message).toBe('The rule set gives the recorded result again, in every field.');
  });

  it('after years in a file gives the same', () => {
    const kept = parseRecord(JSON.stringify(record, null, 2)).record as ScreeningRecord;
    expect(replay(kept, gloucestershire()).outcome).toBe('same');
  });

  it.each([
    ['another rule set', smallRuleSet(), 'Not replayed: the record rests on the rule set "gloucestershire-cse", and this is "small".'],
    ['another version', gloucestershire(() => undefined), 'Not replayed: the record rests on version 1.0.0 of the rule set, and this is version 2.0.0. Give that version, or see with rerun what this one would make of it.'],
    ['the same version with an edit', gloucestershire((document) => { document.version = '1.0.0'; document['owner'] = 'Someone else'; }), 'Not replayed: this is version 1.0.0 of the rule set, but not as it was when the record was made: their digests differ.'],
  ])('is refused with %s, in plain words', (_, other, message) => {
    expect(replay(record, other)).toMatchObject({ outcome: 'refused', message, result: null, differences: [] });
  });

  it.each([
    ['a category', { '/result/indicated/category': 'category-1' }, { path: '/indicated/category', kind: 'changed' }],
    ['a flag that was taken out', { '/result/flags/3': undefined }, { path: '/flags/3', kind: 'added' }],
    ['a requirement that was put in', { '/result/completeness/1': {} }, { path: '/completeness/1', kind: 'removed' }],
  ])('lists the places where the recorded result differs: %s', (_, changes, difference) => {
    const again = replay(withChanges(record, changes) as ScreeningRecord, ruleSet);
    expect(again).toMatchObject({ outcome: 'different', verification: { intact: false } });
    expect(again.differences).toEqual([difference]);
    expect(again.result).toEqual(record.result);
  });

  it('shows an answer that was altered, by what follows from it', () => {
    const altered = { ...record, answers: { ...record.answers, disclosure: 'said' } };
    const again = replay(altered, ruleSet);
    expect(again).toMatchObject({ outcome: 'different', verification: { intact: false, reason: 'altered' } });
    expect(again.differences).toContainEqual({ path: '/indicated/category', kind: 'changed' });
  });

  it.each([
    ['a category that the rules do not have', { '/judgement/category': 'no-such-category' }, '/judgement/category', 'The rule set has no such category.'],
    ['one that is only worded like one', { '/judgement/category': 'no-further-action' }, '/judgement/category', 'The rule set has no such category.'],
    ['another category without a reason', { '/judgement/category': 'category-1', '/judgement/reason': undefined, '/judgement/agrees': false }, '/judgement/reason', expect.stringContaining('gives no reason')],
    ['a reason that says nothing', { '/judgement/category': 'category-1', '/judgement/reason': ' ', '/judgement/agrees': false }, '/judgement/reason', expect.stringContaining('gives no reason')],
    ['agreement where it differs', { '/judgement/category': 'category-1', '/judgement/agrees': true }, '/judgement/agrees', 'The record says that the judgement agrees with what is indicated, and it does not.'],
    ['a difference where it agrees', { '/judgement/category': record.result.indicated.category, '/judgement/agrees': false }, '/judgement/agrees', 'The record says that the judgement differs from what is indicated, and it does not.'],
  ])('says that the rules do not take the judgement, with a digest that fits: %s', (_, changes, path, message) => {
    const { digest: _made, ...content } = withChanges(record, changes) as ScreeningRecord;
    const again = replay({ ...content, digest: digest(content) }, ruleSet);
    expect(again).toMatchObject({ outcome: 'different', differences: [], judgement: [{ path, message, severity: 'error' }], verification: { intact: true } });
    expect(again.message).toContain('does not take the recorded judgement');
  });

  it('can be the same for a record that was altered elsewhere, and says that it cannot be verified', () => {
    const again = replay({ ...record, childsWords: 'forged' }, ruleSet);
    expect(again).toMatchObject({ outcome: 'same', verification: { intact: false, reason: 'altered' } });
  });
});
