import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OutsideError } from '../../src/analyse/answer-classes.ts';
import { buildDiagram } from '../../src/analyse/diagram.ts';
import type { Check } from '../../src/analyse/verification.ts';
import { verifyRuleSet } from '../../src/analyse/verify-rule-set.ts';
import { planWalk } from '../../src/analyse/walk.ts';
import { type Answers, compile, parse, type RuleSet, type RuleSetDocument } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { violationsOf } from './violations-of.ts';

const GLOUCESTERSHIRE = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

/** A fault planted in the small rule set, the check that must refuse it, and what about. */
const FAULTS: readonly [fault: string, edit: (text: string) => string, check: Check, about: string][] = [
  ['a rule that looks for few signs', (text) => text.replace('"operator": "greaterThanInclusive", "value": { "fact": "several" } }, { "fact": "strong-present"', '"operator": "lessThan", "value": { "fact": "several" } }, { "fact": "strong-present"'), 'concern-never-lowers', 'main'],
  ['a rule that needs an answer "no"', (text) => text.replace('{ "fact": "several-switch", "operator": "equal", "value": true }, { "any"', '{ "fact": "first-sign", "operator": "equal", "value": "no" }, { "any"'), 'unknown-never-lowers', 'main'],
  ['a first limit that leaves a gap', (text) => text.replace('"value": 1, "cites"', '"value": 2, "cites"').replace('{ "fact": "strong-present", "operator": "equal", "value": true }', '{ "fact": "harm", "operator": "equal", "value": "yes" }'), 'one-category', 'main'],
  ['a limit that no answers reach', (text) => text.replace('"value": 2, "cites"', '"value": 9, "cites"'), 'reachable', 'other-span'],
  ['a question that nothing looks at', (text) => text.replace('"kind": "risk-indicator", "text": { "en": "Is there the first', '"kind": "vulnerability", "text": { "en": "Is there the first'), 'effect', 'first-sign'],
  ['an immediate action that waits for a second answer', (text) => text.replace('"duty": "must", "when": { "fact": "harm", "operator": "equal", "value": "yes" }', '"duty": "must", "when": { "all": [{ "fact": "harm", "operator": "equal", "value": "yes" }, { "fact": "follow-up", "operator": "equal", "value": "no" }] }'), 'urgent', 'tell-someone'],
  ['an urgent action that waits for a second answer', (text) => text.replace('"urgency": "immediate"', '"urgency": "urgent"').replace('"duty": "must", "when": { "fact": "harm", "operator": "equal", "value": "yes" }', '"duty": "must", "when": { "all": [{ "fact": "harm", "operator": "equal", "value": "yes" }, { "fact": "follow-up", "operator": "equal", "value": "no" }] }'), 'urgent', 'tell-someone'],
  ['a default reading below the other', (text) => text.replace('"then": { "category": "lower", "upTo": "upper" }', '"then": { "category": "upper" }').replace('"value": { "fact": "several" } }, { "fact": "strong-present"', '"value": { "fact": "three" } }, { "fact": "strong-present"').replace('{ "id": "several-switch"', '{ "id": "three", "title": { "en": "Three" }, "value": 3, "cites": [], "basis": "number-for-several" }, { "id": "several-switch"'), 'readings', 'other'],
];

describe('a planted fault is refused, with a witness that shows it', () => {
  it.each(FAULTS)('%s', (_fault, edit, check, about) => {
    const ruleSet = smallRuleSet((text) => {
      const edited = edit(text);
      expect(edited).not.toBe(text);
      return edited;
    });
    const violation = violationsOf(verifyRuleSet(ruleSet), check).find((each) => each.about === about);
    expect(violation, JSON.stringify(verifyRuleSet(ruleSet).violations)).toBeDefined();
    if (violation?.change === null || violation === undefined) return;
    const { witness, change } = violation;
    const before = { ...witness } as Record<string, Answers[string]>;
    const after = { ...before, [change.question]: change.to as Answers[string] };
    const place = (answers: Answers) => ruleSet.document.categories.findIndex(({ id }) => id === compile(ruleSet).screen(answers).readings.find(({ reading }) => reading === about)?.indicated.category);
    expect(place(after)).toBeLessThan(place(before));
  });
});

