import { describe, expect, it } from 'vitest';
import type { Answers, Result } from '../../src/evaluate/result.ts';
import { presentResult, ResultMismatchError } from '../../src/present/present-result.ts';
import { renderText } from '../../src/present/render-text.ts';
import type { ResultView } from '../../src/present/result-view.ts';
import { fullRuleSet, screenFull } from './full-rule-set.ts';

const CAUTION = /does not mean that the child is not being exploited/;

function view(answers: Answers, changes: object = {}, date?: string): ResultView {
  const ruleSet = fullRuleSet(changes);
  return presentResult(ruleSet, screenFull(answers, ruleSet, date));
}

/** A view of a result that was changed by hand, for what no rule set of today gives. */
function viewOf(changes: Partial<Result>, answers: Answers = { vehicles: 'yes' }): ResultView {
  const ruleSet = fullRuleSet();
  return presentResult(ruleSet, { ...screenFull(answers, ruleSet), ...changes });
}

describe('the headline', () => {
  const cases: readonly [name: string, answers: Answers, headline: string][] = [
    ['says that nothing is recorded yet', {}, 'Nothing recorded yet'],
    ['treats answers that are all not known as nothing recorded', { vehicles: 'not-known', missing: 'not-asked' }, 'Nothing recorded yet'],
    ['does not call a no nothing', { vehicles: 'no' }, 'No category is indicated on what is recorded'],
    ['does not take a vulnerability for a category', { bullying: 'yes' }, 'No category is indicated on what is recorded'],
    ['indicates', { vehicles: 'yes' }, 'Indicated: Category 1'],
    ['indicates the highest', { vehicles: 'yes', disclosure: 'yes' }, 'Indicated: Category 4'],
  ];
  it.each(cases)('%s', (_, answers, headline) => {
    expect(view(answers).headline).toBe(headline);
  });

  it('cautions wherever no category is indicated', () => {
    expect(view({}).message).toMatch(CAUTION);
    expect(view({ vehicles: 'no', education: 'no', missing: 'never', disclosure: 'no', bullying: 'no' }).message).toMatch(CAUTION);
  });

  it('gives no heading where the source has none, and none of a span of which one end has none', () => {
    const [lower, upper] = fullRuleSet().document.categories;
    const headings = [{ ...lower, band: undefined }, upper];
    expect(view({ vehicles: 'yes' }, { categories: headings }).band).toBe('');
    expect(renderText(view({ vehicles: 'yes' }, { categories: headings }))).not.toContain('own heading');
    for (const categories of [headings, [lower, { ...upper, band: undefined }]]) {
      expect(view({ vehicles: 'yes', education: 'yes', missing: 'often', disclosure: 'no' }, { readings: literalFirst(), categories }).band).toBe('');
    }
  });

  it('names both ends where the source gives a span, with each end in its own words', () => {
    const spanning = view({ vehicles: 'yes', education: 'yes', missing: 'often', disclosure: 'no' }, { readings: literalFirst() });
    expect(spanning.headline).toBe('Indicated: Category 1 to Category 4 (the source text gives a span here)');
    expect(spanning.band).toBe('Mild risk of CSE to Significant risk of CSE');
    expect(spanning.message).toBe('Category 1: This is a concern to act on. Category 4: Act today.');
    expect(spanning.service).toBe('Category 4: The specialist team.');
    expect(spanning.categories.map(({ category }) => category)).toEqual(['category-1', 'category-4']);
  });

  it('names the route where a rule set has no categories', () => {
    const routing = {
      categories: [],
      readings: [{ id: 'recommended', title: { en: 'Only' }, text: { en: 'Only.' }, default: true, basis: 'source' }],
      flags: [{ id: 'call', kind: 'route', text: { en: 'Telephone the child.' }, cites: [], basis: 'numbers' }],
      rules: [{ id: 'any', when: { fact: 'vehicles', operator: 'equal', value: 'yes' }, then: { flag: 'call' }, because: { en: 'An answer was flagged.' }, cites: [], basis: 'numbers' }],
    };
    expect(view({ vehicles: 'yes' }, routing).headline).toBe('Indicated: Telephone the child.');
    const both = { flags: [{ ...routing.flags[0], id: 'state', kind: 'status', text: { en: 'Checked.' } }, ...routing.flags], rules: [{ ...routing.rules[0], id: 'some', then: { flag: 'state' } }, ...routing.rules] };
    expect(view({ vehicles: 'yes' }, { ...routing, ...both }).headline).toBe('Indicated: Telephone the child.');
    const none = view({ vehicles: 'no', education: 'no', missing: 'never', disclosure: 'no', bullying: 'no' }, routing);
    expect(none.headline).toBe('No next step is indicated on what is recorded');
    expect(none.message).toMatch(CAUTION);
  });

  it('says of a rule set without categories that a step depends on what is not known, and not that there is none', () => {
    const readings = [{ id: 'recommended', title: { en: 'Only' }, text: { en: 'Only.' }, default: true, basis: 'source' }];
    const stepsOnly = { categories: [], readings, flags: [], rules: [] };
    expect(view({ education: 'not-known', vehicles: 'no' }, stepsOnly).headline).toBe('What to do next depends on answers that are not known');
    const routing = {
      ...stepsOnly,
      actions: [],
      flags: [{ id: 'call', kind: 'route', text: { en: 'Telephone the child.' }, cites: ['PW-1', 'PW-6'], basis: 'numbers' }],
      rules: [{ id: 'any', when: { fact: 'education', operator: 'equal', value: 'yes' }, then: { flag: 'call' }, because: { en: 'An answer was flagged.' }, cites: [], basis: 'numbers' }],
    };
    expect(view({ education: 'not-known', vehicles: 'no' }, routing).headline).toBe('What to do next depends on answers that are not known');
  });
});

