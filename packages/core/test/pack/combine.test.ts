import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/format/condition.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { combine, compile, type Pack, type PackDocument, parsePack, type Question } from '../../src/index.ts';
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
      becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted', reading: { title: { en: 'As taken over' }, text: { en: 'Nothing is counted.' } } },
      takesOut: { categories: 'all', sources: ['EX'], actions: ['think-again'], interpretations: ['number-for-several'] },
      asked: [],
      reviewBy: '2027-06-01',
      interpretations: [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }],
      sources: [{ id: 'MORE', title: 'A second invented source', publisher: 'elsewhere', rows: [{ id: 'MORE-2', section: '1', quote: 'a third sign' }] }],
    }),
  );
  const { id, version, categories, readings, rules, parameters, measures, sections } = ruleSet.document;
  expect(ruleSet.document).toMatchObject({ owner: 'elsewhere', inForce: { from: '2026-06-01' }, reviewBy: '2027-06-01' });
  expect({ id, version, categories, readings: readings.length }).toEqual({ id: 'elsewhere', version: '0.1.0', categories: [], readings: 1 });
  expect(rules.map((rule) => rule.id)).toEqual(['harm-without-sign', 'third-sign-flag']);
  expect({ parameters, measures }).toEqual({ parameters: [], measures: [] });
  expect(sections[0]?.questions[0]).toMatchObject({ id: 'first-sign', cites: [], basis: 'adopted' });
  expect(JSON.stringify(ruleSet.document)).not.toContain('An invented source');
  expect(ruleSet.document.readings[0]?.text).toEqual({ en: 'Nothing is counted.' });
  // What rested on an interpretation that is gone, and tags that only the categories looked at.
  expect(ruleSet.document.interpretations.map(({ id: left }) => left)).toEqual(['adopted']);
  expect(JSON.stringify(ruleSet.document)).not.toContain('"strong"');
});

it('becomes another rule set with its categories: what has lost its source or its interpretation rests on the pack, and nothing else does', () => {
  const second = { id: 'TWO', title: 'A source that stays', publisher: 'cse-screening', rows: [{ id: 'TWO-1', section: '1', quote: 'told of again' }] };
  const local = { title: { en: 'A decision' }, rationale: { en: 'The source does not say.' }, owner: 'cse-screening maintainers', date: '2026-11-21' };
  const wide = smallRuleSet((text) => {
    const document = JSON.parse(text) as RuleSetDocument;
    document.sources.push(second);
    document.interpretations.push({ id: 'again', ...local }, { id: 'stays', ...local });
    document.flags = document.flags.map((flag) => ({ ...flag, cites: ['EX-1', 'TWO-1'], basis: 'source' }));
    document.actions = document.actions.map((action, i) => ({ ...action, cites: ['EX-2'], basis: i === 0 ? 'stays' : 'again' }));
    document.sections = document.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ('options' in question ? { ...question, options: question.options.map((option) => ({ ...option, cites: ['EX-2', 'TWO-1'] })) } : question)) }));
    return JSON.stringify(document);
  });
  const becomes = { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' };
  const pack = smallPack({ becomes, asked: [], interpretations: [{ id: 'adopted', ...local }, { id: 'again', ...local, rationale: { en: 'Decided anew.' } }], sources: [{ id: 'MORE', title: 'A second invented source', publisher: 'elsewhere', rows: [{ id: 'MORE-2', section: '1', quote: 'a third sign' }] }], takesOut: { sources: ['EX'], interpretations: ['number-for-several', 'again'] } });
  const { ruleSet, issues } = combine(wide, [pack]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { document } = ruleSet;
  const restOn = (parts: readonly { readonly id: string; readonly cites?: readonly string[] | undefined; readonly basis?: string }[]) => parts.map(({ id, cites, basis }) => [id, ...(cites ?? []), basis].filter((part) => part !== undefined).join(' '));
  const questions = document.sections.flatMap((section) => section.questions);
  expect(restOn(document.categories)).toEqual(['lower adopted', 'upper adopted']);
  expect(restOn(document.parameters)).toEqual(['one adopted', 'several adopted', 'several-switch adopted']);
  expect(restOn(document.readings)).toEqual(['main source', 'other adopted']);
  expect(restOn(document.completeness)).toEqual(['narrative adopted']);
  expect(restOn(document.flags)).toEqual(['look-again TWO-1 source', 'third-sign-recorded MORE-2 source']);
  expect(restOn(document.actions)).toEqual(['tell-someone stays', 'think-again again', 'tell MORE-2 source']);
  expect(restOn(document.rules)).toEqual([...['lower-from-one', 'upper-from-several', 'other-span', 'harm-without-sign', 'floor-for-harm'].map((id) => `${id} adopted`), 'third-sign-flag MORE-2 source']);
  expect(restOn(questions)).toEqual([...['first-sign', 'second-sign', 'harm', 'follow-up', 'episodes', 'born', 'words', 'when-seen'].map((id) => `${id} adopted`), 'third-sign MORE-2 source']);
  expect(restOn(questions.flatMap((question) => ('options' in question ? question.options : [])))).toEqual(['no TWO-1', 'sometimes TWO-1', 'often TWO-1', 'before TWO-1', 'now TWO-1']);
  expect(document.sources.map(({ id }) => id)).toEqual(['TWO', 'MORE']);
});

