import { describe, expect, it } from 'vitest';
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
    expect(again).toMatchObject({ outcome: 'same', differences: [], verification: { intact: true } });
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

  it('can be the same for a record that was altered elsewhere, and says that it cannot be verified', () => {
    const again = replay({ ...record, childsWords: 'forged' }, ruleSet);
    expect(again).toMatchObject({ outcome: 'same', verification: { intact: false, reason: 'altered' } });
  });
});
