import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, compile, type Pack, type PackDocument, parsePack } from '../../src/index.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { SMALL_PACK, smallPack } from './small-pack.ts';

const base = smallRuleSet();

function combined(...packs: Pack[]) {
  const { ruleSet, issues } = combine(base, packs);
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 2));
  return ruleSet;
}

describe('a combination', () => {
  const ruleSet = combined(smallPack());

  it('names its packs in its version, and has a digest of its own', () => {
    expect(ruleSet.document).toMatchObject({ id: 'small', version: '1.0.0+more-signs.1.2.0' });
    expect(ruleSet.digest).not.toBe(base.digest);
  });

  it('asks the question of the pack in the section that is there', () => {
    expect(ruleSet.document.sections.map(({ id, questions }) => [id, questions.at(-1)?.id])).toEqual([['signs', 'third-sign']]);
  });

  it('cites the row where the concept is asked already', () => {
    expect(ruleSet.document.sections[0]?.questions[0]?.cites).toEqual(['EX-1', 'MORE-1']);
  });

  it('fires the steps and flags of both', () => {
    const result = compile(ruleSet).screen({ 'third-sign': 'yes', harm: 'yes' }, { date: '2026-11-21' });
    expect(result.actions.filter(({ certain }) => certain).map(({ action }) => action)).toEqual(['tell-someone', 'tell']);
    expect(result.flags.filter(({ certain }) => certain).map(({ flag }) => flag)).toEqual(['third-sign-recorded']);
  });

  it('indicates what the rule set alone indicates, whatever is answered', () => {
    const [alone, together] = [compile(base), compile(ruleSet)];
    const answer = fc.constantFrom('yes', 'no', 'not-known');
    fc.assert(
      fc.property(fc.record({ 'first-sign': answer, 'second-sign': fc.constantFrom('no', 'sometimes', 'often', 'not-known'), harm: answer }, { requiredKeys: [] }), answer, (answers, third) => {
        const { indicated, range } = alone.screen(answers, { date: '2026-11-21' });
        const result = together.screen({ ...answers, 'third-sign': third }, { date: '2026-11-21' });
        expect(result.indicated).toEqual(indicated);
        expect(result.range).toMatchObject({ lowest: range.lowest, highest: range.highest });
      }),
      { seed: seedOf('combine'), numRuns: 200 },
    );
  });
});

it('replaces in its place what is taken out and brought again', () => {
  const [, second] = base.document.actions;
  if (second === undefined) throw new Error('The small rule set has a second action.');
  const again = { ...second, text: { en: 'Look at it again in a week.' } };
  const ruleSet = combined(smallPack({ takesOut: { actions: ['think-again'] }, actions: [again] }));
  expect(ruleSet.document.actions.map(({ id, text }) => [id, text['en']])).toEqual([
    ['tell-someone', 'Speak to the safeguarding lead.'],
    ['think-again', 'Look at it again in a week.'],
  ]);
});

it('becomes the rule set of another authority, without categories and without the sources that are taken out', () => {
  const ruleSet = combined(
    smallPack({
      becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' },
      takesOut: { categories: 'all', sources: ['EX'], actions: ['think-again'] },
      asked: [],
      interpretations: [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }],
      sources: [{ id: 'MORE', title: 'A second invented source', publisher: 'elsewhere', rows: [{ id: 'MORE-2', section: '1', quote: 'a third sign' }] }],
    }),
  );
  const { id, version, categories, readings, rules, parameters, measures, sections } = ruleSet.document;
  expect({ id, version, categories, readings: readings.length }).toEqual({ id: 'elsewhere', version: '0.1.0', categories: [], readings: 1 });
  expect(rules.map((rule) => rule.id)).toEqual(['harm-without-sign', 'third-sign-flag']);
  expect({ parameters, measures }).toEqual({ parameters: [], measures: [] });
  expect(sections[0]?.questions[0]).toMatchObject({ id: 'first-sign', cites: [], basis: 'adopted' });
  expect(JSON.stringify(ruleSet.document)).not.toContain('An invented source');
});

const edition = (fields: Partial<PackDocument>) =>
  smallPack({ editionOf: 'pathway', edition: '2026', takesOut: { actions: 'all' }, actions: [...base.document.actions.filter(({ urgency }) => urgency === 'immediate'), ...SMALL_PACK.actions], ...fields });

it('takes its edition and its days from the pack that is an edition', () => {
  expect(combined(edition({})).document).toMatchObject({ edition: '2026', inForce: { from: '2026-06-01' } });
});