const edition = (fields: Partial<PackDocument>) =>
  smallPack({ editionOf: 'pathway', edition: '2026', takesOut: { actions: 'all' }, actions: [...base.document.actions.filter(({ urgency }) => urgency === 'immediate'), ...SMALL_PACK.actions], ...fields });

it('takes its edition and its days from the pack that is an edition', () => {
  expect(combined(edition({})).document).toMatchObject({ edition: '2026', inForce: { from: '2026-06-01' } });
});

/** The question of the base with another first positive option, and a pack that brings it and nothing else. */
const secondSign = (option: { readonly present?: boolean; readonly tags?: string[] }, text = 'Is the second sign there?'): Question => {
  const question = base.document.sections[0]?.questions[1];
  if (question?.type !== 'choice') throw new Error('The small rule set has a choice as its second question.');
  return { ...question, text: { en: text }, options: question.options.map((each) => (each.id === 'sometimes' ? { ...each, ...option } : each)) };
};
const WITHOUT_SIGN: Partial<PackDocument> = { asked: [], sources: [], flags: [], rules: [], actions: [] };

const REFUSED: readonly [string, readonly Pack[], string, RegExp][] = [
  ['a pack for another rule set', [smallPack({ for: { id: 'large', version: '1.0.0' } })], '/for/id', /is for "large"/],
  ['a pack for a later version', [smallPack({ for: { id: 'small', version: '1.0.1' } })], '/for/version', /version 1\.0\.1/],
  ['a pack for another meaning', [smallPack({ for: { id: 'small', version: '2.0.0' } })], '/for/version', /version 2\.0\.0/],
  ...(['sources', 'interpretations', 'parameters', 'questions', 'measures', 'flags', 'rules', 'actions', 'completeness'] as const).map((list): [string, readonly Pack[], string, RegExp] => [`taking out what is not among the ${list}`, [smallPack({ takesOut: { [list]: ['not-there'] } })], `/takesOut/${list}/0`, /no [a-z]+ "not-there"/]),
  ['asking already what nothing asks', [smallPack({ asked: [{ question: 'first-sing', cites: ['MORE-1'] }] })], '/asked/0/question', /no question "first-sing"/],
  ['asking already by an option that is not there', [smallPack({ asked: [{ question: 'second-sign', option: 'never', cites: ['MORE-1'] }] })], '/asked/0/option', /no option "never"/],
  ['losing an immediate action', [smallPack({ takesOut: { actions: ['tell-someone'] } })], '/takesOut/actions', /immediate action "tell-someone" would be lost/],
  ['making an immediate action a routine one', [smallPack({ takesOut: { actions: ['tell-someone'] }, actions: base.document.actions.slice(0, 1).map((action) => ({ ...action, urgency: 'routine' as const })) })], '/takesOut/actions', /would be lost/],
  ['letting an immediate action wait for other answers', [smallPack({ takesOut: { actions: ['tell-someone'] }, actions: base.document.actions.slice(0, 1).map((action) => ({ ...action, when: { fact: 'first-sign', operator: 'equal', value: 'yes' } })) })], '/actions/0/when', /would follow from other answers/],
  ['another value for a number that a category rests on', [smallPack({ takesOut: { parameters: ['several'] }, parameters: base.document.parameters.filter(({ id }) => id === 'several').map((parameter) => ({ ...parameter, value: 5 })) })], '/takesOut/parameters', /"several" would have another value/],
  ['setting a switch off that a category rests on', [smallPack({ takesOut: { parameters: ['several-switch'] }, parameters: base.document.parameters.filter(({ id }) => id === 'several-switch').map((parameter) => ({ ...parameter, value: false })) })], '/takesOut/parameters', /"several-switch" would have another value/],
  ['counting an option of a question no longer', [smallPack({ takesOut: { questions: ['second-sign'] }, sections: [{ id: 'signs', questions: [secondSign({ present: false })] }], ...WITHOUT_SIGN })], '/takesOut/questions', /"second-sign" would mean something else/],
  ['another option that a category counts by its tag', [smallPack({ takesOut: { questions: ['second-sign'] }, sections: [{ id: 'signs', questions: [secondSign({ tags: ['strong'] })] }], ...WITHOUT_SIGN })], '/takesOut/questions', /"second-sign" would mean something else, and a category rests on it/],
  ['words about a category that is not there', [smallPack({ services: [{ category: 'uper', service: { en: 'x' }, cites: ['MORE-1'] }] })], '/services/0/category', /no category "uper"/],
  ['taking out what another pack brings', [smallPack({ ...WITHOUT_SIGN, id: 'first', sections: [], takesOut: { flags: ['look-again'] }, flags: base.document.flags.slice(0, 1) }), smallPack({ ...WITHOUT_SIGN, id: 'second', sections: [], takesOut: { flags: ['look-again'] }, flags: base.document.flags.slice(0, 1) })], '/takesOut/flags/0', /brought by the pack "first"/],
  ['taking out a requirement that another pack brings', [smallPack({ ...WITHOUT_SIGN, id: 'first', sections: [], completeness: [{ id: 'day', questions: ['born'], because: { en: 'x' }, basis: 'number-for-several' }] }), smallPack({ ...WITHOUT_SIGN, id: 'second', sections: [], takesOut: { completeness: ['day'] } })], '/takesOut/completeness/0', /brought by the pack "first"/],
  ['an edition that takes out some of the steps', [edition({ takesOut: { actions: ['think-again'] }, actions: SMALL_PACK.actions })], '/takesOut/actions', /side by side/],
  ['an edition beside the steps that it is an edition of', [edition({ takesOut: { flags: ['look-again'] }, rules: [] })], '/takesOut/actions', /side by side/],
  ['an edition that loses an immediate action', [edition({ actions: SMALL_PACK.actions })], '/takesOut/actions', /immediate action "tell-someone" would be lost/],
  ['another immediate action in the place of one', [smallPack({ takesOut: { actions: ['tell-someone'] }, actions: base.document.actions.slice(0, 1).map((action) => ({ ...action, id: 'tell-another' })) })], '/takesOut/actions', /"tell-someone" would be lost/],
  ['an edition that does not say which', [smallPack({ ...edition({}).document, edition: undefined })], '/edition', /does not say which/],
  ['two editions of the same', [edition({}), edition({ id: 'other-edition', sections: [], sources: [], asked: [], flags: [], rules: [], actions: base.document.actions.slice(0, 1) })], '/editionOf', /never blended/],
  ['two versions of one pack', [smallPack(), smallPack({ ...WITHOUT_SIGN, version: '1.3.0', sections: [] })], '/id', /"more-signs" is given twice/],
  ['indicating a category', [smallPack({ rules: SMALL_PACK.rules.map((rule) => ({ ...rule, then: { category: 'upper' } })) })], '/rules/0/then', /never does/],
  ['setting a floor', [smallPack({ rules: SMALL_PACK.rules.map((rule) => ({ ...rule, then: { floor: 'upper' } })) })], '/rules/0/then', /never does/],
  ['taking out a rule that indicates a category', [smallPack({ takesOut: { rules: ['lower-from-one'] } })], '/takesOut/rules', /"lower-from-one" would change/],
  ['a question that a category would count', [smallPack({ sections: SMALL_PACK.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ({ ...question, kind: 'possible-harm' as const })) })) })], '/sections', /"signs-present" would change: it would take in "third-sign"/],
  ['taking out a question that a category counts', [smallPack({ asked: [], takesOut: { questions: ['first-sign'] } })], '/sections', /"signs-present" would change/],
  ['taking out a source and staying the same rule set', [smallPack({ takesOut: { sources: ['EX'] } })], '/takesOut/sources', /makes another rule set/],
  ['taking out the categories and staying the same rule set', [smallPack({ takesOut: { categories: 'all' } })], '/takesOut/categories', /makes another rule set/],
  ['resting on an interpretation that the pack does not bring', [smallPack({ becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'x' }, purpose: { en: 'x' }, owner: 'x', basis: 'adopted' } })], '/becomes/basis', /no interpretation "adopted"/],
];

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

