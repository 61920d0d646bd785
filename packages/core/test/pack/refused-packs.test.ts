import { describe, expect, it } from 'vitest';
import { combine, type Pack, type PackDocument, type Question } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { ADOPTED, base, combined, edition, elsewhere, expectRefused, secondSign, WITHOUT_SIGN } from './combine-packs.ts';
import { SMALL_PACK, smallPack } from './small-pack.ts';

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

it('a rule set that has packs in it takes no more, since what they brought could be taken out again', () => {
  const once = combined(smallPack());
  expect(combine(once, [smallPack({ ...WITHOUT_SIGN, id: 'second', sections: [], takesOut: { rules: ['third-sign-flag'] } })])).toMatchObject({
    ruleSet: null,
    issues: [{ path: '/version', pack: null, message: 'The rule set has packs in it already: 1.0.0+more-signs.1.2.0. What they brought could be lost without a word.', hint: 'Combine the rule set without packs with all of them at once.' }],
  });
  expect(combine(once, []).ruleSet?.digest).toBe(once.digest);
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
