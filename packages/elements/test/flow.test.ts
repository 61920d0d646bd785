import { expect } from '@open-wc/testing';
import type { RuleSetDocument } from '@cse-screening/core';
import { cy } from '@cse-screening/core/cy';
import { isCalendarDate } from '@cse-screening/core/load';
import { copyAnswers } from '../src/answers.ts';
import { askedSections } from '../src/flow/asked-sections.ts';
import { isNothing, NO_JUDGEMENT, NOTHING_ENTERED } from '../src/flow/entered.ts';
import { progressOf } from '../src/flow/progress.ts';
import { resumeDraft } from '../src/flow/resume-draft.ts';
import { findStep, planSteps } from '../src/flow/steps.ts';
import { type DateParts, joinDate, splitDate } from '../src/flow/typed-date.ts';
import { formatDate } from '../src/format-date.ts';
import { today } from '../src/today.ts';
import { ruleSetText } from './open-screening.ts';

async function sections(...hidden: readonly string[]): Promise<ReturnType<typeof askedSections>> {
  return askedSections((JSON.parse(await ruleSetText()) as RuleSetDocument).sections, hidden);
}

describe('the steps', () => {
  const plans = [
    ['steps', [], ['section:now', 'section:signs', 'section:more', 'account', 'check', 'result', 'judgement']],
    ['steps', ['missing', 'cared-for', 'gifts'], ['section:now', 'section:more', 'account', 'check', 'result', 'judgement']],
    ['question', ['cared-for'], ['question:danger', 'question:told', 'question:missing', 'question:gifts', 'question:episodes', 'question:last-seen', 'question:account', 'account', 'check', 'result', 'judgement']],
    ['page', [], ['page']],
  ] as const;
  for (const [layout, hidden, expected] of plans) {
    it(`are ${String(expected.length)} in the layout "${layout}" with ${hidden.length === 0 ? 'every question' : `${hidden.join(', ')} ruled out`}`, async () => {
      expect(planSteps(await sections(...hidden), layout, false).map(({ name }) => name)).to.deep.equal(expected);
    });
  }

  it('end with the answers to check, where someone answers for themselves', async () => {
    expect(planSteps(await sections(), 'steps', true).map(({ name }) => name)).to.deep.equal(['section:now', 'section:signs', 'section:more', 'check']);
  });

  it('are found by name, or by a question that they ask', async () => {
    const steps = planSteps(await sections('cared-for'), 'steps', false);
    expect(['section:signs', 'question:gifts', 'judgement', 'question:cared-for', 'nowhere'].map((name) => findStep(steps, name))).to.deep.equal([1, 1, 6, -1, -1]);
  });
});

describe('progress', () => {
  const cases = [
    [{}, [], 0, 3],
    [{ danger: 'no' }, [], 0, 3],
    [{ danger: 'not-known', told: 'not-known' }, [], 1, 3],
    [{ missing: 'no', gifts: ['gift-phone'] }, ['cared-for'], 1, 3],
    // A free text can have no "Not known", so that it may stay empty.
    [{ episodes: 3, 'last-seen': 'not-known' }, [], 1, 3],
    [{}, ['missing', 'cared-for', 'gifts'], 0, 2],
  ] as const;
  for (const [answers, hidden, answered, of] of cases) {
    it(`is ${String(answered)} of ${String(of)} sections with ${JSON.stringify(answers)}`, async () => {
      expect(progressOf(await sections(...hidden), answers)).to.deep.equal({ answered, of });
    });
  }

  it('counts no section before anything is answered', async () => {
    expect(progressOf(await sections(), {}).answered).to.equal(0);
  });
});

describe('what is entered', () => {
  it('is every answer that a page hands over, as many as a rule set has questions', () => {
    const given = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`q${String(i)}`, 'no']));
    expect({ ...copyAnswers(given) }).to.deep.equal(given);
  });

  for (const [given, nothing] of [
    [{}, true],
    [{ narrative: ' \n', childsWords: ' ' }, true],
    [{ answers: { danger: 'not-known' } }, false],
    [{ narrative: 'Seen.' }, false],
    [{ childsWords: 'He told me to' }, false],
    [{ judgement: { ...NO_JUDGEMENT, category: null } }, false],
    [{ judgement: { ...NO_JUDGEMENT, reason: 'Said by the teacher.' } }, false],
    [{ judgement: { ...NO_JUDGEMENT, role: 'Nurse' } }, false],
  ] as const) {
    it(`is ${nothing ? 'nothing' : 'something'} with ${JSON.stringify(given)} alone`, () => {
      expect(isNothing({ ...NOTHING_ENTERED, ...given })).to.equal(nothing);
    });
  }
});