it('a rule set that has packs in it takes no more, since what they brought could be taken out again', () => {
  const once = combined(smallPack());
  expect(combine(once, [smallPack({ ...WITHOUT_SIGN, id: 'second', sections: [], takesOut: { rules: ['third-sign-flag'] } })])).toMatchObject({
    ruleSet: null,
    issues: [{ path: '/version', pack: null, message: 'The rule set has packs in it already: 1.0.0+more-signs.1.2.0. What they brought could be lost without a word.', hint: 'Combine the rule set without packs with all of them at once.' }],
  });
  expect(combine(once, []).ruleSet?.digest).toBe(once.digest);
});

/** Refused with what to do about it. */
function expectRefused(packs: readonly Pack[], path: string, message: RegExp) {
  const { ruleSet, issues } = combine(base, packs);
  expect(ruleSet).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/^[a-z-]+$/) as unknown, severity: 'error', path, message: expect.stringMatching(message) as unknown, hint: expect.stringMatching(/[.?]$/) as unknown }));
  return issues;
}

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

it('changes the words of a question that a category counts, and nothing else of it', () => {
  const ruleSet = combined(smallPack({ ...WITHOUT_SIGN, takesOut: { questions: ['second-sign'] }, sections: [{ id: 'signs', questions: [secondSign({})] }] }));
  expect(ruleSet.document.sections[0]?.questions[1]?.text).toEqual({ en: 'Is the second sign there?' });
});