describe('what an immediate step depends on', () => {
  const cases: readonly (readonly [name: string, answers: Answers, expected: readonly string[]])[] = [
    ['is not said before anything is answered', {}, []],
    ['is an answer that is not known', { disclosure: 'not-known' }, ['disclosure']],
    ['is a question that is not answered yet', { vehicles: 'no' }, ['disclosure']],
    ['is not what is answered', { disclosure: 'no' }, []],
    ['is not said where the step follows already', { disclosure: 'yes' }, []],
  ];
  it.each(cases)('%s', (_, answers, expected) => {
    expect(view(answers).urgentOpen.map(({ question }) => question)).toEqual(expected);
  });

  it('is named in words, before the category', () => {
    const text = renderText(view({ disclosure: 'not-known', vehicles: 'yes' }));
    const [open, category] = ['An immediate step depends on this, and it is not known yet', 'What is indicated'].map((heading) => text.indexOf(`\n${heading}\n`));
    expect(open).toBeGreaterThan(0);
    expect(category).toBeGreaterThan(open ?? 0);
  });
});

describe('the range', () => {
  it('says what the answers that are not known could make of the category, and which would settle it', () => {
    const { range, unknown, settledBy } = view({ vehicles: 'yes', disclosure: 'not-known', missing: 'never', education: 'no' });
    expect(range).toBe('On what is recorded: Category 1. Answers that are not known could take it up to Category 4.');
    expect(unknown).toBe('The answer to 1 question is not known. 1 question is not answered yet.');
    expect(settledBy).toEqual([{ question: 'disclosure', text: 'The child has said that they have been harmed' }]);
  });

  it('says so without a category too', () => {
    expect(view({}).range).toBe('On what is recorded: no category is indicated. Answers that are not known could take it up to Category 4.');
  });

  it('is silent where nothing could change', () => {
    const { range, settledBy } = view({ disclosure: 'yes', vehicles: 'not-known' });
    expect(range).toBe('');
    expect(settledBy).toEqual([]);
  });

  it.each([
    [{ lowest: null, highest: 'category-1' }, 'On what is recorded: Category 1. Answers that are not known could take it down to no indicated category.'],
    [{ lowest: null, highest: 'category-4' }, 'On what is recorded: Category 1. Answers that are not known could take it down to no indicated category, or up to Category 4.'],
  ])('tells of a fall where a rule set allows one: %j', (range, sentence) => {
    expect(viewOf({ range }).range).toBe(sentence);
  });
});