describe('a draft that is taken up', () => {
  const judged = { category: 'lower', against: 'then', reason: '', role: 'Nurse', date: '2026-03-04' };
  for (const [what, handed, draft, now, expected] of [
    ['goes over what it was begun with', { answers: { a: 'yes' } }, { answers: { a: 'no' }, judgement: judged }, {}, { answers: { a: 'no' }, judgement: judged }],
    ['gives way to a date that was typed since', {}, { dates: { a: '31-2' } }, { dates: { a: '30-2' } }, { dates: { a: '30-2' } }],
    ['keeps a date that only it has', {}, { dates: { a: '31-2' } }, { dates: { b: '30-2' } }, { dates: { a: '31-2', b: '30-2' } }],
    ['has a date aside that is none', {}, { answers: { a: { value: 'yes', date: '31-2' } } }, {}, { answers: { a: 'yes' }, dates: { a: '31-2' } }],
    ['leaves cleared what was cleared in it', { answers: { a: 'yes' }, narrative: 'Seen.' }, {}, {}, { answers: {}, narrative: '' }],
    ['gives way to an account that was written since', {}, { narrative: 'Seen.' }, { narrative: 'Heard.' }, { narrative: 'Heard.' }],
    ['takes no judgement away that the page handed over', { judgement: judged }, {}, {}, { judgement: judged }],
    ['gives way to what was judged since', {}, { judgement: { ...NO_JUDGEMENT, category: null } }, { judgement: judged }, { judgement: judged }],
    ['brings back a role alone', {}, { judgement: { ...NO_JUDGEMENT, role: 'Nurse' } }, {}, { judgement: { ...NO_JUDGEMENT, role: 'Nurse' } }],
    ['brings back a reason alone', {}, { judgement: { ...NO_JUDGEMENT, reason: 'Seen' } }, {}, { judgement: { ...NO_JUDGEMENT, reason: 'Seen' } }],
  ] as const) {
    it(what, () => {
      const before = { ...NOTHING_ENTERED, ...handed };
      const { answers, ...rest } = resumeDraft({ entered: { ...NOTHING_ENTERED, ...draft }, begunWith: 'it' }, { entered: { ...before, ...now }, handed: before, begunWith: 'it' });
      expect({ ...rest, answers: { ...answers } }).to.deep.equal({ ...NOTHING_ENTERED, answers: {}, ...handed, ...expected });
    });
  }
});

describe('today', () => {
  it('is the day where the browser is, not the one in Greenwich, as a screening date is written', () => {
    const { Date: RealDate } = globalThis;
    globalThis.Date = class extends RealDate {
      override getFullYear(): number { return 2027; }
      override getMonth(): number { return 0; }
      override getDate(): number { return 5; }
    } as DateConstructor;
    try {
      expect(today()).to.equal('2027-01-05');
    } finally {
      globalThis.Date = RealDate;
    }
  });
});

describe('a date in three fields', () => {
  const dates: readonly (readonly [DateParts, string, boolean])[] = [
    [['27', '3', '2026'], '2026-03-27', true],
    [['01', '03', '2026'], '2026-03-01', true],
    [['30', '2', '2026'], '2026-02-30', false],
    [['', '3', '2026'], '2026-03-00', false],
    [['1', '', ''], '-00-01', false],
    [['x', '3', '26'], '26-03-0x', false],
    [['', '', ''], '', false],
  ];
  for (const [typed, joined, real] of dates) {
    it(`${real ? 'reads' : 'takes for no date'} ${JSON.stringify(typed)}, and loses nothing of it`, () => {
      expect(joinDate(typed)).to.equal(joined);
      expect(isCalendarDate(joined)).to.equal(real);
      expect(splitDate(joined)).to.deep.equal(typed.map((part) => part.replace(/^0+/, '')));
    });
  }

  it('shows what a page handed over instead of a date', () => {
    for (const text of ['last week', '2026-03-04-05', '03-2026']) expect(splitDate(text)).to.deep.equal(['', '', text]);
  });

  it('is written as the locale writes it, and as it is where it is none', () => {
    expect(['en', 'en-GB', 'de', 'xx', 'not a locale'].map((locale) => formatDate('2026-03-04', locale, null))).to.deep.equal(['4 March 2026', '4 March 2026', '4. März 2026', '4 March 2026', '4 March 2026']);
    expect(formatDate('2026-03-04', 'cy', cy)).to.equal('4 Mawrth 2026');
    expect(formatDate('2026-02-30', 'en', null)).to.equal('2026-02-30');
  });
});