it('combines an edition first, whatever the order, so that it takes out no step of another pack', () => {
  const [one, other] = [edition({ id: 'edition', sources: [], asked: [], sections: [], flags: [], rules: [], actions: base.document.actions.slice(0, 1) }), smallPack()];
  const [before, after] = [combined(one, other), combined(other, one)];
  expect(after.document.actions.map(({ id }) => id)).toEqual(['tell-someone', 'tell']);
  expect(after.digest).toBe(before.digest);
});

it('asks once what two packs bring in the very same words, and refuses what they bring in other words', () => {
  const born: Question = { type: 'presence', id: 'care', kind: 'context', text: { en: 'Is there a care order?' }, cites: [], basis: 'number-for-several', noEffect: { en: 'Told to the panel.' } };
  const pack = (id: string, text: string) => smallPack({ ...WITHOUT_SIGN, id, sections: [{ id: 'care', title: { en: 'Care' }, questions: [{ ...born, text: { en: text } }] }] });
  const { document } = combined(pack('one', 'Is there a care order?'), pack('two', 'Is there a care order?'));
  expect(document.sections.map(({ id, questions }) => [id, questions.length])).toEqual([['signs', 8], ['care', 1]]);
  const { issues } = combine(base, [pack('one', 'Is there a care order?'), pack('two', 'Is the child looked after?')]);
  expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'duplicate-id' }));
});

it('says another service with a category in an edition, and leaves the category as it is', () => {
  const { document } = combined(smallPack({ services: [{ category: 'lower', service: { en: 'The team of 2026.' }, cites: ['EX-3', 'MORE-1'] }] }));
  expect(document.categories.map(({ service, ...category }) => [service, category])).toEqual(
    base.document.categories.map((category, i) => (i === 0 ? [{ en: 'The team of 2026.' }, { ...category, cites: ['EX-3', 'MORE-1'] }] : [undefined, category])),
  );
});