describe('what a result rests on', () => {
  it('follows each reason with the quotes of its rule and of its answers', () => {
    const [first, , last] = view({ vehicles: 'yes', education: 'yes', missing: 'often', disclosure: 'yes' }).reasons;
    expect(first).toMatchObject({ heading: 'Category 4', sentence: 'Several signs are recorded.' });
    expect(first?.quotes).toEqual([{ row: 'CAT-4', where: 'Test strategy 2018, section 4.2', quote: 'Vulnerable child with multiple risk indicators present.' }]);
    expect(first?.answers.map(({ answer, kindText, quotes }) => [answer, kindText, quotes[0]?.row])).toEqual([
      ['Yes', 'risk indicator', 'IND-1'],
      ['Yes', 'risk indicator', 'IND-2'],
      ['Often', 'risk indicator', 'IND-3'],
      ['Yes', 'possible harm', 'DIS-1'],
    ]);
    expect(last).toMatchObject({ heading: 'Category 1', basis: { local: false, title: 'Source text', detail: '' } });
  });

  it.each<[string, Answers, readonly string[]]>([
    ['some of several', { vehicles: 'yes', education: 'no', missing: 'never' }, ['IND-1', 'PW-1', 'PW-6']],
    ['an option of one', { vehicles: 'not-known', missing: 'often' }, ['IND-3', 'PW-1', 'PW-6']],
    ['all of them', { vehicles: 'yes', education: 'yes', missing: 'often' }, ['IND-1', 'IND-2', 'IND-3', 'PW-1', 'PW-6']],
    ['none that can be told, as it may yet follow from each', { vehicles: 'not-known', education: 'not-known' }, ['IND-1', 'IND-2', 'IND-3', 'PW-1', 'PW-6']],
  ])('quotes with a step the wording of what is recorded, and not that of questions answered otherwise: %s', (_, answers, rows) => {
    const [action] = fullRuleSet().document.actions;
    const when = { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'one' } };
    const { actions, possibleActions } = view(answers, { actions: [{ ...action, when, cites: ['IND-1', 'IND-2', 'IND-3', 'PW-1', 'PW-6'] }] });
    expect([...actions, ...possibleActions].map(({ quotes }) => quotes.map(({ row }) => row))).toEqual([rows]);
  });

  it('quotes in the same way with whatever follows: the category, reasons, flags, floors, steps and other readings', () => {
    const cites = ['IND-1', 'IND-2', 'IND-3', 'VUL-1', 'PW-1', 'PW-6'];
    const { categories, rules, flags, actions } = fullRuleSet().document;
    const cite = <Part extends object>(parts: readonly Part[]) => parts.map((part) => ({ ...part, cites }));
    const shown = view({ vehicles: 'yes', education: 'no', missing: 'often', disclosure: 'yes' }, { categories: cite(categories), rules: cite(rules), flags: cite(flags), actions: cite(actions) });
    const certain = <Part extends { readonly certain: boolean }>(parts: readonly Part[]) => parts.filter((part) => part.certain);
    const kinds = [shown.categories, shown.reasons, certain(shown.flags), certain(shown.floors), shown.actions, shown.readings.flatMap(({ reasons }) => reasons)];
    expect(kinds.map(({ length }) => length > 0)).toEqual(kinds.map(() => true));
    for (const { quotes } of kinds.flat()) expect(quotes.map(({ row }) => row)).toEqual(['IND-1', 'IND-3', 'PW-1', 'PW-6']);
  });

  it.each([
    ['yes', ''],
    [{ value: 'yes', date: '2018-09-20' }, 'dated 20 September 2018'],
    [{ value: 'yes', source: 'School nurse' }, 'from: School nurse'],
    [{ value: 'yes', date: '2018-09-01', source: 'School' }, 'dated 1 September 2018; from: School'],
    [{ value: 'yes', source: ' ' }, ''],
  ])('says of each answer when it is from and where: %j', (vehicles, provenance) => {
    expect(view({ vehicles }).reasons[0]?.answers[0]?.provenance).toBe(provenance);
  });

  it('shows the numbers that a rule compares with, and what each rests on', () => {
    const [many] = view({ vehicles: 'yes', education: 'yes', missing: 'often' }).reasons;
    expect(many?.parameters.map(({ title, value, basis }) => [title, value, basis.title])).toEqual([['Several', '3', 'Local interpretation: How many is several']]);
  });

  it('says which answers are counted once, together with an earlier one', () => {
    const [section] = fullRuleSet().document.sections;
    const questions = section?.questions.map((question) => (question.id === 'education' ? { ...question, concept: 'vehicles' } : question));
    const [reason] = view({ vehicles: 'yes', education: 'yes', missing: 'often' }, { sections: [{ ...section, questions }] }).reasons;
    expect(reason?.answers.map(({ question, countedWith }) => [question, countedWith])).toEqual([
      ['vehicles', ''],
      ['education', 'Gets into vehicles driven by unknown adults'],
      ['missing', ''],
    ]);
  });

  it('tells local interpretation apart at each reason, category, action, flag and floor', () => {
    const { reasons, categories, actions, flags, floors } = view({ vehicles: 'yes', missing: 'often', disclosure: 'yes' });
    expect(reasons.map(({ basis }) => basis.local)).toEqual([true, true, false]);
    expect(categories.map(({ basis }) => basis.local)).toEqual([false]);
    expect(actions.map(({ action, basis }) => [action, basis.title])).toEqual([
      ['police', 'Local interpretation: One grave sign is enough'],
      ['mash', 'Source text'],
    ]);
    expect([...flags, ...floors].map(({ basis }) => basis.title)).toEqual(['Source text', 'Source text']);
  });

  it('lists every local interpretation once, also those of parameters that the rules compare with', () => {
    const changes = { rules: [{ id: 'many', when: { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'several' } }, then: { category: 'category-4' }, because: { en: 'Several.' }, cites: [], basis: 'source' }], flags: [], readings: [{ id: 'only', title: { en: 'Only' }, text: { en: 'Only.' }, default: true, basis: 'source' }] };
    const { interpretations } = view({ vehicles: 'yes', education: 'yes', missing: 'often' }, changes);
    expect(interpretations.map(({ id }) => id)).toEqual(['numbers', 'safety-floor']);
    expect(interpretations[0]).toEqual({ id: 'numbers', title: 'How many is several', detail: 'The text gives no number. (Test partnership, 1 March 2018)' });
  });

  const everyAnswer = { vehicles: 'yes', education: 'yes', missing: 'often', disclosure: 'yes', bullying: 'yes' };
  it.each([{}, { vehicles: 'no' }, { vehicles: 'yes' }, everyAnswer])('explains each local interpretation that it names, and so what another reading and a requirement rest on: %j', (answers) => {
    const readings = [
      { id: 'literal', title: { en: 'Literal' }, text: { en: 'Literal.' }, basis: 'safety-floor' },
      { id: 'recommended', title: { en: 'Recommended' }, text: { en: 'Recommended.' }, default: true, basis: 'source' },
    ];
    const { interpretations, ...rest } = view(answers, { readings });
    const named = new Set([...JSON.stringify(rest).matchAll(/"Local interpretation: (.*?)"/g)].map(([, title]) => title));
    expect(interpretations.map(({ title }) => title)).toEqual(expect.arrayContaining([...named]));
    expect(interpretations.map(({ id }) => id)).toContain('safety-floor');
  });

  it('says of another reading too that nothing is recorded yet', () => {
    expect(view({ vehicles: 'not-known' }).readings[0]?.indicated).toBe('Nothing recorded yet');
    expect(view({ vehicles: 'no' }).readings[0]?.indicated).toBe('No category is indicated on what is recorded');
  });

  it('shows the other reading, what it indicates by which rules, and how it differs', () => {
    const higher = view({ vehicles: 'yes', disclosure: 'yes', education: 'no', missing: 'never' }).readings[0];
    expect(higher).toMatchObject({
      title: 'The words as they stand',
      indicated: 'Category 1',
      difference: 'It indicates less than is indicated above. What makes the difference is local: One grave sign is enough.',
    });
    expect(higher?.reasons.map(({ rule }) => rule)).toEqual(['some']);
    expect(view({ vehicles: 'yes' }).readings[0]?.difference).toBe('It indicates the same.');
    expect(view({ vehicles: 'yes', education: 'yes', missing: 'often' }).readings[0]?.difference).toBe('What is indicated above lies within this span.');
  });
});

