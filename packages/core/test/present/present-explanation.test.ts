import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/compile.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { presentResult, ResultMismatchError } from '../../src/present/present-result.ts';
import type { NamedAnswer, ResultView } from '../../src/present/result-view.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { explainFull, fullRuleSet, screenFull } from './full-rule-set.ts';

const VEHICLES = 'Gets into vehicles driven by unknown adults';
const EDUCATION = 'Misses school';
const MISSING = 'Goes missing';
const TOLD = 'The child has said that they have been harmed';

function explained(answers: Answers, changes: object = {}): ResultView {
  const ruleSet = fullRuleSet(changes);
  return presentResult(ruleSet, explainFull(answers, ruleSet));
}

const lines = (answers: readonly NamedAnswer[]): readonly string[] => answers.map(({ text, answer }) => `${text}: ${answer}`);

/** The rules for categories, with the upper one as given. */
function upperWhen(when: object): object {
  const { rules, flags } = fullRuleSet().document;
  const kept = rules.filter(({ id }) => id !== 'many' && id !== 'grave');
  return { flags, rules: [...kept, { id: 'upper', reading: 'recommended', when, then: { category: 'category-4' }, because: { en: 'It is.' }, cites: ['CAT-4'], basis: 'numbers' }] };
}

const is = (fact: string, value: string | number = 'yes') => ({ fact, operator: 'equal', value });
const signs = (value: string) => ({ fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: value } });

describe('what is enough by itself', () => {
  it('is said of one answer', () => {
    const { sufficient } = explained({ vehicles: 'yes', disclosure: 'yes' });
    expect(sufficient?.intro).toBe('This answer alone would be enough for Category 4, whatever the others are:');
    expect(sufficient?.answers).toEqual([{ question: 'disclosure', text: TOLD, answer: 'Yes' }]);
  });

  it('is said of several', () => {
    const { sufficient } = explained({ vehicles: 'yes', education: 'yes', missing: 'often', bullying: 'yes' });
    expect(sufficient?.intro).toBe('These answers alone would be enough for Category 4, whatever the others are:');
    expect(lines(sufficient?.answers ?? [])).toEqual([`${VEHICLES}: Yes`, `${EDUCATION}: Yes`, `${MISSING}: Often`]);
  });

  it.each<[string, Answers]>([
    ['it is all that is recorded', { vehicles: 'yes', education: 'no' }],
    ['no category is indicated', { bullying: 'yes' }],
    ['nothing is recorded', {}],
  ])('is not said where %s', (_, answers) => {
    expect(explained(answers).sufficient).toBeNull();
  });

  it.each([
    ['apart, where that of any child will do', 'lessThan', 18, ['How many episodes?']],
    ['with the others, where an age is needed', 'greaterThanInclusive', 16, ['How many episodes?', 'Date of birth']],
  ])('is said of the date of birth %s', (_, operator, years, texts) => {
    const ruleSet = smallRuleSet((text) => text
      .replace('"rules": [', `"rules": [{ "id": "by-age", "when": { "all": [{ "fact": "age", "operator": "${operator}", "value": { "fact": "years" } }, { "fact": "episodes", "operator": "greaterThan", "value": { "fact": "one" } }] }, "then": { "category": "upper" }, "because": { "en": "By age." }, "cites": [], "basis": "number-for-several" },`)
      .replace('"measures": [', '"measures": [{ "type": "age", "id": "age", "title": { "en": "Age" }, "dateOfBirth": "born" },')
      .replace('{ "id": "several-switch", "title"', `{ "id": "years", "title": { "en": "Years" }, "value": ${String(years)}, "cites": [], "basis": "number-for-several" }, { "id": "several-switch", "title"`));
    const { sufficient } = presentResult(ruleSet, compile(ruleSet).explain({ episodes: 5, born: '2009-01-01', 'first-sign': 'yes' }, { date: '2026-11-21' }));
    expect(sufficient?.answers.map(({ text }) => text)).toEqual(texts);
    expect(sufficient?.intro.includes(', the date of birth apart')).toBe(texts.length === 1);
  });

  it('is not said where a rule set needs no answer for the category', () => {
    const ruleSet = fullRuleSet();
    expect(presentResult(ruleSet, { ...explainFull({ vehicles: 'yes' }, ruleSet), sufficient: [] }).sufficient).toBeNull();
  });
});

describe('what is recorded as present', () => {
  it('stands with its answer, of several that would say so', () => {
    const { recorded } = explained({ vehicles: 'yes', missing: { value: 'often', date: '2026-01-02' }, disclosure: 'no', bullying: 'yes' });
    expect(recorded.flatMap(({ questions }) => lines(questions)).sort()).toEqual([`Is bullied: Yes`, `${MISSING}: Often`, `${VEHICLES}: Yes`].sort());
  });
});

