import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../src/define-pieces.ts';
import type { CseQuestions } from '../src/elements/cse-questions.ts';
import type { CseScreening } from '../src/index.ts';
import { changedRuleSet, collect, control, focused, group, openScreening, part, parts, picked, root, ruleSetText, stepTitle, words } from './open-screening.ts';

const GIFTS = 'What does the child have that nobody can explain?';
const EPISODES = 'How many times has the child been missing?';
const LAST_SEEN = 'When was the child last seen?';
const ACCOUNT = 'What have you seen?';

/** Takes out what stands in a field, as with the keyboard. */
async function empty(field: HTMLInputElement | HTMLTextAreaElement | null): Promise<void> {
  field?.focus();
  field?.select();
  await sendKeys({ press: 'Delete' });
}

describe('a field that is emptied', () => {
  for (const [question, answers] of [[EPISODES, { episodes: 3 }], [ACCOUNT, { account: 'Seen twice' }]] as const) {
    it(`lets go of the focus: “${question}”`, async () => {
      const element = await openScreening({ answers });
      const field = group(element, question).querySelector<HTMLInputElement | HTMLTextAreaElement>('.field');
      await empty(field);
      await sendKeys({ press: 'Tab' });
      await element.updateComplete;
      expect(focused(element)).not.to.equal(field);
      expect(focused(element)).not.to.equal(null);
      expect(element.answers).to.deep.equal({});
    });
  }

  it('is one of a date: the focus goes on to the next', async () => {
    const element = await openScreening();
    const [day, month] = group(element, LAST_SEEN).querySelectorAll('input');
    day?.focus();
    await sendKeys({ type: '27' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await empty(day ?? null);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(focused(element)).to.equal(month);
    expect(element.answers).to.deep.equal({});
  });

  it('is a box that is unticked, and keeps the focus', async () => {
    const element = await openScreening({ answers: { gifts: ['gift-clothes'], episodes: 'not-known' } });
    for (const [question, label] of [[GIFTS, 'Clothes'], [EPISODES, 'Not known']] as const) {
      const box = control(element, question, label);
      box.focus();
      await sendKeys({ press: ' ' });
      await element.updateComplete;
      expect(picked(element, question)).to.deep.equal([]);
      expect(focused(element)).to.equal(box);
    }
  });
});

describe('a date that is half typed', () => {
  it('is said to be unusable once its fields are left, in the words of the field', async () => {
    const element = await openScreening();
    const changes = collect(element, 'cse-change');
    group(element, LAST_SEEN).querySelector('input')?.focus();
    await sendKeys({ type: '27' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '2' });
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(parts(element, 'issues')).to.have.length(0);
    expect(element.answers).to.deep.equal({ 'last-seen': '-02-27' });
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect([...part(element, 'issues').querySelectorAll('li')].map(words)).to.deep.equal([`${LAST_SEEN} Enter a real date, such as 27 3 2026`]);
    expect(changes).to.have.length(1);
    // To look at it again changes nothing.
    group(element, LAST_SEEN).querySelector('input')?.focus();
    group(element, LAST_SEEN).querySelector('input')?.blur();
    expect(changes).to.have.length(1);
  });

  it('is a date as soon as its last field is typed in, and is emptied as one', async () => {
    const element = await openScreening();
    const changes = collect(element, 'cse-change');
    group(element, LAST_SEEN).querySelector('input')?.focus();
    for (const typed of ['27', '2', '2026']) {
      await sendKeys({ type: typed });
      await sendKeys({ press: 'Tab' });
    }
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({ 'last-seen': '2026-02-27' });
    expect(changes).to.have.length(1);
    for (const field of group(element, LAST_SEEN).querySelectorAll<HTMLInputElement>('.date input')) await empty(field);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
    expect(changes).to.have.length(2);
  });
});

describe('a press that leaves a field', () => {
  /** The number is asked first, and several make a step immediate. */
  const urgentRuleSet = () =>
    changedRuleSet((document) => {
      const { actions, sections } = document as unknown as { actions: object[]; sections: { questions: { noEffect?: unknown }[] }[] };
      Object.assign(actions[0] ?? {}, { when: { fact: 'episodes', operator: 'greaterThanInclusive', value: { fact: 'several' } } });
      delete sections[2]?.questions[0]?.noEffect;
      Object.assign(sections[0]?.questions[0] ?? {}, { noEffect: { en: 'Context.', cy: 'Cyd-destun.' } });
      sections.reverse();
    });

  /** Puts the mouse on the middle of something. */
  async function pointAt(target: Element | null): Promise<void> {
    target?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [what, before, sel, typed] of [
    ['a number', {}, '#question-episodes .field', '4'],
    ['words', {}, '#question-account .field', 'Seen twice'],
    ['the year of a date', { 'last-seen': '-03-01' }, '#question-last-seen label:nth-child(3) .field', '2026'],
  ] as const) {
    it(`goes on with ${what} just typed, whatever that adds to the page`, async () => {
      await setViewport({ width: 320, height: 800 });
      const element = await openScreening({ layout: 'steps', rules: await urgentRuleSet(), answers: before });
      root(element).querySelector<HTMLInputElement>(sel)?.focus();
      await sendKeys({ type: typed });
      await pointAt(part(element, 'button'));
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'up' });
      await element.updateComplete;
      expect(stepTitle(element)).to.equal('Signs');
      expect(Object.keys(element.answers)).to.have.length(1);
    });
  }

  it('picks the answer that was pressed below it', async () => {
    const element = await openScreening({ rules: await urgentRuleSet() });
    group(element, EPISODES).querySelector<HTMLInputElement>('.field')?.focus();
    await sendKeys({ type: '4' });
    await pointAt(control(element, GIFTS, 'Money'));
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ episodes: 4, gifts: ['gift-money'] });
    expect(part(element, 'urgent').textContent).to.contain('Call 999 now.');
  });
});