describe('a category that no answer set indicates is not reported', () => {
  /** The small rule set with a category between its two, and with these rules alone for categories. */
  function withRules(...outcomes: readonly (readonly [reading: string, then: object])[]): RuleSet {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    const [lower, upper] = document.categories;
    const cites = document.sources.flatMap(({ rows }) => rows.map(({ id }) => id));
    const rules = outcomes.map(([reading, then]) => ({ id: `of-${reading}`, reading, when: { fact: 'harm', operator: 'equal', value: 'yes' }, then, because: { en: 'It is so.' }, cites, basis: 'number-for-several' }));
    Object.assign(document, { categories: [lower, { ...lower, id: 'middle' }, upper], rules: [...rules, ...document.rules.filter(({ then }) => !('category' in then))] });
    return parse(JSON.stringify(document)).ruleSet ?? expect.unreachable();
  }
  const unreached = (ruleSet: RuleSet) => violationsOf(verifyRuleSet(ruleSet), 'reachable').map(({ about }) => about).filter((about) => ruleSet.document.categories.some(({ id }) => id === about));

  it.each<[string, RuleSet, readonly string[]]>([
    ['but where no rule of the default reading names it', withRules(['main', { category: 'lower' }], ['other', { category: 'lower' }]), ['middle', 'upper']],
    ['where it lies within a span, or ends it, whatever another reading names', withRules(['main', { category: 'lower', upTo: 'upper' }], ['other', { category: 'lower' }]), []],
  ])('%s', (_, ruleSet, categories) => {
    expect(unreached(ruleSet)).toEqual(categories);
  });

  it('of which a rule set without any has none', () => {
    const document: RuleSetDocument = structuredClone(withRules().document);
    document.categories.length = 0;
    Object.assign(document, { rules: document.rules.filter(({ then }) => 'flag' in then) });
    for (const { rows } of document.sources) for (const row of rows) row.notAsked = 'It is left out.';
    const { violations } = verifyRuleSet(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable());
    expect(violations.map(({ check }) => check)).not.toContain('one-category');
  });
});

describe('a rule that needs one answer to be yes and no at once', () => {
  const yes = '{ "fact": "harm", "operator": "equal", "value": "yes" }';
  const no = '{ "fact": "harm", "operator": "equal", "value": "no" }';
  const off = '{ "fact": "several-switch", "operator": "equal", "value": false }';
  const withRule = (...conditions: readonly string[]) =>
    smallRuleSet((text) => text
      .replace('"rules": [', `"rules": [{ "id": "torn", "when": { "all": [${conditions.join(', ')}] }, "then": { "flag": "look-again" }, "because": { "en": "Both." }, "cites": [], "basis": "number-for-several" },`)
      .replace('"measures": [', `"measures": [{ "type": "when", "id": "switched", "title": { "en": "Switched" }, "when": ${off} },`)
      .replace('"askedWhen": { "fact": "harm", "operator": "equal", "value": "yes" }', `"askedWhen": ${off}`));
  const switched = '{ "fact": "switched", "operator": "equal", "value": true }';

  it.each([
    ['by itself', [yes, no], true],
    ['under a switch, however it is set', [off, yes, no], true],
    ['under a measure of a switch, however it is set', [switched, yes, no], true],
    ['under a switch that has to be set both ways', [off, '{ "not": { "fact": "several-switch", "operator": "equal", "value": false } }', yes], true],
    ['never: it waits for a switch alone', [off, yes], false],
    ['never: it waits for a measure of a switch alone', [switched, yes], false],
    ['never: it waits for a question that a switch alone opens', ['{ "fact": "follow-up", "operator": "equal", "value": "yes" }'], false],
  ])('is found %s', (_, conditions, found) => {
    expect(violationsOf(verifyRuleSet(withRule(...conditions)), 'reachable').some(({ about }) => about === 'torn')).toBe(found);
  });

  it.each([[6, true], [7, false]])('is found under %i switches: %s, as more than six are not set every way there is', (count, found) => {
    const ids = Array.from({ length: count }, (_, i) => `switch-${String(i)}`);
    const document: RuleSetDocument = structuredClone(withRule(yes, no).document);
    const [torn] = document.rules;
    Object.assign(torn ?? {}, { when: { all: [JSON.parse(yes), JSON.parse(no), ...ids.map((fact) => ({ fact, operator: 'equal', value: false }))] } });
    document.parameters.push(...ids.map((id) => ({ id, title: { en: id }, value: true, cites: [], basis: 'number-for-several' })));
    const { ruleSet } = parse(JSON.stringify(document));
    expect(violationsOf(verifyRuleSet(ruleSet ?? expect.unreachable()), 'reachable').some(({ about }) => about === 'torn')).toBe(found);
  });
});

