import { type Answers, type Case, type CasesDocument, compile, parse } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { CATEGORY_NUMBERS } from '../../packages/core/test/category-numbers.ts';
import { readDocument, readGloucestershire, readRuleSets, withParameters } from './fixtures/rule-sets.ts';

const { ruleSet: text, cases: casesText } = readGloucestershire();
const document = readDocument(text);
const questions = document.sections.flatMap((section) => section.questions);
const { bases = {}, cases } = JSON.parse(casesText) as CasesDocument;

function screener(values: Readonly<Record<string, number | boolean>> = {}) {
  const { ruleSet } = parse(withParameters(text, { ...CATEGORY_NUMBERS, ...values }));
  if (ruleSet === null) throw new Error('The rule set cannot be used.');
  return compile(ruleSet);
}

function answersOf({ from, answers }: Pick<Case, 'from' | 'answers'>): Answers {
  return { ...(from === undefined ? {} : bases[from]), ...answers } as Answers;
}

function caseNamed(wanted: string): Answers {
  const found = cases.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no case "${wanted}".`);
  return answersOf(found);
}

describe('interpretations', () => {
  const parts = [...questions, ...document.parameters, ...document.readings, ...document.categories, ...document.flags, ...document.rules, ...document.actions, ...document.completeness];
  const bases = new Set(parts.map(({ basis }) => basis));

  it.each(document.interpretations)('$id is what something rests on', ({ id }) => {
    expect(bases.has(id)).toBe(true);
  });
});

describe('a rule set of the strategy of 2018–21', () => {
  const own = readRuleSets().map(({ ruleSet }) => readDocument(ruleSet)).filter(({ sources }) => sources[0]?.id === 'S001');

  it.each(own)('$id is in force until the strategy ends', ({ inForce }) => {
    expect(inForce).toEqual(document.inForce);
  });
});

describe('parameters', () => {
  const changes: readonly { parameter: string; value: number | boolean; name: string; before: string; after: string | null }[] = [
    { parameter: 'category-2-indicators-from', value: 4, name: 'Three indicators are Category 2; read literally they are any category from 2 to 4', before: 'category-2', after: 'category-1' },
    { parameter: 'category-2-features-from', value: 2, name: 'Getting into vehicles driven by unknown adults, alone, is Category 2; read literally it is Category 1', before: 'category-2', after: 'category-1' },
    { parameter: 'category-3-indicators-from', value: 6, name: 'Five indicators without a Category 4 feature are Category 3', before: 'category-3', after: 'category-2' },
    { parameter: 'category-3-features-from', value: 3, name: 'Two Category 4 features and nothing else are Category 3: one indicator short of Category 4', before: 'category-3', after: 'category-2' },
    { parameter: 'category-3-mixed-indicators-from', value: 4, name: 'One Category 4 feature among three indicators is Category 3: one feature short of Category 4', before: 'category-3', after: 'category-2' },
    { parameter: 'category-3-mixed-features-from', value: 2, name: 'One Category 4 feature among three indicators is Category 3: one feature short of Category 4', before: 'category-3', after: 'category-2' },
    { parameter: 'category-4-indicators-from', value: 4, name: 'Three Category 4 features are Category 4', before: 'category-4', after: 'category-3' },
    { parameter: 'category-4-features-from', value: 4, name: 'Three Category 4 features are Category 4', before: 'category-4', after: 'category-3' },
    { parameter: 'category-1-from', value: 2, name: 'One indicator is Category 1 in both readings, and goes through the MASH', before: 'category-1', after: null },
  ];

  it.each(changes)('$parameter, changed alone, changes what is indicated', ({ parameter, value, name, before, after }) => {
    const answers = caseNamed(name);
    expect([screener().screen(answers).indicated.category, screener({ [parameter]: value }).screen(answers).indicated.category]).toEqual([before, after]);
  });

  it('category-1-to, changed alone, changes the literal reading', () => {
    const answers = caseNamed('Three indicators are Category 2; read literally they are any category from 2 to 4');
    const literal = screener({ 'category-1-to': 3 }).screen(answers).readings.find(({ reading }) => reading === 'literal');
    expect(literal?.indicated).toEqual({ category: 'category-1', upTo: null });
  });

  it('hold every number that the categories rest on: a changed number leaves every action as it was', () => {
    const categoryNumbers = document.parameters.filter(({ id, value }) => id.startsWith('category-') && typeof value === 'number');
    const raised = screener(Object.fromEntries(categoryNumbers.map(({ id, value }) => [id, Number(value) + 1])));
    const standard = screener();
    for (const each of cases) {
      const answers = answersOf(each);
      expect(raised.screen(answers).actions).toEqual(standard.screen(answers).actions);
    }
  });

  it('rest on the strategy only where the strategy gives the number', () => {
    const fromSource = document.parameters.filter(({ basis }) => basis === 'source').map(({ id, value }) => [id, value]);
    expect(fromSource).toEqual([['category-1-from', 1], ['category-1-to', 2], ['vulnerability-from', 1]]);
  });
});

describe('the two readings, for every number of indicators and of Category 4 features', () => {
  const features = ['vehicles', 'unexplained-gifts', 'older-controlling-person', 'disengaged'];
  const others = ['routine', 'offending', 'loitering', 'family-conflict', 'inappropriate-adults', 'exploited-peers', 'sexual-images'];
  const counts = Array.from({ length: 8 }, (_, n) => Array.from({ length: Math.min(n, features.length) + 1 }, (__, m) => ({ n, m }))).flat();

  const recommended = (n: number, m: number): string | null => {
    if (n >= 3 && m >= 2) return 'category-4';
    if (m >= 2 || (n >= 3 && m >= 1) || n >= 5) return 'category-3';
    if (m >= 1 || n >= 3) return 'category-2';
    return n >= 1 ? 'category-1' : null;
  };
  const literal = (n: number) =>
    n >= 3 ? { category: 'category-2', upTo: 'category-4' } : { category: n >= 1 ? 'category-1' : null, upTo: null };

  const standard = screener();

  it.each(counts.filter(({ n, m }) => n - m <= others.length))('$n indicators with $m features', ({ n, m }) => {
    const chosen = [...features.slice(0, m), ...others.slice(0, n - m)];
    const result = standard.screen(answersOf({ from: 'all-no', answers: Object.fromEntries(chosen.map((id) => [id, 'yes'])) }));
    expect(result.indicated).toEqual({ category: recommended(n, m), upTo: null });
    expect(result.readings.find(({ reading }) => reading === 'literal')?.indicated).toEqual(literal(n));
  });
});

describe('concepts', () => {
  const conceptsOf = (kinds: readonly string[]) => new Set(questions.filter(({ kind }) => kinds.includes(kind)).map(({ concept, id }) => concept ?? id));

  it('are either counted as indicators or not at all', () => {
    const counted = conceptsOf(['possible-harm', 'risk-indicator']);
    expect([...conceptsOf(['vulnerability', 'context'])].filter((concept) => counted.has(concept))).toEqual([]);
  });

  it('that only Category 4 names are the seven of section 4.2', () => {
    const cited = questions.flatMap((question) => [
      ...(question.tags?.includes('category-4-feature') === true ? question.cites : []),
      ...('options' in question ? question.options.flatMap(({ tags, cites }) => (tags?.includes('category-4-feature') === true ? (cites ?? []) : [])) : []),
    ]);
    expect(cited.filter((row) => row.startsWith('C4-')).sort()).toEqual(['C4-1', 'C4-2', 'C4-3', 'C4-4', 'C4-5', 'C4-6', 'C4-7']);
  });
});

describe('the pathway of the 2018 edition', () => {
  // How strongly the strategy asks for each step, and what it rests on: no case says so, and a weaker word would pass all of them.
  it.each([
    ['call-999', 'must', 'immediate', []],
    ['report-missing', 'must', 'immediate', ['MIS-1']],
    ['act-on-disclosure', 'must', 'immediate', ['C4-7', 'PW-1', 'PW-6']],
    ['mash', 'must', 'urgent', ['PW-1']],
    ['child-protection', 'should', 'urgent', ['PW-6']],
    ['strategy-meeting', 'must', 'urgent', ['PW-5']],
    ['share-information', 'should', 'urgent', ['PW-14', 'PW-14-CASEWORK']],
    ['safe-and-well-check', 'must', 'urgent', ['MIS-3', 'MIS-3-PURPOSE']],
    ['return-interview', 'offer', 'urgent', ['MIS-4']],
    ['referral-form', 'should', 'routine', ['PW-10']],
    ['cse-coordinator', 'consider', 'routine', ['PW-3']],
    ['mace', 'consider', 'routine', ['PW-6', 'PW-7', 'PW-8']],
    ['weekly-review', 'consider', 'routine', ['PW-9']],
  ])('has the step %s as strong as “%s”, and rests it on the source', (step, duty, urgency, cites) => {
    expect(document.actions.find(({ id }) => id === step)).toMatchObject({ duty, urgency, cites });
  });

  it.each([['PW-2', 'mash-decides'], ['PW-4', 'early-help'], ['PW-7', 'mace-usual-order']])('points out what %s says, which is no step', (row, flag) => {
    expect(document.flags.find(({ id }) => id === flag)?.cites).toContain(row);
  });

  it.each([
    ['immediate-danger', 'yes', 'call-999'],
    ['disclosure', 'said', 'act-on-disclosure'],
    ['disclosure', 'said-then-withdrawn', 'act-on-disclosure'],
    ['whereabouts', 'missing-now', 'report-missing'],
  ])('has what cannot wait follow from one answer, %s “%s”, with no other question answered', (question, answer, step) => {
    const { actions } = screener().screen({ [question]: answer });
    expect(actions.filter(({ certain, urgency }) => certain && urgency === 'immediate').map(({ action }) => action)).toEqual([step]);
  });
});
