import type { Answers } from '@cse-screening/core';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import React from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import type { CseQuestions as CseQuestionsElement, CseScreening as CseScreeningElement } from '../src/index.ts';
import { CseExplanation, CseQuestions, CseResult, CseScreening } from '../src/react.ts';
import { closeApps, openApp } from './open-app.ts';
import { answer, field, fill, group, openScreening, ruleSetText, words } from './open-screening.ts';

const { createElement, StrictMode } = React;
const DATE = '2026-03-04';
const MISSING = 'Does the child go missing?';
const ROLE = 'Your role';

/** The element, once its questions are on the page. */
async function screeningIn({ place }: { readonly place: HTMLElement }): Promise<CseScreeningElement> {
  const element = place.querySelector('cse-screening');
  if (element === null) throw new Error('There is no screening.');
  await element.updateComplete;
  await waitUntil(() => element.record !== null);
  return element;
}

const given = async () => ({ rules: await ruleSetText(), date: DATE, layout: 'page' as const });

describe('the React components', () => {
  afterEach(closeApps);

  const prefills: readonly (readonly [what: string, answers: () => Answers])[] = [
    ['the same object', ((same) => () => same)({ danger: 'no' })],
    ['an object made at each render', () => ({ danger: 'no' })],
  ];
  for (const [what, answers] of prefills) {
    it(`keep every answer that is given on a page that renders again with each, where the answers to begin with are ${what}`, async () => {
      const props = await given();
      const app = await openApp(0, (changes, set) => createElement(CseScreening, { ...props, answers: answers(), onChange: () => { set(changes + 1); } }));
      const element = await screeningIn(app);
      expect(element.answers).to.deep.equal({ danger: 'no' });
      const before = app.renders();
      await answer(element, MISSING, 'Yes');
      await waitUntil(() => app.renders() > before);
      expect(element.answers).to.deep.equal({ danger: 'no', missing: 'yes' });
      await fill(element, group(element, 'How many times has the child been missing?').querySelector('input') as HTMLInputElement, '3');
      await waitUntil(() => app.renders() > before + 1);
      expect(element.answers).to.deep.equal({ danger: 'no', missing: 'yes', episodes: 3 });
    });
  }

  it('keep what is entered where the page says of the record, at each render, that there is none', async () => {
    const props = await given();
    const app = await openApp(0, () => createElement(CseScreening, { ...props, record: null }));
    const element = await screeningIn(app);
    await answer(element, MISSING, 'Yes');
    await app.set(1);
    expect(element.answers).to.deep.equal({ missing: 'yes' });
  });

  it('keep what is entered where a record was handed over to go on with', async () => {
    const props = await given();
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    const app = await openApp(0, () => createElement(CseScreening, { ...props, record }));
    const element = await screeningIn(app);
    expect(element.answers).to.deep.equal({ missing: 'yes' });
    await answer(element, 'Is the child in danger now?', 'No');
    await app.set(1);
    expect(element.answers).to.deep.equal({ missing: 'yes', danger: 'no' });
  });

  it('take what the page says anew, and begin anew where it takes a record away', async () => {
    const props = await given();
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    for (const [before, after] of [[record, null], [record, undefined]] as const) {
      const app = await openApp<typeof before | null | undefined>(before, (known) => createElement(CseScreening, { ...props, ...(known !== undefined && { record: known }) }));
      const element = await screeningIn(app);
      await answer(element, 'Is the child in danger now?', 'No');
      await app.set(after);
      expect({ ...element.answers }).to.deep.equal({});
    }
    const app = await openApp<Answers>({ danger: 'no' }, (answers) => createElement(CseScreening, { ...props, answers }));
    const element = await screeningIn(app);
    await app.set({ danger: 'yes' });
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    // What has no text is only the same as itself.
    for (const danger of ['no', 'not-known']) {
      const loop: Record<string, unknown> = { danger };
      loop['told'] = loop;
      await app.set(loop as Answers);
      expect(element.answers['danger']).to.equal(danger);
    }
  });

  for (const [what, keep] of [['what it hears', (record: CseScreeningElement['record']) => record], ['a copy of it', structuredClone<CseScreeningElement['record']>]] as const) {
    it(`lose nothing that the record does not hold yet where the page hands back ${what}`, async () => {
      const props = await given();
      const app = await openApp<CseScreeningElement['record']>(null, (record, set) => createElement(CseScreening, { ...props, record, answers: record?.answers ?? {}, onChange: (event) => { set(keep(event.record)); } }));
      const element = await screeningIn(app);
      for (const enter of [
        () => answer(element, MISSING, 'Yes'),
        () => fill(element, field(element, ROLE), 'Social worker'),
        () => answer(element, 'Is the child in danger now?', 'No'),
      ]) {
        const before = app.renders();
        await enter();
        await waitUntil(() => app.renders() > before);
      }
      await element.updateComplete;
      expect(element.record?.judgement).to.equal(undefined);
      expect(field(element, ROLE).value).to.equal('Social worker');
      expect(element.answers).to.deep.equal({ missing: 'yes', danger: 'no' });
    });
  }

  for (const prop of ['answers', 'record'] as const) {
    it(`hand ${prop} over where React takes over a page that a server rendered`, async () => {
      const props = await given();
      const { record } = await openScreening({ answers: { missing: 'yes' } });
      const known = prop === 'answers' ? { answers: { missing: 'yes' } } : { record };
      const place = await fixture<HTMLElement>('<div></div>');
      const page = createElement(StrictMode, null, createElement(CseScreening, { ...props, ...known }));
      place.innerHTML = renderToString(page);
      const written = place.querySelector('cse-screening');
      const complaints: unknown[] = [];
      const root = hydrateRoot(place, page, { onRecoverableError: (error) => { complaints.push(error); } });
      const element = await screeningIn({ place });
      expect(element).to.equal(written);
      expect(element.answers).to.deep.equal({ missing: 'yes' });
      expect(complaints).to.deep.equal([]);
      root.unmount();
    });
  }

  it('give the element to a ref, and take it back', async () => {
    const props = await given();
    const ref = React.createRef<CseScreeningElement>();
    const seen: (CseScreeningElement | null)[] = [];
    const app = await openApp(0, () => createElement('div', null, createElement(CseScreening, { ...props, ref }), createElement(CseScreening, { ...props, ref: (element) => { seen.push(element); } })));
    const [first, second] = app.place.querySelectorAll('cse-screening');
    expect(ref.current).to.equal(first);
    expect(seen.at(-1)).to.equal(second);
    app.root.render(null);
    await waitUntil(() => ref.current === null);
    expect(seen.at(-1)).to.equal(null);
  });

  const EVENTS: readonly (readonly [tag: string, component: unknown, props: readonly string[]])[] = [
    ['cse-screening', CseScreening, ['onReady', 'onChange', 'onUrgent', 'onStep', 'onComplete', 'onDraft', 'onExit', 'onError']],
    ['cse-questions', CseQuestions, ['onAnswers', 'onUrgent', 'onError']],
    ['cse-result', CseResult, ['onError']],
    ['cse-explanation', CseExplanation, ['onError']],
  ];
  for (const [tag, component, props] of EVENTS) {
    it(`tell a page of each event of <${tag}>`, async () => {
      const heard: string[] = [];
      const listeners = Object.fromEntries(props.map((prop) => [prop, ({ type }: Event) => { heard.push(`${prop} ${type}`); }]));
      const app = await openApp(0, () => createElement(component as React.ComponentType<object>, listeners));
      const sent = props.map((prop) => `cse-${prop.slice(2).toLowerCase()}`);
      for (const type of sent) app.place.querySelector(tag)?.dispatchEvent(new Event(type));
      expect(heard).to.deep.equal(props.map((prop, i) => `${prop} ${String(sent[i])}`));
    });
  }

  it('keep every answer in <cse-questions>', async () => {
    const { layout: _, ...props } = await given();
    const app = await openApp(0, (changes, set) => createElement(CseQuestions, { ...props, answers: { danger: 'no' }, onAnswers: () => { set(changes + 1); } }));
    const element = app.place.querySelector('cse-questions') as CseQuestionsElement;
    await element.updateComplete;
    const before = app.renders();
    const label = [...(element.renderRoot as ShadowRoot).querySelectorAll('#question-missing label')].find((candidate) => words(candidate) === 'Yes');
    label?.querySelector('input')?.click();
    await waitUntil(() => app.renders() > before);
    expect(element.answers).to.deep.equal({ danger: 'no', missing: 'yes' });
  });
});