describe('a field that has the focus when the page begins anew', () => {
  const FIELDS = ['#question-episodes .field', '#question-account .field', '#question-last-seen .field', '#narrative', '#childs-words', '#role'];
  const LEFT = 'the page being left';
  const WAYS: readonly (readonly [string, (element: CseScreening) => void])[] = [
    ['an empty record', (element) => { element.record = null; }],
    ['clear()', (element) => { element.clear(); }],
    [LEFT, () => { window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); }],
  ];
  for (const [way, begin] of WAYS) {
    for (const place of FIELDS) {
      it(`leaves nothing of what was typed in it to the next child: ${place}, ${way}`, async () => {
        const element = await openScreening();
        root(element).querySelector<HTMLInputElement>(place)?.focus();
        await sendKeys({ type: '27' });
        // The day of a date is left for its month.
        if (place.includes('last-seen')) await sendKeys({ press: 'Tab' });
        const changes = collect(element, 'cse-change');
        begin(element);
        await element.updateComplete;
        element.validate();
        expect(element.answers).to.deep.equal({});
        expect(element.record?.narrative ?? '').to.equal('');
        expect(element.record?.childsWords ?? '').to.equal('');
        expect([...root(element).querySelectorAll<HTMLInputElement>('.field')].map(({ value }) => value).join('')).to.equal('');
        // A page that is left is told of what was typed in it, as where a field is left.
        if (way !== LEFT) expect(changes).to.deep.equal([]);
        root(element).querySelector<HTMLInputElement>('#narrative')?.focus();
        await sendKeys({ type: 'x' });
        expect(element.record?.narrative).to.equal('x');
      });
    }
  }

  it('leaves nothing of it where the browser does not say that a field that goes has changed', async () => {
    const element = await openScreening();
    const field = root(element).querySelector<HTMLTextAreaElement>('#childs-words');
    if (field) field.value = 'He told me to';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    element.clear();
    await element.updateComplete;
    element.validate();
    expect(element.record?.childsWords).to.equal(undefined);
  });

  it('keeps what was typed where it is the same child: the page shows another step', async () => {
    const element = await openScreening({ layout: 'steps' });
    element.goTo('section:more');
    await element.updateComplete;
    group(element, EPISODES).querySelector<HTMLInputElement>('.field')?.focus();
    await sendKeys({ type: '27' });
    element.goTo('account');
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ episodes: 27 });
  });

  it('keeps what is being typed where the page asks for more: that it is finished, or saved', async () => {
    for (const ask of ['validate', 'complete', 'saveDraft', 'goTo'] as const) {
      const element = await openScreening();
      group(element, EPISODES).querySelector<HTMLInputElement>('.field')?.focus();
      await sendKeys({ type: '27' });
      void element[ask]('judgement');
      expect(element.answers).to.deep.equal({ episodes: 27 });
      element.remove();
    }
  });

  it('is a field of <cse-questions>, too', async () => {
    const element = await fixture<CseQuestions>('<cse-questions></cse-questions>');
    Object.assign(element, { date: '2026-03-04', rules: await ruleSetText() });
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLInputElement>('#question-episodes .field')?.focus();
    await sendKeys({ type: '27' });
    element.answers = { danger: 'no' };
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ danger: 'no' });
  });
});
