import { describe, expect, it } from 'vitest';
import { type Answers, compile, parse } from '../../src/index.ts';
import { edit } from '../conformance/edit.ts';
import { SMALL } from '../parse/fault-files.ts';

const text = { en: 'Of a test.' };
/** The small rule set with measures of everything that can be given beside an answer. */
const { ruleSet, issues: faults } = parse(JSON.stringify(edit(JSON.parse(SMALL) as { measures: object[] }, [
  { op: 'add', path: '/parameters/-', value: { id: 'nothing', title: text, value: 0, cites: [], basis: 'source' } },
  { op: 'add', path: '/sections/0/questions/-', value: { type: 'number', id: 'balance', kind: 'context', text, cites: [], basis: 'source' } },
  { op: 'add', path: '/measures/-', value: { type: 'age', id: 'years', title: text, dateOfBirth: 'born' } },
  { op: 'add', path: '/measures/-', value: { type: 'months-since', id: 'months', title: text, question: 'harm' } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'points', title: text, of: [{ question: 'harm', weight: 'one' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'maximum', id: 'most', title: text, of: [{ question: 'harm', weight: 'one' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'all-points', title: text, of: [{ measure: 'points' }, { measure: 'most' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'times', title: text, of: [{ question: 'episodes', weight: 'one' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'weightless', title: text, of: [{ question: 'balance', weight: 'nothing' }] } },
  { op: 'add', path: '/rules/-', value: { id: 'seen-now', when: { fact: 'when-seen', operator: 'contains', value: 'now' }, then: { category: 'lower' }, because: text, cites: [], basis: 'source' } },
])));
if (ruleSet === null) throw new Error(JSON.stringify(faults));
const screener = compile(ruleSet);
const screen = (answers: unknown) => screener.screen(answers as Answers, { date: '2026-11-21' });
const measured = (answers: unknown, id: string) => screen(answers).measures.find(({ measure }) => measure === id);
const contributed = (answers: unknown, question: string) => screen(answers).reasons.flatMap((reason) => reason.answers).find((each) => each.question === question);

describe('nothing of one child stands in the next screening', () => {
  it.each<[string, unknown, unknown]>([
    ['where information comes from', { harm: { value: 'yes', source: 'the school' } }, { harm: 'yes' }],
    ['the day of an event', { harm: { value: 'yes', date: '2026-01-05' } }, { harm: 'yes' }],
    ['a date of birth', { born: '1990-01-05' }, {}],
    ['a number', { episodes: 7 }, {}],
    ['a number that does not apply', { episodes: { value: 'not-applicable', reason: 'Of age.' } }, {}],
    ['amended points', { harm: { value: 'yes', amended: { points: 9, reason: 'Seen twice.' } } }, { harm: 'yes' }],
    ['an answer', { harm: 'yes', 'when-seen': ['now'], words: 'hers' }, {}],
    ['answers that could not be read', Object.defineProperty({ harm: 'yes' }, 'episodes', { enumerable: true, get: () => { throw new Error('canary-7f3a'); } }), {}],
  ])('%s', (_what, one, next) => {
    const alone = compile(ruleSet).screen(next as Answers, { date: '2026-11-21' });
    expect(screen(one)).not.toEqual(alone);
    expect(screen(next)).toEqual(alone);
  });
});

describe('what is given beside an answer', () => {
  it('stands with it in the reasons: its date, and where the information comes from', () => {
    expect(contributed({ harm: { value: 'yes', date: '2026-01-05', source: 'the school' } }, 'harm')).toMatchObject({ value: 'yes', date: '2026-01-05', source: 'the school' });
    expect(contributed({ harm: { value: 'yes', source: 'the school' } }, 'harm')).toMatchObject({ date: null, source: 'the school' });
    expect(contributed({ harm: { value: 'yes', source: 7 } }, 'harm')).toMatchObject({ date: null, source: null });
    expect(contributed({ harm: 'yes' }, 'harm')).toMatchObject({ date: null, source: null });
  });

  it('counts: amended points, the months since its date, an age', () => {
    expect(measured({ harm: { value: 'yes', amended: { points: 9, reason: 'Seen twice.' } } }, 'points')).toEqual({ measure: 'points', lower: 9, upper: 9, preset: { lower: 1, upper: 1 } });
    expect(measured({ harm: { value: 'yes', amended: { points: 9, reason: 'Seen twice.' } } }, 'all-points')).toEqual({ measure: 'all-points', lower: 18, upper: 18, preset: { lower: 2, upper: 2 } });
    expect(measured({ harm: { value: 'yes', date: '2026-01-05' } }, 'months')).toEqual({ measure: 'months', lower: 10, upper: 10 });
    expect(measured({ born: '2010-11-22' }, 'years')).toEqual({ measure: 'years', lower: 15, upper: 15 });
    expect(measured({}, 'years')).toEqual({ measure: 'years', lower: 0, upper: 17 });
  });

  it('a list stands as far as it counts, each option once', () => {
    expect(contributed({ 'when-seen': ['now', 'before', 'now'] }, 'when-seen')?.value).toEqual(['now', 'before']);
    expect(contributed({ 'when-seen': ['now', 'later'] }, 'when-seen')?.value).toEqual(['now']);
    expect(contributed({ 'when-seen': [...new Array<string>(100).fill('now'), 'before'] }, 'when-seen')?.value).toEqual(['now']);
  });

  it('a number that has no bounds may be anything that is kept exactly, and without weight it brings nothing', () => {
    expect(screen({ balance: -(2 ** 53 - 1) }).issues).toEqual([]);
    expect(screen({ balance: -(2 ** 53) }).issues).toMatchObject([{ code: 'answer-out-of-range', hint: 'Give a number from -9007199254740991 to 9007199254740991.' }]);
    for (const answers of [{}, { balance: 'not-known' }, { balance: -5 }]) expect(measured(answers, 'weightless')).toEqual({ measure: 'weightless', lower: 0, upper: 0 });
  });
});

describe('what every object has', () => {
  it('is no answer, also where a page has added to it', () => {
    Object.defineProperty(Object.prototype, 'harm', { value: 'yes', enumerable: true, configurable: true });
    let present: unknown;
    try {
      present = screen({ 'first-sign': 'yes' }).answers.present;
    } finally {
      Reflect.deleteProperty(Object.prototype, 'harm');
    }
    expect(present).toEqual(['first-sign']);
  });
});

describe('answers in an object of another kind', () => {
  const bare = (answers: object) => Object.assign(Object.create(null) as object, answers);

  it('are read as in a plain one', () => {
    const answers = { episodes: 3, harm: 'yes', hrm: 'no', words: 'hers', 'first-sign': 'perhaps' };
    expect(screen(bare(answers))).toEqual(screen(answers));
  });

  it('may be 5000, and no more are read', () => {
    const filled = (count: number) => bare({ ...Object.fromEntries(Array.from({ length: count - 1 }, (_, i) => [`harm-${String(i)}`, 'yes'])), harm: 'yes' });
    expect(screen(filled(5000)).answers.present).toEqual(['harm']);
    expect(screen(filled(5000)).issues.some(({ code }) => code === 'too-many-answers')).toBe(false);
    expect(screen(filled(5001)).answers.present).toEqual([]);
    expect(screen(filled(5001)).issues[0]).toMatchObject({ code: 'too-many-answers' });
  });

  it('may hold what cannot be read and is no question, and the others count', () => {
    const broken = Object.defineProperty({ harm: 'yes' }, 'hrm', { enumerable: true, get: () => { throw new Error('canary-7f3a'); } });
    expect(screen(broken)).toMatchObject({ answers: { present: ['harm'] }, issues: [{ code: 'unreadable-answer', path: '/hrm' }] });
  });
});
