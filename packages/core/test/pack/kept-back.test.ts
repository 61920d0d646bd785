import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/format/condition.ts';
import { combine, compile, type Pack, type PackDocument } from '../../src/index.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { base, combined, expectRefused, WITHOUT_SIGN } from './combine-packs.ts';
import { smallPack } from './small-pack.ts';

/** A pack of an age, which says that the categories are for children. */
const APPLY: NonNullable<PackDocument['categoriesApply']> = {
  id: 'not-for-this-age',
  when: { fact: 'age', operator: 'lessThan', value: { fact: 'adult-from' } },
  otherwise: 'third-sign-recorded',
  because: { en: 'The person is an adult.' },
  cites: ['MORE-2'],
  basis: 'source',
};

function agePack(apply: Partial<typeof APPLY> = {}, fields: Partial<PackDocument> = {}): Pack {
  return smallPack({
    parameters: [{ id: 'adult-from', title: { en: 'Adult from' }, value: 18, cites: ['MORE-2'], basis: 'source' }],
    measures: [{ type: 'age', id: 'age', title: { en: 'Age' }, dateOfBirth: 'born' }],
    categoriesApply: { ...APPLY, ...apply },
    ...fields,
  });
}

const older = { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'adult-from' } } as const;

const WITHHOLDING_REFUSED: readonly [string, readonly Pack[], string, RegExp][] = [
  ['for another answer than an age', [agePack({ when: { any: [APPLY.when, { fact: 'first-sign', operator: 'equal', value: 'no' }] } })], '/categoriesApply/when', /looks at "first-sign"/],
  ['for a count', [agePack({ when: { all: [APPLY.when, { fact: 'strong-signs', operator: 'lessThan', value: { fact: 'several' } }] } })], '/categoriesApply/when', /looks at "strong-signs"/],
  ['for a fact that is not there', [agePack({ when: { fact: 'aeg', operator: 'lessThan', value: { fact: 'adult-from' } } })], '/categoriesApply/when', /looks at "aeg"/],
  ['from a child of some age', [agePack({}, { parameters: [{ id: 'adult-from', title: { en: 'Adult from' }, value: 17, cites: ['MORE-2'], basis: 'source' }] })], '/categoriesApply/when', /kept back from a child/],
  ['from every child', [agePack({ when: older })], '/categoriesApply/when', /kept back from a child/],
  ['without a flag of its own that says so', [agePack({ otherwise: 'look-again' })], '/categoriesApply/otherwise', /no flag "look-again"/],
  ['by a rule that another pack takes out', [agePack(), smallPack({ ...WITHOUT_SIGN, id: 'second', sections: [], takesOut: { rules: ['not-for-this-age'] } })], '/takesOut/rules/0', /brought by the pack "more-signs"/],
  ['by a rule that the pack brings as another', [agePack({ id: 'third-sign-flag' })], '/rules/6/id', /stands twice/],
  ['while the categories are taken out', [agePack({}, { becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'x' }, purpose: { en: 'x' }, owner: 'x', basis: 'source' }, takesOut: { categories: 'all' } })], '/categoriesApply', /no category that it could be about/],
];

const ELSEWHERE = smallPack({
  ...WITHOUT_SIGN,
  id: 'elsewhere-pack',
  sections: [],
  becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'source' },
});

it.each([['before', [agePack(), ELSEWHERE]], ['after', [ELSEWHERE, agePack()]]])('what makes another rule set stands alone: a pack for this one is refused %s it', (_, packs) => {
  expect(combine(base, packs).issues).toContainEqual(expect.objectContaining({ severity: 'error', path: '/for/id', pack: 'more-signs', message: 'It is for "small"; this rule set is "elsewhere".' }));
});

describe('a category kept back', () => {
  it.each(WITHHOLDING_REFUSED)('is refused %s', (_, packs, path, message) => {
    expectRefused(packs, path, message);
  });

  it('is refused where the rule set has none', () => {
    const routing = smallRuleSet((text) => { const document = JSON.parse(text) as { rules: { then: object }[] }; return JSON.stringify({ ...document, rules: document.rules.filter(({ then }) => 'flag' in then) }); });
    expect(combine(routing, [agePack()]).issues).toContainEqual(expect.objectContaining({ path: '/categoriesApply', message: 'There is no category that it could be about.' }));
  });

  it('leaves its flag in its place, in each reading, and holds every rule for a category or a floor to the age', () => {
    const ruleSet = combined(agePack());
    const held = ruleSet.document.rules.filter(({ then }) => !('flag' in then));
    const partsOf = (when: Condition) => ('all' in when ? when.all : [when]);
    expect(held.map(({ id, when }) => [id, when])).toEqual(base.document.rules.filter(({ then }) => !('flag' in then)).map(({ id, when }) => [id, { all: [...partsOf(when), APPLY.when] }]));
    expect(ruleSet.document.rules[0]).toMatchObject({ id: 'not-for-this-age', then: { flag: 'third-sign-recorded' }, because: APPLY.because, cites: ['MORE-2'], basis: 'source' });
  });

  it('leaves its flag also where its rule has the name of one that is taken out', () => {
    const { rules } = combined(agePack({ id: 'harm-without-sign' }, { takesOut: { rules: ['harm-without-sign'] } })).document;
    expect(rules.filter(({ id }) => id === 'harm-without-sign')).toMatchObject([{ then: { flag: 'third-sign-recorded' } }]);
  });

  const answer = fc.constantFrom('yes', 'no', 'not-known');
  const answers = fc.record({ 'first-sign': answer, 'second-sign': fc.constantFrom('no', 'sometimes', 'often', 'not-known'), harm: answer }, { requiredKeys: [] });
  it.each([
    ['one pack', [agePack()]],
    ['two packs, one after the other', [agePack(), smallPack({ ...agePack({ id: 'again', otherwise: 'said-again' }).document, id: 'second-pack', rules: [], actions: [], flags: [{ id: 'said-again', kind: 'status', text: { en: 'Again.' }, cites: ['MORE-2'], basis: 'source' }] })]],
  ])('is one that would be indicated, whatever is answered, by %s', (_, packs) => {
    const [alone, together] = [compile(base), compile(combined(...packs))];
    fc.assert(
      fc.property(answers, fc.constantFrom('2000-01-01', '2008-11-21'), (given, born) => {
        const before = alone.screen(given, { date: '2026-11-21' });
        const after = together.screen({ ...given, born }, { date: '2026-11-21' });
        expect(after.readings.every(({ indicated, range }) => indicated.category === null && range.highest === null)).toBe(true);
        expect(after.floors).toEqual([]);
        const flag = after.flags.find(({ rule }) => rule === 'not-for-this-age');
        expect(flag?.certain === true).toBe(before.indicated.category !== null || before.floors.some(({ certain }) => certain));
        expect(flag !== undefined).toBe(before.range.highest !== null || before.floors.length > 0);
      }),
      { seed: seedOf('kept-back'), numRuns: 100 },
    );
  });
});
