import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/compile.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { type Amendment, amendRecord } from '../../src/record/amend-record.ts';
import { compareJudgement, UnknownCategoryError } from '../../src/record/compare-judgement.ts';
import { createRecord } from '../../src/record/create-record.ts';
import type { JudgementGiven } from '../../src/record/judgement.ts';
import { OtherRuleSetError } from '../../src/record/require-rule-set.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { recordOf } from './example-screening.ts';

const DATE = '2026-11-20';
const main = smallRuleSet();
/** Harm indicates the lower category, and there is a floor at the upper one. */
const floored = smallRuleSet((text) => text.replace('"value": true, "cites"', '"value": false, "cites"'));
/** The reading that gives a span goes first. */
const spanned = smallRuleSet((text) => text.replace('"default": true, ', '').replace('"text": { "en": "Read otherwise." }', '"text": { "en": "Read otherwise." }, "default": true'));

const NONE: Answers = { 'first-sign': 'no', 'second-sign': 'no', harm: 'no' };
const LOWER: Answers = { ...NONE, 'first-sign': 'yes' };
const UPPER: Answers = { ...NONE, 'first-sign': 'yes', 'second-sign': 'often' };
const HARM: Answers = { ...NONE, harm: 'yes', 'second-sign': 'sometimes' };

/** What is indicated, what a person decides, how that stands, and whether it needs a reason. */
const TABLE = [
  ['the same category', main, UPPER, 'upper', 'agrees', false, true],
  ['a lower category', main, UPPER, 'lower', 'below', true, false],
  ['no category where one is indicated', main, UPPER, null, 'below', true, false],
  ['a higher category', main, LOWER, 'upper', 'above', true, false],
  ['a category where none is indicated', main, NONE, 'lower', 'above', true, false],
  ['none where none is indicated', main, NONE, null, 'agrees', false, true],
  ['the indicated category below a floor', floored, { ...NONE, harm: 'yes' }, 'lower', 'agrees', true, true],
  ['the floor itself, above what is indicated', floored, { ...NONE, harm: 'yes' }, 'upper', 'above', true, false],
  ['the indicated category, below a floor that is only possible', floored, { ...LOWER, harm: 'not-known' }, 'lower', 'agrees', false, true],
  ['one end of a span', spanned, UPPER, 'lower', 'within-span', true, true],
  ['the other end of a span', spanned, HARM, 'upper', 'within-span', true, true],
  ['none below a span', spanned, UPPER, null, 'below', true, false],
] as const;

describe('a judgement of', () => {
  it.each(TABLE)('%s', (_, ruleSet, answers, category, standing, needsReason, agrees) => {
    const result = compile(ruleSet).screen(answers, { date: DATE });
    expect(compareJudgement(ruleSet, result, category)).toMatchObject({ standing, needsReason });

    const judgement: JudgementGiven = { category, role: 'Social worker', date: DATE };
    const without = createRecord({ ruleSet, id: 'r', date: DATE, answers, judgement });
    expect(without.issues.map(({ code, severity, path }) => [code, severity, path])).toEqual(needsReason ? [['reason-missing', 'error', '/judgement/reason']] : []);
    expect(without.record === null).toBe(needsReason);

    for (const reason of ['', ' \n ']) expect(createRecord({ ruleSet, id: 'r', date: DATE, answers, judgement: { ...judgement, reason } }).record === null).toBe(needsReason);

    const record = recordOf({ ruleSet, id: 'r', date: DATE, answers, judgement: { ...judgement, reason: 'Known to the team.' } });
    expect(record.judgement).toEqual({ ...judgement, reason: 'Known to the team.', agrees });
    expect(record.result).toEqual(result);
  });

  it('says which floors it lies below, the possible ones too', () => {
    const certain = compile(floored).screen({ harm: 'yes' });
    const possible = compile(floored).screen({});
    expect(compareJudgement(floored, certain, 'lower').belowFloors).toMatchObject([{ rule: 'floor-for-harm', certain: true }]);
    expect(compareJudgement(floored, possible, null).belowFloors).toMatchObject([{ rule: 'floor-for-harm', certain: false }]);
    expect(compareJudgement(floored, certain, 'upper').belowFloors).toEqual([]);
  });

  it('lies below one floor of several, whichever comes first in the rule set', () => {
    const lower = '{ "id": "lower-floor", "when": { "fact": "harm", "operator": "equal", "value": "yes" }, "then": { "floor": "lower" }, "because": { "en": "There is harm." }, "cites": [], "basis": "number-for-several" }';
    const twice = smallRuleSet((text) => text.replace('"value": true, "cites"', '"value": false, "cites"').replace('"rules": [', `"rules": [${lower},`));
    const result = compile(twice).screen({ ...NONE, harm: 'yes' });
    const below = (category: string | null) => compareJudgement(twice, result, category).belowFloors.map(({ rule }) => rule);
    expect([null, 'lower', 'upper'].map(below)).toEqual([['lower-floor', 'floor-for-harm'], ['floor-for-harm'], []]);
    expect(compareJudgement(twice, result, 'lower').needsReason).toBe(true);
  });

  it('names the floor in the issue', () => {
    const { issues } = createRecord({ ruleSet: floored, id: 'r', date: DATE, answers: { ...NONE, harm: 'yes' }, judgement: { category: 'lower', role: 'Police officer', date: DATE } });
    expect(issues[0]?.message).toBe('The judgement is below a floor (rule "floor-for-harm"), and gives no reason.');
  });

  it('is compared with its own rule set and its own categories only', () => {
    const result = compile(main).screen(UPPER);
    expect(() => compareJudgement(floored, result, 'upper')).toThrow(OtherRuleSetError);
    const thrown = { name: 'UnknownCategoryError', code: 'unknown-category', message: 'The rule set has no such category.' };
    expect(() => compareJudgement(main, result, 'uper')).toThrow(UnknownCategoryError);
    expect(() => compareJudgement(main, result, 'uper')).toThrow(expect.objectContaining(thrown) as Error);
  });
});