it('lets a count that no category rests on take in more, and lose nothing', () => {
  const wider = smallRuleSet((text) => text.replace('"measures": [', '"measures": [{ "type": "count", "id": "background", "title": { "en": "Background" }, "of": [{ "kind": "context" }] },').replace('"actions": [', '"actions": [{ "id": "background", "text": { "en": "Look at the background." }, "urgency": "routine", "duty": "consider", "when": { "fact": "background", "operator": "greaterThanInclusive", "value": { "fact": "one" } }, "because": { "en": "Background is recorded." }, "cites": [], "basis": "number-for-several" },'));
  const sections = SMALL_PACK.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ({ ...question, kind: 'context' as const })) }));
  expect(combine(wider, [smallPack({ sections })]).ruleSet).not.toBeNull();
  expect(combine(wider, [smallPack({ sections, takesOut: { questions: ['follow-up'] } })]).issues).toContainEqual(expect.objectContaining({ path: '/sections', message: expect.stringMatching(/"background" would change: it would lose "follow-up"/) as unknown }));
});

it('takes the note of a source from the pack, adds what the pack is for, and takes out rows that nothing cites any more', () => {
  const sources = [...SMALL_PACK.sources, { id: 'EX', title: 'An invented source', publisher: 'cse-screening', note: 'Read again in 2026.', rows: [{ id: 'EX-2', section: '1', quote: 'another sign, read again' }] }];
  const { document } = combined(smallPack({ sources, takesOut: { parameters: ['one'] }, parameters: base.document.parameters.slice(0, 1).map((parameter) => ({ ...parameter, cites: ['MORE-1'] })) }));
  expect(document.sources[0]).toMatchObject({ id: 'EX', note: 'Read again in 2026.' });
  expect(document.sources[0]?.rows.map(({ id, quote }) => [id, quote])).toEqual([['EX-1', 'one sign'], ['EX-2', 'another sign, read again'], ['EX-3', 'one or more']]);
  expect(document.purpose).toEqual({ en: 'Tests of the software; it says nothing about any child. Tests of the software; it says nothing about any child.' });
  const uncited = smallRuleSet((text) => text.replace('"cites": ["EX-3"], "basis": "source" },\n    { "id": "upper"', '"cites": [], "basis": "number-for-several" },\n    { "id": "upper"').replaceAll('"cites": ["EX-3"]', '"cites": ["EX-1"]').replace('"id": "think-again", "text"', '"id": "think-again", "cites": ["EX-3"], "text"').replace('"because": { "en": "More than one sign is recorded." }, "cites": [],', '"because": { "en": "More than one sign is recorded." },'));
  const without = combine(uncited, [smallPack({ takesOut: { actions: ['think-again'] } })]).ruleSet?.document;
  expect(without?.sources[0]?.rows.map(({ id }) => id)).toEqual(['EX-1', 'EX-2']);
});

const elsewhere: NonNullable<PackDocument['becomes']> = { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' };
const ADOPTED: PackDocument['interpretations'] = [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }];