describe('categories that are for an age', () => {
  const forAges = (operator: string, years: number) =>
    smallRuleSet((text) => text
      .replace('{ "all": [{ "fact": "signs-present"', `{ "all": [{ "fact": "age", "operator": "${operator}", "value": { "fact": "years" } }, { "fact": "signs-present"`)
      .replace('"measures": [', '"measures": [{ "type": "age", "id": "age", "title": { "en": "Age" }, "dateOfBirth": "born" },')
      .replace('{ "id": "several-switch", "title"', `{ "id": "years", "title": { "en": "Years" }, "value": ${String(years)}, "cites": [], "basis": "number-for-several" }, { "id": "several-switch", "title"`));

  it.each([
    ['below 18', 'lessThan', 18, true, ['second-sign', 'born']],
    ['up to 17', 'lessThanInclusive', 17, true, ['second-sign', 'born']],
    ['below 17', 'lessThan', 17, undefined, ['second-sign']],
    ['from 18', 'greaterThanInclusive', 18, undefined, ['second-sign']],
  ])('leave a concern about an adult without one, or about a child too: %s', (_, operator, years, adults, answered) => {
    const proof = verifyRuleSet(forAges(operator, years));
    expect(violationsOf(proof, 'one-category').filter(({ about }) => about === 'main').map((violation) => [violation.adults, Object.keys(violation.witness ?? {}).sort()])).toEqual([[adults, [...answered].sort()]]);
    // A date of birth that makes the person an adult is no further concern.
    expect(violationsOf(proof, 'concern-never-lowers')).toEqual([]);
    expect(proof.outside).toEqual([]);
  });

  it.each([[119, false], [120, true], [150, true]])('are for nobody above %i: %s', (years, never) => {
    const proof = verifyRuleSet(forAges('greaterThan', years));
    expect(violationsOf(proof, 'reachable').some(({ message }) => message.includes('never fires'))).toBe(never);
  });
});