describe('what a practitioner is told besides', () => {
  it('groups what is recorded by kind, possible harm first, and keeps vulnerabilities apart', () => {
    expect(view({ vehicles: 'yes', disclosure: 'yes', bullying: 'yes' }).recorded.map(({ kind, questions }) => [kind, questions.length])).toEqual([
      ['possible-harm', 1],
      ['risk-indicator', 1],
      ['vulnerability', 1],
    ]);
  });

  it('names what is missing before the record can be finalised, and what asks for it', () => {
    expect(view({}).completeness).toMatchObject([
      { missing: [expect.stringContaining('The account in words'), 'Gets into vehicles driven by unknown adults'], basis: { title: 'Local interpretation: How many is several' } },
    ]);
  });

  it('words each duty with the strength of the source', () => {
    const { actions, possibleActions } = view({ disclosure: 'yes' });
    expect([...actions, ...possibleActions].map(({ duty, urgencyText, who, due }) => [duty, urgencyText, who, due])).toEqual([
      ['Should', 'Immediately', '', 'At once'],
      ['Must', 'Next', 'Whoever has it', ''],
      ['Consider', 'Next', '', ''],
    ]);
  });

  it('names the question of an answer that could not be used, and repeats nothing that was answered', () => {
    const { issues } = view({ vehicles: 'SECRET', 'vehicls': 'SECRET', 'Something SECRET': 'yes' });
    expect(issues[0]).toMatch(/^Gets into vehicles driven by unknown adults: /);
    expect(issues[1]).toMatch(/^"vehicls": /);
    expect(issues.join()).not.toContain('SECRET');
  });

  it.each([
    ['draft', /^Draft rule set: no partnership has adopted it/],
    ['withdrawn', /^Withdrawn rule set/],
  ])('gives notice of a %s rule set', (status, notice) => {
    expect(view({}, { status }).notices[0]).toMatch(notice);
  });

  it.each([
    ['2017-12-31', ['This rule set was in force from 1 January 2018 until 31 December 2021: the screening date is outside that time.']],
    ['2018-01-01', []],
    ['2021-12-31', []],
  ])('gives notice of a rule set that was not in force on %s', (date, notices) => {
    expect(view({}, {}, date).notices).toEqual(notices);
  });

  it('says what it is and is not, with the date, the version and the digest', () => {
    const ruleSet = fullRuleSet();
    const { about } = presentResult(ruleSet, screenFull({}, ruleSet));
    expect(about.join('\n')).toMatch(/screening aid.*not been validated.*not a diagnosis.*does not replace professional judgement/);
    expect(about).toContain('Screening date: 1 October 2018.');
    expect(about).toContain('Rule set: Test screening (full-cse), version 1.2.0, edition 2018, published. Owner: Test partnership.');
    expect(about.at(-1)).toContain(ruleSet.digest);
  });

  it('says where the wanted language is missing or not approved', () => {
    const changes = { status: 'draft', languages: ['en', 'cy'], title: { en: 'Test screening', cy: { text: 'Sgrinio prawf', status: 'draft' } } };
    const ruleSet = fullRuleSet(changes);
    const welsh = presentResult(ruleSet, screenFull({}, ruleSet), 'cy');
    expect(welsh).toMatchObject({ language: 'cy', ruleSet: 'Sgrinio prawf' });
    expect(welsh.notices.slice(1)).toEqual([
      'Some of this is not available in the language that was asked for.',
      'Some of the wording is a draft that has not been approved.',
    ]);
  });

  it('refuses a result of another rule set', () => {
    expect(() => presentResult(fullRuleSet({ version: '1.2.1' }), screenFull({}))).toThrow(ResultMismatchError);
  });

  it.each<[string, unknown]>([['nothing', undefined], ['null', null], ['a rule set', fullRuleSet()], ['an explanation without a result', { result: null }]])('refuses %s in the place of a result', (_, outcome) => {
    expect(() => presentResult(fullRuleSet(), outcome as Result)).toThrow(ResultMismatchError);
  });

  it.each<[string, unknown]>([['nothing', undefined], ['the JSON of a rule set', fullRuleSet().document], ['the result, where the two are swapped', screenFull({})]])('refuses %s in the place of the rule set', (_, ruleSet) => {
    expect(() => presentResult(ruleSet as never, screenFull({}))).toThrow(/^A parsed rule set is needed/);
  });
});

/** The readings with the literal one as the default. */
function literalFirst() {
  return [
    { id: 'literal', title: { en: 'The words as they stand' }, text: { en: 'It follows the count alone.' }, default: true, basis: 'source' },
    { id: 'recommended', title: { en: 'Recommended' }, text: { en: 'It fills what the words leave open.' }, basis: 'numbers' },
  ];
}
