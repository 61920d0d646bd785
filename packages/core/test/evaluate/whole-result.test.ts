import { describe, expect, it } from 'vitest';
import { type Answers, compile, type Result } from '../../src/index.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'yes' });
const step = { text, because: text, cites: [], basis: 'source' };

/** The small rule set with its default reading last, and of each kind of outcome more than one. */
const ruleSet = ruleSetOf(edit(smallRuleSet().document, [
  { op: 'replace', path: '/readings', value: [...smallRuleSet().document.readings].reverse() },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'points', title: text, of: [{ question: 'harm', weight: 'several' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'times', title: text, of: [{ question: 'episodes', weight: 'one' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'months-since', id: 'months', title: text, question: 'harm' } },
  { op: 'add', path: '/measures/-', value: { type: 'count-when', id: 'both', title: text, of: [isYes('harm'), { fact: 'points', operator: 'greaterThan', value: { fact: 'one' } }] } },
  { op: 'add', path: '/rules/-', value: { id: 'both-hold', when: { fact: 'both', operator: 'greaterThanInclusive', value: { fact: 'several' } }, then: { category: 'lower' }, because: text, cites: ['EX-1'], basis: 'source' } },
  { op: 'add', path: '/rules/-', value: { id: 'span', when: isYes('follow-up'), then: { category: 'lower', upTo: 'upper' }, because: text, cites: [], basis: 'source' } },
  { op: 'add', path: '/rules/-', value: { id: 'look-if-asked', when: isYes('first-sign'), then: { flag: 'look-again' }, because: text, cites: [], basis: 'source' } },
  { op: 'add', path: '/rules/-', value: { id: 'floor-if-asked', when: isYes('first-sign'), then: { floor: 'lower' }, because: text, cites: ['EX-2'], basis: 'source' } },
  { op: 'add', path: '/actions/0', value: { id: 'meet', ...step, urgency: 'urgent', duty: 'should', who: { en: 'Both' }, due: { en: 'In a week' }, when: isYes('first-sign') } },
  { op: 'add', path: '/actions/-', value: { id: 'always', ...step, urgency: 'urgent', duty: 'offer', when: { fact: 'several-switch', operator: 'equal', value: true } } },
  { op: 'add', path: '/completeness/-', value: { id: 'answered', questions: ['first-sign', 'follow-up', 'born'], because: text, basis: 'source' } },
  { op: 'add', path: '/completeness/-', value: { id: 'on-harm', when: isYes('harm'), narrative: true, because: text, basis: 'source' } },
  { op: 'replace', path: '/sections/0/questions/2/cites', value: ['EX-3'] },
]));
// Made for each screening, so that it is made while a test runs.
const screen = (answers: Answers, date?: string): Result => compile(ruleSet).screen(answers, date === undefined ? {} : { date });

describe('a whole result', () => {
  const given = { 'first-sign': 'yes', 'second-sign': 'no', harm: { value: 'yes', date: '2026-01-05', source: 'The school' }, episodes: 'not-known', 'when-seen': [], words: { value: 'not-applicable', reason: 'Very young.' } };
  const first = { question: 'first-sign', concept: 'first-sign', value: 'yes', date: null, source: null, cites: ['EX-1'] };
  const harm = { question: 'harm', concept: 'harm', value: 'yes', date: '2026-01-05', source: 'The school', cites: ['EX-3'] };
  const basis = 'number-for-several';

  it('names the rule set, what each reading indicates, what is missing, and what became of each answer', () => {
    const main = { reading: 'main', indicated: { category: 'upper', upTo: null }, range: { lowest: 'upper', highest: 'upper' }, fired: ['lower-from-one', 'upper-from-several', 'both-hold'], couldFire: ['span'] };
    const other = { reading: 'other', indicated: { category: 'lower', upTo: 'upper' }, range: { lowest: 'lower', highest: 'upper' }, fired: ['lower-from-one', 'other-span', 'both-hold'], couldFire: ['span'] };
    const { reasons: _reasons, flags: _flags, floors: _floors, actions: _actions, ...rest } = screen(given, '2026-11-21');
    expect(rest).toEqual({
      ruleSet: { id: 'small', version: '1.0.0', edition: 'a teaching example', status: 'draft', digest: ruleSet.digest },
      date: '2026-11-21',
      reading: 'main',
      indicated: main.indicated,
      range: main.range,
      nothingRecorded: false,
      readings: [main, other],
      completeness: [
        { requirement: 'narrative', narrative: true, questions: [], because: { en: 'A record without a narrative cannot be understood later.' }, basis },
        { requirement: 'answered', narrative: false, questions: ['follow-up', 'born'], because: text, basis: 'source' },
        { requirement: 'on-harm', narrative: true, questions: [], because: text, basis: 'source' },
      ],
      measures: [
        { measure: 'signs-present', lower: 2, upper: 2 },
        { measure: 'strong-signs', lower: 1, upper: 1 },
        { measure: 'strong-present', lower: 1, upper: 1 },
        { measure: 'points', lower: 2, upper: 2 },
        { measure: 'times', lower: 0, upper: null },
        { measure: 'months', lower: 10, upper: 10 },
        { measure: 'both', lower: 2, upper: 2 },
      ],
      answers: { present: ['first-sign', 'harm'], absent: ['second-sign', 'when-seen'], notKnown: ['episodes'], unanswered: ['follow-up', 'born'], notApplicable: ['words'], hidden: [] },
      issues: [],
      settledBy: [],
    });
  });

  it('gives the reasons, the highest category first, each with the parameters and the answers that it rests on', () => {
    expect(screen(given, '2026-11-21').reasons).toEqual([
      { rule: 'upper-from-several', category: 'upper', upTo: null, because: { en: 'Several signs, or a strong one, are recorded.' }, basis, cites: [], parameters: [{ parameter: 'several-switch', value: true }, { parameter: 'several', value: 2 }, { parameter: 'one', value: 1 }], answers: [first, harm] },
      { rule: 'lower-from-one', category: 'lower', upTo: null, because: { en: 'A sign is recorded.' }, basis: 'source', cites: ['EX-3'], parameters: [{ parameter: 'one', value: 1 }], answers: [first, harm] },
      { rule: 'both-hold', category: 'lower', upTo: null, because: text, basis: 'source', cites: ['EX-1'], parameters: [{ parameter: 'one', value: 1 }, { parameter: 'several', value: 2 }], answers: [harm] },
    ]);
  });

  it('gives flags and floors in the order of the rules, and actions with the certain and the urgent ones first', () => {
    const { flags, floors, actions } = screen(given, '2026-11-21');
    expect(flags).toEqual([
      { flag: 'look-again', kind: 'contradiction', rule: 'harm-without-sign', certain: true, text: { en: 'Two answers do not fit each other.' }, because: { en: 'Harm was told of, and the second sign was not seen.' }, basis, cites: [] },
      { flag: 'look-again', kind: 'contradiction', rule: 'look-if-asked', certain: true, text: { en: 'Two answers do not fit each other.' }, because: text, basis: 'source', cites: [] },
    ]);
    expect(floors).toEqual([
      { category: 'upper', rule: 'floor-for-harm', certain: true, because: { en: 'Someone told of harm.' }, basis, cites: [] },
      { category: 'lower', rule: 'floor-if-asked', certain: true, because: text, basis: 'source', cites: ['EX-2'] },
    ]);
    expect(actions).toEqual([
      { action: 'tell-someone', certain: true, urgency: 'immediate', duty: 'must', text: { en: 'Speak to the safeguarding lead.' }, who: null, due: null, because: { en: 'Someone told of harm.' }, basis, cites: [] },
      { action: 'meet', certain: true, urgency: 'urgent', duty: 'should', text, who: { en: 'Both' }, due: { en: 'In a week' }, because: text, basis: 'source', cites: [] },
      { action: 'always', certain: true, urgency: 'urgent', duty: 'offer', text, who: null, due: null, because: text, basis: 'source', cites: [] },
      { action: 'think-again', certain: true, urgency: 'routine', duty: 'consider', text: { en: 'Look at it again in a month.' }, who: null, due: null, because: { en: 'More than one sign is recorded.' }, basis, cites: [] },
    ]);
  });
});

describe('a bare decision', () => {
  it('says of each reading what is indicated, wherever the rule with the highest end stands, and what certainly follows', () => {
    expect(compile(ruleSet).decide({ 'first-sign': 'yes', 'second-sign': 'no', harm: 'yes' })).toEqual({
      readings: [
        { reading: 'main', indicated: { category: 'upper', upTo: null }, range: { lowest: 'upper', highest: 'upper' }, fired: ['lower-from-one', 'upper-from-several', 'both-hold'] },
        { reading: 'other', indicated: { category: 'lower', upTo: 'upper' }, range: { lowest: 'lower', highest: 'upper' }, fired: ['lower-from-one', 'other-span', 'both-hold'] },
      ],
      fired: ['harm-without-sign', 'floor-for-harm', 'look-if-asked', 'floor-if-asked'],
      actions: ['meet', 'tell-someone', 'think-again', 'always'],
    });
  });
});

describe('what is not known, in a result', () => {
  it('is possible, and stands after what is certain', () => {
    const { flags, floors, actions, completeness, readings, reasons, settledBy, measures } = screen({ 'second-sign': 'no' });
    expect(flags.map(({ rule, certain }) => [rule, certain])).toEqual([['harm-without-sign', false], ['look-if-asked', false]]);
    expect(floors.map(({ rule, certain }) => [rule, certain])).toEqual([['floor-for-harm', false], ['floor-if-asked', false]]);
    expect(actions.map(({ action, certain }) => [action, certain])).toEqual([['always', true], ['tell-someone', false], ['meet', false], ['think-again', false]]);
    expect(completeness).toMatchObject([{ requirement: 'narrative', questions: ['words'] }, { requirement: 'answered', questions: ['first-sign', 'follow-up', 'born'] }]);
    expect(readings.map(({ fired, couldFire }) => [fired, couldFire])).toEqual([[[], ['lower-from-one', 'upper-from-several', 'both-hold', 'span']], [[], ['lower-from-one', 'other-span', 'both-hold', 'span']]]);
    expect(reasons).toEqual([]);
    expect(settledBy).toEqual(['harm', 'first-sign', 'follow-up']);
    expect(measures).toContainEqual({ measure: 'months', lower: 0, upper: null });
  });

  it('leads to nothing where an answer rules it out: a question that is then not asked is not missing', () => {
    const { flags, floors, actions, completeness, readings, answers, measures } = screen({ 'first-sign': 'no', harm: 'no', born: 'not-known' });
    expect([flags, floors]).toEqual([[], []]);
    expect(actions.map(({ action }) => action)).toEqual(['always']);
    expect(completeness.map(({ requirement }) => requirement)).toEqual(['narrative']);
    expect(readings[0]).toMatchObject({ fired: [], couldFire: ['lower-from-one', 'upper-from-several'] });
    expect(answers.hidden).toEqual(['follow-up']);
    expect(measures).toContainEqual({ measure: 'months', lower: Number.MAX_SAFE_INTEGER, upper: null });
  });

  it.each<[Answers, boolean]>([
    [{}, true],
    [{ 'first-sign': 'no', 'second-sign': 'no', 'when-seen': [] }, true],
    [{ 'first-sign': 'not-known', episodes: 'not-known', words: 'not-asked' }, true],
    [{ words: { value: 'not-applicable', reason: 'Very young.' } }, true],
    [{ 'second-sign': 'often' }, false],
    [{ 'when-seen': ['now'] }, false],
    [{ episodes: 0 }, false],
    [{ born: '2010-01-01' }, false],
    [{ words: 'Hers.' }, false],
  ])('%j: nothing is recorded yet: %s', (answers, nothingRecorded) => {
    expect(screen(answers).nothingRecorded).toBe(nothingRecorded);
  });
});

describe('reasons for spans', () => {
  it('stand with the lower end first that is higher, then the higher upper end, then the order of the rules', () => {
    const { reasons } = screen({ 'first-sign': 'yes', 'second-sign': 'no', harm: 'yes', 'follow-up': 'yes' });
    expect(reasons.map(({ rule, category, upTo }) => [rule, category, upTo])).toEqual([
      ['upper-from-several', 'upper', null],
      ['span', 'lower', 'upper'],
      ['lower-from-one', 'lower', null],
      ['both-hold', 'lower', null],
    ]);
  });
});

describe('points that were amended, in a result', () => {
  const amended = (points: number) => screen({ harm: { value: 'yes', amended: { points, reason: 'Seen twice.' } } }).measures.filter(({ measure }) => measure === 'points');

  it('stand beside the preset ones where they differ', () => {
    expect(amended(5)).toEqual([{ measure: 'points', lower: 5, upper: 5, preset: { lower: 2, upper: 2 } }]);
    expect(amended(2)).toEqual([{ measure: 'points', lower: 2, upper: 2 }]);
  });
});