describe('what brute force over the same classes of answers cannot see', () => {
  const basis = { cites: [], basis: 'number-for-several' };
  const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  /** The small rule set with a rule for its upper category, and numbers for it. */
  function withRule(when: object, numbers: Readonly<Record<string, number>> = {}, measures: readonly object[] = []): RuleSet {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    document.parameters.push(...Object.entries(numbers).map(([id, value]) => ({ id, title: { en: id }, value, ...basis })));
    document.measures.push(...(measures as RuleSetDocument['measures']));
    document.rules.push({ id: 'one-more', reading: 'main', when, then: { category: 'upper' }, because: { en: 'It holds.' }, ...basis } as RuleSetDocument['rules'][number]);
    const { ruleSet, issues } = parse(JSON.stringify(document));
    return ruleSet ?? expect.unreachable(JSON.stringify(issues));
  }
  const indicated = (ruleSet: RuleSet, answers: Answers) => compile(ruleSet).screen(answers, { date: '2024-03-15' }).indicated.category;

  it('a further option that is ticked is a further concern', () => {
    const ruleSet = withRule({ all: [is('when-seen', 'contains', 'before'), is('when-seen', 'doesNotContain', 'now')] });
    expect([indicated(ruleSet, { 'when-seen': ['before'] }), indicated(ruleSet, { 'when-seen': ['before', 'now'] })]).toEqual(['upper', null]);
    const proof = verifyRuleSet(ruleSet);
    expect(proof.proved).not.toContain('concern-never-lowers');
    expect(violationsOf(proof, 'concern-never-lowers').map(({ about, witness, change }) => [about, witness, change])).toEqual([['main', { 'when-seen': ['before'] }, { question: 'when-seen', from: ['before'], to: ['before', 'now'] }]]);
  });

  it.each([
    ['an option that is ticked beside others and is none', { id: 'never', present: false }, { all: [is('when-seen', 'contains', 'before'), is('when-seen', 'doesNotContain', 'never')] }],
    ['more options than before, and other ones,', { id: 'once' }, is('when-seen', 'contains', 'before')],
  ])('%s is no further concern', (_, option, when) => {
    const document: RuleSetDocument = structuredClone(withRule(is('when-seen', 'contains', 'before')).document);
    const seen = document.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'when-seen');
    if (seen?.type === 'choices') seen.options.push({ ...option, text: { en: 'Otherwise' } });
    Object.assign(document.rules.at(-1) ?? {}, { when });
    expect(violationsOf(verifyRuleSet(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable()), 'concern-never-lowers')).toEqual([]);
  });

  it('a possible harm is a concern by itself, from which some category must follow', () => {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    const when = { any: [is('first-sign', 'equal', 'yes'), is('second-sign', 'in', ['sometimes', 'often'])] };
    const cites = document.sources.flatMap(({ rows }) => rows.map(({ id }) => id));
    Object.assign(document, { rules: [{ id: 'signs', when, then: { category: 'lower' }, because: { en: 'It holds.' }, ...basis, cites }, ...document.rules.filter(({ then }) => !('category' in then))] });
    const proof = verifyRuleSet(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable());
    expect(violationsOf(proof, 'one-category').map(({ about, witness }) => [about, witness])).toEqual([['main', { harm: 'yes' }], ['other', { harm: 'yes' }]]);
  });

  it.each<[what: string, when: object, numbers: Readonly<Record<string, number>>, measures: readonly object[], answers: Answers]>([
    ['a number between two limits', { all: [is('episodes', 'greaterThan', { fact: 'low' }), is('episodes', 'lessThan', { fact: 'high' })] }, { low: 2, high: 3 }, [], { episodes: 2.5 }],
    ['no month, where the limit is part of one', is('months', 'lessThan', { fact: 'part' }), { part: 0.2 }, [{ type: 'months-since', id: 'months', title: { en: 'Months' }, question: 'born' }], { born: '2024-03-01' }],
  ])('%s is an answer', (_, when, numbers, measures, answers) => {
    const ruleSet = withRule(when, numbers, measures);
    expect(indicated(ruleSet, answers)).toBe('upper');
    expect(violationsOf(verifyRuleSet(ruleSet), 'reachable').map(({ about }) => about)).not.toContain('one-more');
  });

  it('an urgent action that follows from one concern does not wait, however many answers that say "no" would do too', () => {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    Object.assign(document.actions[0] ?? {}, { when: { any: [is('harm', 'equal', 'yes'), { all: [is('first-sign', 'equal', 'no'), is('second-sign', 'equal', 'no')] }] } });
    expect(violationsOf(verifyRuleSet(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable()), 'urgent')).toEqual([]);
  });
});