const REFUSED: readonly [string, readonly Pack[], string, RegExp][] = [
  ['a pack for another rule set', [smallPack({ for: { id: 'large', version: '1.0.0' } })], '/for/id', /is for "large"/],
  ['a pack for a later version', [smallPack({ for: { id: 'small', version: '1.0.1' } })], '/for/version', /version 1\.0\.1/],
  ['a pack for another meaning', [smallPack({ for: { id: 'small', version: '2.0.0' } })], '/for/version', /version 2\.0\.0/],
  ['taking out what is not there', [smallPack({ takesOut: { flags: ['look-agian'] } })], '/takesOut/flags/0', /no flag "look-agian"/],
  ['asking already what nothing asks', [smallPack({ asked: [{ question: 'first-sing', cites: ['MORE-1'] }] })], '/asked/0/question', /no question "first-sing"/],
  ['asking already by an option that is not there', [smallPack({ asked: [{ question: 'second-sign', option: 'never', cites: ['MORE-1'] }] })], '/asked/0/option', /no option "never"/],
  ['losing an immediate action', [smallPack({ takesOut: { actions: ['tell-someone'] } })], '/takesOut/actions', /immediate action "tell-someone" would be lost/],
  ['making an immediate action a routine one', [smallPack({ takesOut: { actions: ['tell-someone'] }, actions: base.document.actions.slice(0, 1).map((action) => ({ ...action, urgency: 'routine' as const })) })], '/takesOut/actions', /would be lost/],
  ['an edition beside the steps that it is an edition of', [edition({ takesOut: { flags: ['look-again'] }, rules: [] })], '/takesOut/actions', /side by side/],
  ['an edition that does not say which', [smallPack({ ...edition({}).document, edition: undefined })], '/edition', /does not say which/],
  ['two editions of the same', [edition({}), edition({ id: 'other-edition', sections: [], sources: [], asked: [], flags: [], rules: [], actions: base.document.actions.slice(0, 1) })], '/editionOf', /never blended/],
  ['indicating a category', [smallPack({ rules: SMALL_PACK.rules.map((rule) => ({ ...rule, then: { category: 'upper' } })) })], '/rules/0/then', /never does/],
  ['setting a floor', [smallPack({ rules: SMALL_PACK.rules.map((rule) => ({ ...rule, then: { floor: 'upper' } })) })], '/rules/0/then', /never does/],
  ['taking out a rule that indicates a category', [smallPack({ takesOut: { rules: ['lower-from-one'] } })], '/takesOut/rules', /"lower-from-one" would change/],
  ['a question that a category would count', [smallPack({ sections: SMALL_PACK.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ({ ...question, kind: 'possible-harm' as const })) })) })], '/sections', /"signs-present" would change: it would take in "third-sign"/],
  ['taking out a question that a category counts', [smallPack({ asked: [], takesOut: { questions: ['first-sign'] } })], '/sections', /"signs-present" would change/],
  ['taking out the categories and staying the same rule set', [smallPack({ takesOut: { categories: 'all' } })], '/takesOut/categories', /makes another rule set/],
  ['resting on an interpretation that the pack does not bring', [smallPack({ becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'x' }, purpose: { en: 'x' }, owner: 'x', basis: 'adopted' } })], '/becomes/basis', /no interpretation "adopted"/],
];

describe('is refused', () => {
  it.each(REFUSED)('%s', (_, packs, path, message) => {
    const { ruleSet, issues } = combine(base, packs);
    expect(ruleSet).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', path, message: expect.stringMatching(message) as unknown }));
  });

  it('what the whole cannot be, such as an id that stands twice', () => {
    const { ruleSet, issues } = combine(base, [smallPack({ flags: [...SMALL_PACK.flags, { id: 'look-again', kind: 'status', text: { en: 'x' }, cites: [], basis: 'source' }] })]);
    expect(ruleSet).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: 'duplicate-id', pack: null }));
  });
});

it('changes neither the rule set nor the pack', () => {
  const pack = smallPack();
  const before = JSON.stringify([base, pack]);
  combined(pack);
  expect(JSON.stringify([base, pack])).toBe(before);
});

it('says where a pack is malformed, with line, column and what was meant', () => {
  const { pack, issues } = parsePack(JSON.stringify({ ...SMALL_PACK, takesout: {} }, null, 2));
  expect(pack).toBeNull();
  expect(issues).toEqual([expect.objectContaining({ code: 'unknown-field', line: expect.any(Number) as number, hint: expect.stringContaining('takesOut') as string })]);
});