describe('what would raise the category', () => {
  const cases: readonly (readonly [name: string, changes: object, answers: Answers, said: readonly (readonly [sentence: string, ...parts: (readonly [sentence: string, ...answers: string[]])[]])[]])[] = [
    ['one answer', {}, { vehicles: 'yes' }, [['If this were recorded, Category 4 would be indicated:', ['', `${TOLD}: Yes`]]]],
    ['any one of several, in the order of the rule set', {}, { vehicles: 'yes', education: 'yes' }, [['If any one of these were recorded, Category 4 would be indicated:', ['', `${MISSING}: Often`, `${TOLD}: Yes`]]]],
    ['any two of several', upperWhen(signs('several')), { vehicles: 'yes' }, [['If any two of these were recorded together, Category 4 would be indicated:', ['', `${EDUCATION}: Yes`, `${MISSING}: Often`, `${TOLD}: Yes`]]]],
    ['two together', upperWhen({ all: [is('education'), is('disclosure')] }), { vehicles: 'yes' }, [['If these were recorded together, Category 4 would be indicated:', ['', `${EDUCATION}: Yes`], ['', `${TOLD}: Yes`]]]],
    [
      'one together with any one of several',
      upperWhen({ all: [is('disclosure'), { any: [is('education'), is('missing', 'often')] }] }),
      { vehicles: 'yes' },
      [['If these were recorded together, Category 4 would be indicated:', ['', `${TOLD}: Yes`], ['Any one of these:', `${EDUCATION}: Yes`, `${MISSING}: Often`]]],
    ],
    [
      'each category apart, lowest first',
      {},
      { bullying: 'yes' },
      [
        ['If any one of these were recorded, Category 1 would be indicated:', ['', `${VEHICLES}: Yes`, `${EDUCATION}: Yes`, `${MISSING}: Often`]],
        ['If this were recorded, Category 4 would be indicated:', ['', `${TOLD}: Yes`]],
      ],
    ],
    ['any option of a question', moreOptions(), { vehicles: 'yes', education: 'yes', disclosure: 'not-known' }, [['If any one of these were recorded, Category 4 would be indicated:', ['', `${MISSING}: “Often” or “Always”`, `${TOLD}: Yes`]]]],
    ['nothing of a question that does not apply', {}, { vehicles: 'yes', education: 'yes', disclosure: { value: 'not-applicable', reason: 'R' } }, [['If this were recorded, Category 4 would be indicated:', ['', `${MISSING}: Often`]]]],
    ['nothing above the highest', {}, { disclosure: 'yes' }, []],
    ['nothing while nothing is recorded', {}, { vehicles: 'no', education: 'not-known' }, []],
  ];
  it.each(cases)('is %s', (_, changes, answers, said) => {
    const { raises, raisesNote } = explained(answers, changes);
    expect(raises.map(({ sentence, parts }) => [sentence, ...parts.map((part) => [part.sentence, ...lines(part.answers)])])).toEqual(said);
    expect(raisesNote).toMatch(said.length === 0 ? /^$/ : /not a list of things to look for, and no reason to change an answer/);
  });
});

describe('why another reading differs', () => {
  it('is the rules that only one of the two has', () => {
    const [literal] = explained({ vehicles: 'yes', education: 'yes', missing: 'often' }).readings;
    expect(literal?.reasons.map(({ rule, onlyHere }) => [rule, onlyHere])).toEqual([['some', false], ['many-as-written', true]]);
    expect(literal?.notHere).toEqual(['Several signs are recorded.']);
  });

  it('leaves out rules for a lower category, which change nothing', () => {
    const [literal] = explained({ vehicles: 'yes', disclosure: 'yes' }, { ...upperWhen(is('disclosure')) }).readings;
    expect(literal?.reasons.map(({ rule, onlyHere }) => [rule, onlyHere])).toEqual([['some', false]]);
    expect(literal?.notHere).toEqual(['It is.']);
  });

  it('is not asked where both indicate the same', () => {
    const [literal] = explained({ vehicles: 'yes' }).readings;
    expect(literal).toMatchObject({ difference: 'It indicates the same.', reasons: [{ onlyHere: false }], notHere: [] });
  });
});

describe('the dates of a result', () => {
  it('are written as they are handed over to be written, every one', () => {
    const ruleSet = fullRuleSet({ inForce: { from: '2025-06-01' } });
    const explanation = explainFull({ vehicles: { value: 'yes', date: '2018-01-02' } }, ruleSet);
    const inEnglish = /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/;
    expect(JSON.stringify(presentResult(ruleSet, explanation))).toMatch(inEnglish);
    const written = new Set<string>();
    const said = JSON.stringify(presentResult(ruleSet, explanation, 'en', null, 'respondent', (date) => `<${written.add(date).size > 0 ? date : ''}>`));
    expect(said).not.toMatch(inEnglish);
    expect([...written]).toEqual(expect.arrayContaining(['2018-01-02', '2025-06-01', explanation.result.date]));
    for (const date of written) expect(said).toContain(`<${date}>`);
  });
});

describe('a result without an explanation', () => {
  it('is presented as before, and explains nothing', () => {
    const answers: Answers = { vehicles: 'yes', education: 'yes', disclosure: 'yes' };
    const { sufficient, raises, raisesNote, readings, recorded, ...rest } = presentResult(fullRuleSet(), screenFull(answers));
    expect(recorded.flatMap(({ questions }) => questions.map(({ answer }) => answer))).toEqual(['', '', '']);
    expect({ sufficient, raises, raisesNote }).toEqual({ sufficient: null, raises: [], raisesNote: '' });
    expect(readings.map(({ notHere, reasons }) => [notHere, reasons.map(({ onlyHere }) => onlyHere)])).toEqual([[[], [false, false]]]);
    expect(explained(answers)).toMatchObject(rest);
  });

  it('is refused like one with it, where it is of another rule set', () => {
    expect(() => presentResult(fullRuleSet({ version: '1.2.1' }), explainFull({}))).toThrow(ResultMismatchError);
  });
});

/** The rule set with one more option that says that the child goes missing. */
function moreOptions(): object {
  const [section] = fullRuleSet().document.sections;
  const questions = section?.questions.map((question) => (question.type === 'choice' ? { ...question, options: [...question.options, { id: 'always', text: { en: 'Always' } }] } : question));
  return { sections: [{ ...section, questions }] };
}