describe('Gloucestershire 2018', () => {
  const proof = verifyRuleSet(parse(GLOUCESTERSHIRE).ruleSet as RuleSet);
  it('holds everything that a rule set should', () => {
    expect(proof.violations).toEqual([]);
    expect(proof.outside).toEqual([]);
    expect(proof.proved).toHaveLength(7);
  });

  it('counts a span of categories by itself, and under neither of its ends', () => {
    const literal = proof.categories.filter(({ reading }) => reading === 'literal');
    expect(literal.filter(({ answerSets }) => answerSets !== '0').map(({ category, upTo }) => [category, upTo])).toEqual(expect.arrayContaining([['category-2', 'category-4']]));
    expect(proof.categories.filter(({ reading, upTo }) => reading === 'recommended' && upTo !== null)).toEqual([]);
  });

  it('says how many answer sets that covers: more than a number holds exactly', () => {
    expect(BigInt(proof.answerSets)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    for (const reading of ['recommended', 'literal']) {
      const total = proof.categories.filter((each) => each.reading === reading).reduce((sum, { answerSets }) => sum + BigInt(answerSets), 0n);
      expect(String(total)).toBe(proof.answerSets);
    }
  });
});

it('says plainly what it cannot decide', () => {
  const counted = smallRuleSet((text) => text.replace('"questions": [', '"questions": [{ "type": "presence", "id": "idle", "kind": "context", "text": { "en": "Is it so?" }, "cites": [], "basis": "source" },').replace('"askedWhen": { "fact": "harm", "operator": "equal", "value": "yes" }', '"askedWhen": { "fact": "signs-present", "operator": "greaterThanInclusive", "value": { "fact": "one" } }').replace('"duty": "must", "when": { "fact": "harm"', '"duty": "must", "when": { "fact": "follow-up"'));
  const { outside, proved, violations } = verifyRuleSet(counted);
  expect(proved).toEqual([]);
  // What nothing looks at has no effect, whatever cannot be decided.
  expect(violations.map(({ check, about }) => `${check} ${about}`)).toContain('effect idle');
  expect(outside).toEqual([{ about: 'tell-someone', named: 'the action ‘Speak to the safeguarding lead.’ (tell-someone)', reason: 'follow-up: whether it is asked depends on the count "signs-present"' }]);
  expect(new OutsideError('x', 'y').message).toBe('x: y');
});

describe('a larger rule set', () => {
  /** Gloucestershire with every question asked so many times over. */
  function asked(times: number): RuleSet {
    const document = JSON.parse(GLOUCESTERSHIRE) as RuleSetDocument;
    const again = (i: number) => document.sections.map((section) => ({ ...section, id: `${section.id}-${String(i)}`, questions: section.questions.map((question) => ({ ...question, id: `${question.id}-${String(i)}`, ...(question.concept === undefined ? {} : { concept: `${question.concept}-${String(i)}` }) })) }));
    const sections = Array.from({ length: times - 1 }, (_, i) => again(i)).flat();
    return parse(JSON.stringify({ ...document, sections: [...document.sections, ...sections] })).ruleSet as RuleSet;
  }

  it('of 352 questions is decided exactly', () => {
    const { outside, answerSets, categories, violations } = verifyRuleSet(asked(8));
    expect(outside).toEqual([]);
    expect(answerSets.length).toBeGreaterThan(170);
    expect(categories.filter(({ reading }) => reading === 'recommended').reduce((sum, each) => sum + BigInt(each.answerSets), 0n)).toBe(BigInt(answerSets));
    // Nothing names the questions that were added and not counted.
    expect(new Set(violations.map(({ check }) => check))).toEqual(new Set(['effect']));
  });

  it('that leaves too much to be kept apart is not decided, and says where', () => {
    const { document } = asked(1);
    const subject = { document, conditions: document.rules.map(({ when }) => when) };
    const walk = planWalk([subject]);
    expect(() => buildDiagram([subject], walk, ([codes]) => codes, 1000)).toThrow(OutsideError);
    expect(() => buildDiagram([subject], walk, ([codes]) => codes, 1000)).toThrow(/^[a-z-]+: together with the questions before it, it leaves more to be kept apart than can be gone through$/);
  });
});

describe('a question that nothing but completeness looks at', () => {
  const question = (id: string, more: object = {}) => ({ type: 'presence', id, kind: 'context', text: { en: 'Is it so?' }, cites: [], basis: 'source', ...more });
  const is = (fact: string, value: string) => ({ fact, operator: 'equal', value });
  const LATER = question('later', { askedWhen: is('opens', 'yes') });
  const REQUIRED = { id: 'later-answered', questions: ['later'], because: { en: 'It is needed.' }, basis: 'source' };

  it.each<[what: string, questions: readonly object[], requirement: object | null, without: readonly string[]]>([
    ['that nothing requires', [question('opens'), LATER], null, ['opens', 'later']],
    ['that is required, and the one through which alone it is asked', [question('opens'), LATER], REQUIRED, []],
    ['through which a required one is asked, though never where it is required', [question('opens'), { ...LATER, askedWhen: { all: [is('harm', 'yes'), is('opens', 'yes')] } }], { ...REQUIRED, when: is('harm', 'no') }, ['opens']],
    ['that is a text: it is for people', [question('account', { type: 'text' })], null, []],
  ])('has an effect or none: one %s', (_, questions, requirement, without) => {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    document.sections[0]?.questions.push(...(questions as RuleSetDocument['sections'][number]['questions']));
    if (requirement !== null) document.completeness.push(requirement as RuleSetDocument['completeness'][number]);
    const proof = verifyRuleSet(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable());
    const own = (questions as readonly { readonly id: string }[]).map(({ id }) => id);
    expect(violationsOf(proof, 'effect').map(({ about }) => about).filter((id) => own.includes(id))).toEqual(without);
  });
});

describe('"not applicable"', () => {
  const NOT_APPLICABLE = { value: 'not-applicable', reason: 'It does not fit.' };

  /** The small rule set with one rule more, for a category that every set has. */
  function withRule(when: object): RuleSet {
    const document: RuleSetDocument = structuredClone(smallRuleSet().document);
    const [rule] = document.rules;
    document.rules.push({ ...(rule ?? expect.unreachable()), id: 'one-more', when } as RuleSetDocument['rules'][number]);
    return parse(JSON.stringify(document)).ruleSet ?? expect.unreachable();
  }
  const fires = (ruleSet: RuleSet, answers: Answers) => compile(ruleSet).screen(answers, { date: '2024-03-15' }).readings.some(({ fired }) => fired.includes('one-more'));
  const isReported = (ruleSet: RuleSet) => violationsOf(verifyRuleSet(ruleSet), 'reachable').some(({ about }) => about === 'one-more');
  const is = (operator: string, value: string) => ({ fact: 'harm', operator, value });

  it('is treated as an absent answer where no condition names that one: leaving it out leaves nothing out', () => {
    const ruleSet = withRule(is('notEqual', 'yes'));
    expect([fires(ruleSet, { harm: 'no' }), fires(ruleSet, { harm: NOT_APPLICABLE })]).toEqual([true, true]);
    expect(isReported(ruleSet)).toBe(false);
  });

  it('is not among the answers of the proof: a rule that fires for it alone is reported as one that nothing reaches', () => {
    const ruleSet = withRule({ all: [is('notEqual', 'yes'), is('notEqual', 'no')] });
    expect([fires(ruleSet, { harm: 'yes' }), fires(ruleSet, { harm: 'no' }), fires(ruleSet, {}), fires(ruleSet, { harm: NOT_APPLICABLE })]).toEqual([false, false, false, true]);
    expect(isReported(ruleSet)).toBe(true);
  });
});
