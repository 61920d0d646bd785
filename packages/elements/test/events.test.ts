import { expect, fixture, waitUntil } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import '../src/define.ts';
import type { CseScreening } from '../src/index.ts';
import { today } from '../src/today.ts';
import { answer, changedRuleSet, collect, field, fill, openScreening, press, RULE_SET_URL, ruleSetText, type } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';

describe('what the page is told', () => {
  it('is that the questions are there: once for a rule set, and when they are', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const ready = collect(place, 'cse-ready');
    const element = document.createElement('cse-screening');
    place.append(element);
    await element.updateComplete;
    expect(ready).to.have.length(0);
    element.rules = await ruleSetText();
    await element.updateComplete;
    await answer(element, DANGER, 'No');
    expect(ready).to.have.length(1);
    element.rules = await changedRuleSet((document) => Object.assign(document, { version: '1.2.4' }));
    await element.updateComplete;
    expect(ready).to.have.length(2);
    element.remove();
    element.rules = await ruleSetText();
    await element.updateComplete;
    place.append(element);
    await element.updateComplete;
    expect(ready.length).to.equal(3);
  });

  it('is shown in states: loading, ready, and nothing else at first', async () => {
    const states = (element: CseScreening) => ['loading', 'ready', 'urgent', 'error', 'complete'].filter((state) => element.matches(`:state(${state})`));
    const element = await fixture<CseScreening>(`<cse-screening src=${RULE_SET_URL} date="2026-03-04"></cse-screening>`);
    expect(states(element)).to.deep.equal(['loading']);
    await waitUntil(() => element.matches(':state(ready)'));
    expect(states(element)).to.deep.equal(['ready']);
    await answer(element, DANGER, 'Yes');
    expect(states(element)).to.deep.equal(['ready', 'urgent']);
    element.rules = '{';
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['error']);
  });

  for (const [name, call] of Object.entries<(element: CseScreening) => unknown>({
    saveDraft: (element) => element.saveDraft(),
    validate: (element) => element.validate(),
    goTo: (element) => element.goTo('question:episodes'),
    complete: (element) => element.complete(),
  })) {
    it(`is each change once, also where it calls ${name}() when it hears of one`, async () => {
      const element = await openScreening();
      const changes = collect(element, 'cse-change');
      element.addEventListener('cse-change', () => { if (changes.length < 9) call(element); });
      await type(element, 'How many times has the child been missing?', '4');
      expect(changes).to.have.length(1);
      expect(element.answers).to.deep.equal({ episodes: 4 });
    });
  }

  it('holds answers only where it reads the record, as they were then', async () => {
    const element = await openScreening({ layout: 'steps' });
    const changes = collect(element, 'cse-change');
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(Object.keys(changes[0] ?? {}).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
    expect(changes.map(({ record }) => record?.answers)).to.deep.equal([{ danger: 'yes' }, { danger: 'no' }]);
    expect(changes[1]?.record).to.equal(changes[1]?.record);
  });

  it('is of the child it was about, whatever the page sets before it reads', async () => {
    const { record: next } = await openScreening({ answers: { missing: 'yes' }, recordId: 'child-B', date: '2026-04-05' });
    const element = await openScreening({ layout: 'steps' });
    const changes = collect(element, 'cse-change');
    await answer(element, DANGER, 'Yes');
    const id = element.record?.id;
    element.record = next;
    element.rules = await changedRuleSet((document) => Object.assign(document, { version: '1.2.4' }));
    await element.updateComplete;
    const late = changes[0]?.record;
    expect([late?.id, late?.date, late?.ruleSet.version, late?.answers]).to.deep.equal([id, '2026-03-04', '1.2.3', { danger: 'yes' }]);
    expect(id).not.to.equal('child-B');
  });

  it('says the day on which something was entered, though it is read the day after', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'yes' } });
    element.goTo('judgement');
    await element.updateComplete;
    const changes = collect(element, 'cse-change');
    await answer(element, 'What do you judge it to be?', 'Category A (indicated)');
    await fill(element, field(element, 'Your role'), 'Social worker');
    const day = today();
    const { Date: RealDate } = globalThis;
    globalThis.Date = class extends RealDate {
      override getDate(): number {
        return super.getDate() === 28 ? 27 : 28;
      }
    } as DateConstructor;
    try {
      expect(changes.at(-1)?.record?.judgement?.date).to.equal(day);
      expect(today()).not.to.equal(day);
      expect(element.complete()?.judgement?.date, 'finished the day after').to.equal(day);
    } finally {
      globalThis.Date = RealDate;
    }
  });

  it('crosses the shadow roots that the element stands in', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const heard = ['cse-change', 'cse-urgent', 'cse-step'].map((type) => collect(place, type as 'cse-step'));
    const element = await openScreening({ layout: 'steps' });
    place.attachShadow({ mode: 'open' }).append(element);
    await answer(element, DANGER, 'Yes');
    await press(element, 'Continue');
    expect(heard.map(({ length }) => length)).to.deep.equal([1, 1, 1]);
  });

  it('is nothing while the page itself does things', async () => {
    const element = await openScreening({ layout: 'steps' });
    const heard = (['cse-change', 'cse-urgent', 'cse-step', 'cse-complete'] as const).map((type) => collect(element, type));
    element.answers = { danger: 'yes' };
    element.goTo('check');
    await element.updateComplete;
    element.clear();
    await element.updateComplete;
    expect(heard.flat()).to.deep.equal([]);
    expect(element.answers).to.deep.equal({});
  });
});

describe('before the element is defined', () => {
  it('its content waits, and shows where the script never comes', async () => {
    const readme = await readFile({ path: '../README.md' });
    const [, rules = ''] = /```css\n(cse-screening:not\(:defined\)[^]*?)```/.exec(readme ?? '') ?? [];
    expect(rules).to.contain('visibility');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.replace('cse-screening', 'cse-never-defined'));
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await fixture<HTMLElement>('<cse-never-defined><p>Call the duty desk.</p></cse-never-defined>');
      expect(getComputedStyle(element).visibility).to.equal('hidden');
      for (const animation of element.getAnimations()) animation.finish();
      expect(getComputedStyle(element).visibility).to.equal('visible');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });
});