it('takes a row that is gone from all that cites it, and rests on the new basis only what is left without one', () => {
  const cited = smallRuleSet((text) => {
    const document = JSON.parse(text) as { sources: object[]; parameters: { cites: string[] }[]; actions: { cites: string[]; basis: string }[] };
    document.sources.push({ id: 'KEPT', title: 'A source that stays', publisher: 'cse-screening', rows: [{ id: 'KEPT-1', section: '1', quote: 'it stays' }] });
    document.parameters[0]?.cites.push('KEPT-1');
    Object.assign(document.actions[0] ?? {}, { cites: ['EX-3'], basis: 'source' });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(cited, [smallPack({ ...WITHOUT_SIGN, sections: [], interpretations: ADOPTED, becomes: elsewhere, takesOut: { sources: ['EX'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  expect(ruleSet.document.parameters[0]).toMatchObject({ cites: ['KEPT-1'], basis: 'source' });
  expect(ruleSet.document.actions[0]).toMatchObject({ cites: [], basis: 'adopted' });
});

it('brings the steps of an edition to a rule set that has none', () => {
  const stepless = smallRuleSet((text) => JSON.stringify({ ...(JSON.parse(text) as object), actions: [] }));
  expect(combine(stepless, [edition({ takesOut: {}, actions: SMALL_PACK.actions })]).issues).toEqual([]);
});

describe('is refused', () => {
  it('a pack for another rule set, with nothing else said of it', () => {
    expect(combine(base, [smallPack({ for: { id: 'large', version: '1.0.0' }, takesOut: { actions: ['not-here'] } })]).issues).toHaveLength(1);
  });

  it.each(REFUSED)('%s, and no fault is named that would only follow from it', (_, packs, path, message) => {
    expect(expectRefused(packs, path, message).filter(({ pack }) => pack === null)).toEqual([]);
  });

  it('what the whole cannot be, such as an id that stands twice', () => {
    const { ruleSet, issues } = combine(base, [smallPack({ flags: [...SMALL_PACK.flags, { id: 'look-again', kind: 'status', text: { en: 'x' }, cites: [], basis: 'source' }] })]);
    expect(ruleSet).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: 'duplicate-id', pack: null, message: 'In "flags", "look-again", of the pack "more-signs": The flag "look-again" stands twice.' }));
  });

  it('a part that it brings twice in place of one: neither is left out', () => {
    const actions = ['In a week.', 'In a year.'].map((en) => ({ ...(base.document.actions[1] as (typeof base.document.actions)[number]), text: { en } }));
    expect(combine(base, [smallPack({ takesOut: { actions: ['think-again'] }, actions })]).issues).toContainEqual(expect.objectContaining({ code: 'duplicate-id', path: '/actions/2/id' }));
  });

  it('what the rule set then refers to in vain, with the part of it that does', () => {
    const { issues } = combine(base, [smallPack({ takesOut: { questions: ['words'] } })]);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'unknown-reference', pack: null, message: 'In "completeness", "narrative": There is no question "words".' }));
  });
});

/** The small rule set with an immediate action that rests on a number, a measure and a question, none of which a category looks at. */
const pressing = smallRuleSet((text) =>
  text
    .replace('"parameters": [', '"parameters": [{ "id": "many", "title": { "en": "Many" }, "value": 2, "cites": [], "basis": "number-for-several" },')
    .replace('"measures": [', '"measures": [{ "type": "count", "id": "known-of", "title": { "en": "Known of" }, "of": [{ "kind": "context" }] },')
    .replace('"actions": [', '"actions": [{ "id": "go-now", "text": { "en": "Go now." }, "urgency": "immediate", "duty": "must", "when": { "all": [{ "fact": "episodes", "operator": "greaterThanInclusive", "value": { "fact": "many" } }, { "fact": "known-of", "operator": "greaterThanInclusive", "value": { "fact": "one" } }] }, "because": { "en": "Many are recorded." }, "cites": [], "basis": "number-for-several" },'),
);
const partsOf = ({ document }: typeof pressing, list: 'parameters' | 'measures', id: string) => document[list].filter((part) => part.id === id);
const waitFor = (question: string): PackDocument['sections'] => [{ id: 'signs', questions: (pressing.document.sections[0]?.questions ?? []).filter(({ id }) => id === question).map((each): Question => ({ ...each, askedWhen: { fact: 'first-sign', operator: 'equal', value: 'yes' } })) }];

describe('an immediate action is not made to wait by', () => {
  it.each<[string, Partial<PackDocument>, string, RegExp]>([
    ['another number', { takesOut: { parameters: ['many'] }, parameters: partsOf(pressing, 'parameters', 'many').map((part) => ({ ...part, value: 9 })) as PackDocument['parameters'] }, '/takesOut/parameters', /"many" would have another value, and an immediate action rests on it/],
    ['a number that can be no larger', { takesOut: { questions: ['episodes'] }, sections: [{ id: 'signs', questions: [{ type: 'number', id: 'episodes', kind: 'context', text: { en: 'How many episodes?' }, cites: [], basis: 'number-for-several', minimum: 0, maximum: 1 }] }] }, '/takesOut/questions', /"episodes" would mean something else, and an immediate action rests on it/],
    ['an option of several that no longer counts', { takesOut: { questions: ['when-seen'] }, sections: [{ id: 'signs', questions: (pressing.document.sections[0]?.questions ?? []).flatMap((question): Question[] => (question.type === 'choices' ? [{ ...question, options: question.options.map((option, i) => (i === 0 ? { ...option, present: false } : option)) }] : [])) }] }, '/takesOut/questions', /"when-seen" would mean something else, and an immediate action rests on it/],
    ['a question that is asked less often', { takesOut: { questions: ['follow-up'] }, sections: waitFor('follow-up') }, '/takesOut/questions', /"follow-up" would mean something else, and an immediate action rests on it/],
    ['a measure that takes in less', { takesOut: { measures: ['known-of'] }, measures: partsOf(pressing, 'measures', 'known-of').map((part) => ({ ...part, of: [{ question: 'when-seen' }] })) as PackDocument['measures'] }, '/sections', /"known-of" would change: it would lose "follow-up"/],
    ['a question that a measure takes in too, and whose answer it would wait for', { sections: SMALL_PACK.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ({ ...question, kind: 'context' as const })) })), sources: SMALL_PACK.sources }, '/sections', /"known-of" would change: it would take in "third-sign"/],
  ])('%s, in a pack for the same rule set or in one that makes another', (_, fields, path, message) => {
    for (const own of [{}, { becomes: elsewhere, interpretations: ADOPTED }]) {
      const { ruleSet, issues } = combine(pressing, [smallPack({ ...WITHOUT_SIGN, sections: [], ...fields, ...own })]);
      expect(ruleSet).toBeNull();
      expect(issues).toEqual([expect.objectContaining({ severity: 'error', path, message: expect.stringMatching(message) as unknown })]);
    }
  });
});