describe('amending a record', () => {
  const record = recordOf({ ruleSet: main, id: 'r', date: DATE, answers: UPPER, narrative: 'First.', childsWords: ' 🙂\u0000 ' });
  const judgement: JudgementGiven = { category: 'lower', role: 'Team manager', date: '2026-11-22', reason: 'Explained since.' };

  it('gives a new record with a new digest, and leaves the old one and the result as they were', () => {
    const before = structuredClone(record);
    const { record: amended, issues } = amendRecord(record, main, { narrative: 'Second.', judgement });
    expect(issues).toEqual([]);
    expect(record).toEqual(before);
    expect(amended).toEqual({ ...record, narrative: 'Second.', judgement: { ...judgement, agrees: false }, digest: amended?.digest });
    expect(amended?.digest).not.toBe(record.digest);
    expect(verifyRecord(amended).intact).toBe(true);
    expect(amended?.result).toEqual(record.result);
    expect(amended?.childsWords).toBe(' 🙂\u0000 ');
  });

  it('takes a part out with null, and comes back to the very same record', () => {
    const { record: amended } = amendRecord(record, main, { childsWords: null, narrative: null, judgement });
    expect(amended).not.toHaveProperty('childsWords');
    expect(amended).not.toHaveProperty('narrative');
    const back = amended && amendRecord(amended, main, { childsWords: ' 🙂\u0000 ', narrative: 'First.', judgement: null });
    expect(back?.record).toEqual(record);
  });

  it('comes to the record that would have been made of the same parts at once, whatever was put in and taken out before', () => {
    const words = fc.option(fc.constantFrom('First.', ' ', 'Second.\n'));
    const judged = fc.option(fc.constantFrom('lower', 'upper', null).map((category): JudgementGiven => ({ category, role: 'Social worker', date: DATE, reason: 'More is known.' })));
    const amendments = fc.array(fc.record({ narrative: words, childsWords: words, judgement: judged }, { requiredKeys: [] }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(amendments, fc.constantFrom(NONE, LOWER, UPPER, HARM, { harm: 'not-known' }), (steps, answers) => {
        const input = { ruleSet: main, id: 'r', date: DATE, language: 'en', createdAt: '2026-11-20T10:00:00Z', answers };
        let [amended, parts] = [recordOf(input), {} as Amendment];
        for (const step of steps) {
          parts = { ...parts, ...step };
          const made = recordOf({ ...input, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)) });
          amended = amendRecord(amended, main, step).record as typeof amended;
          expect(amended).toEqual(made);
        }
      }),
      { seed: seedOf('amendments'), numRuns: 60 },
    );
  });

  it('with nothing changes nothing', () => {
    expect(amendRecord(record, main, {}).record).toEqual(record);
  });

  it.each<[string, object, string, string]>([
    ['a narrative that is not text', { narrative: 3 }, 'wrong-type', '/narrative'],
    ['half a character', { childsWords: '\uD83D' }, 'not-utf8', '/childsWords'],
    ['answers', { answers: {} }, 'unknown-field', ''],
    ['nothing at all', null as unknown as object, 'wrong-type', ''],
    ['a lower category without a reason', { judgement: { ...judgement, reason: ' ' } }, 'reason-missing', '/judgement/reason'],
    ['a judgement on a day that does not exist', { judgement: { ...judgement, date: '2026-02-30' } }, 'not-a-date', '/judgement/date'],
    ['a category that the rule set does not have', { judgement: { ...judgement, category: 'uper' } }, 'unknown-reference', '/judgement/category'],
    ['what cannot be read', { get narrative(): string { throw new Error('canary'); } }, 'unreadable-answer', ''],
  ])('is refused with %s', (_, amendment, code, path) => {
    expect(amendRecord(record, main, amendment)).toMatchObject({ record: null, issues: [{ code, severity: 'error', path, message: expect.stringMatching(/^["A-Z].*\.$/) as string, hint: expect.stringMatching(/[.?]$/) as string }] });
  });

  it('is refused where the record was altered: a new digest would hide it', () => {
    const altered = { ...record, narrative: 'Forged.' };
    const { record: amended, issues } = amendRecord(altered, main, { childsWords: 'x' });
    expect(amended).toBeNull();
    expect(issues).toEqual([{ code: 'invalid-value', severity: 'error', path: '/digest', message: expect.stringContaining('Cannot verify') as string, hint: 'Find out how it came to be altered. It is not amended: a new digest would hide that.' }]);
  });

  it('takes the rule set of the record and no other', () => {
    expect(() => amendRecord(record, floored, {})).toThrow(expect.objectContaining({ code: 'other-rule-set', name: 'OtherRuleSetError' }) as Error);
  });
});