it.each([
  ['1.2.3', '1.2.3', true],
  ['1.2.3', '1.2.4', true],
  ['1.2.3', '1.2.2', false],
  ['1.2.3', '1.3.0', true],
  ['1.2.3', '1.1.9', false],
  ['1.2.3', '0.9.9', false],
  ['1.2.3', '2.2.3', false],
])('for version %s of a rule set is taken by version %s: %s', (wanted, version, taken) => {
  const { ruleSet, issues } = combine(smallRuleSet((text) => text.replace('"version": "1.0.0"', `"version": "${version}"`)), [smallPack({ for: { id: 'small', version: wanted } })]);
  expect([ruleSet !== null, issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)]).toEqual([taken, taken ? [] : ['/for/version']]);
});

it('that becomes another rule set may count otherwise, where no immediate action rests on it', () => {
  const measures: PackDocument['measures'] = [{ type: 'count', id: 'strong-signs', title: { en: 'Strong signs' }, of: [{ question: 'harm' }] }];
  expect(combine(base, [smallPack({ becomes: elsewhere, interpretations: ADOPTED, takesOut: { measures: ['strong-signs'] }, measures })]).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([
  ['draft', 'published', 'draft'],
  ['published', 'draft', 'draft'],
  ['published', 'published', 'published'],
  ['published', 'withdrawn', 'withdrawn'],
] as const)('a rule set that is %s with a pack that is %s is %s', (own, pack, status) => {
  expect(combine(smallRuleSet((text) => text.replace('"status": "draft"', `"status": "${own}"`)), [smallPack({ status: pack })]).ruleSet?.document.status).toBe(status);
});

it('says of a wording that joins a draft that it is one', () => {
  expect(combined(smallPack({ purpose: { en: { text: 'And more.', status: 'draft' } } })).document.purpose).toEqual({ en: { text: 'Tests of the software; it says nothing about any child. And more.', status: 'draft' } });
});

it('keeps what the pack says nothing of: the note of a source, the help of a section, the rows of an option; and names no schema of another file', () => {
  const told = smallRuleSet((text) =>
    text
      .replace('"format": 1,', '"$schema": "../rule-set.schema.json",\n  "format": 1,')
      .replace('"publisher": "cse-screening",', '"publisher": "cse-screening", "note": "Invented for tests.",')
      .replace('"title": { "en": "Signs" },', '"title": { "en": "Signs" }, "help": { "en": "Ask in this order." },')
      .replace('"tags": ["strong"] }\n', '"tags": ["strong"], "cites": ["EX-2"] }\n'),
  );
  const { document } = combine(told, [smallPack({ asked: [{ question: 'second-sign', option: 'often', cites: ['MORE-1'] }], sources: [...SMALL_PACK.sources, { id: 'EX', title: 'An invented source', publisher: 'cse-screening', rows: [] }] })]).ruleSet ?? told;
  const [section] = document.sections;
  const options = section?.questions.flatMap((question) => ('options' in question ? question.options : [])) ?? [];
  expect([document.version, document.sources[0]?.note, section?.help, options.find(({ id }) => id === 'often')?.cites]).toEqual(['1.0.0+more-signs.1.2.0', 'Invented for tests.', { en: 'Ask in this order.' }, ['EX-2', 'MORE-1']]);
  expect(document).not.toHaveProperty('$schema');
});

it('takes out with a part what that part alone used, a section without a question too, and leaves what nothing used before', () => {
  const kept = (id: string) => `{ "id": "${id}", "title": { "en": "A decision" }, "rationale": { "en": "The source does not say." }, "owner": "cse-screening maintainers", "date": "2026-11-21" },`;
  const wider = smallRuleSet((text) => {
    const document = JSON.parse(text.replace('"interpretations": [', `"interpretations": [${kept('used-once')}${kept('never-used')}`)) as { actions: { id: string; basis: string }[]; sections: unknown[]; parameters: unknown[] };
    document.actions = document.actions.map((action) => (action.id === 'think-again' ? { ...action, basis: 'used-once' } : action));
    document.parameters.push({ id: 'spare', title: { en: 'Spare' }, value: 3, cites: [], basis: 'number-for-several' });
    document.sections.push({ id: 'aside', title: { en: 'Aside' }, questions: [{ type: 'presence', id: 'aside', kind: 'context', text: { en: 'Is there anything else?' }, cites: [], basis: 'number-for-several' }] });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(wider, [smallPack({ takesOut: { actions: ['think-again'], questions: ['aside'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { interpretations, sections, parameters } = ruleSet.document;
  expect([interpretations, sections, parameters].map((list) => list.map(({ id }) => id))).toEqual([['never-used', 'number-for-several'], ['signs'], ['one', 'several', 'several-switch', 'spare']]);
});

it('takes out with a part the flag, the source and the tags that it alone used, and leaves each that something else uses too', () => {
  const wider = smallRuleSet((text) => {
    const document = JSON.parse(text) as RuleSetDocument;
    document.sources.push({ id: 'TWO', title: 'A source of one row', publisher: 'cse-screening', rows: [{ id: 'TWO-1', section: '1', quote: 'once' }] });
    document.actions = document.actions.map((action) => (action.id === 'think-again' ? { ...action, when: { fact: 'home-signs', operator: 'greaterThan', value: { fact: 'one' } }, cites: ['EX-2', 'EX-3', 'TWO-1'] } : action));
    document.measures.push({ type: 'count', id: 'home-signs', title: { en: 'Signs at home' }, of: [{ tag: 'home' }] });
    document.sections = document.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        if (question.id === 'harm') return { ...question, tags: ['home', 'strong'] };
        if (question.id === 'first-sign') return { ...question, tags: ['home'] };
        return 'options' in question ? { ...question, cites: [], basis: 'number-for-several', options: question.options.map((option, i) => (i === 1 ? { ...option, tags: ['home'], cites: [question.type === 'choice' ? 'EX-2' : 'EX-3'] } : option)) } : question;
      }),
    }));
    for (const list of [document.parameters, document.categories, document.rules]) for (const part of list) if (part.cites?.includes('EX-3')) Object.assign(part, { cites: [], basis: 'number-for-several' });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(wider, [smallPack({ takesOut: { actions: ['think-again'], rules: ['harm-without-sign'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { flags, sources, sections, measures } = ruleSet.document;
  expect(flags.map(({ id }) => id)).toEqual(['third-sign-recorded']);
  expect(measures.map(({ id }) => id)).toEqual(['signs-present', 'strong-signs', 'strong-present']);
  expect(sources.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([['EX', ['EX-1', 'EX-2', 'EX-3']], ['MORE', ['MORE-1', 'MORE-2']]]);
  const tagged = sections.flatMap(({ questions }) => questions.flatMap((question) => [question, ...('options' in question ? question.options : [])])).flatMap(({ id, tags }) => (tags === undefined ? [] : [[id, tags]]));
  expect(tagged).toEqual([['often', ['strong']], ['harm', ['strong']]]);
});

it('that is not in every language of the rule set is combined all the same, and says so', () => {
  const bilingual = smallRuleSet((text) => text.replace('"languages": ["en"]', '"languages": ["en", "cy"]'));
  const { ruleSet, issues } = combine(bilingual, [smallPack()]);
  expect(ruleSet).not.toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: 'missing-translation', severity: 'warning', path: '/languages', pack: 'more-signs' }));
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
