import '../src/define-pieces.ts';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type { CseScreening } from '../src/index.ts';
import { answer, collect, openScreening, part, parts, press, root, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const TOLD = 'Has anyone said that the child was harmed?';

/** What is read out, in order, from a region that stood there before. */
function listen(element: CseScreening): string[] {
  const said: string[] = [];
  const regions = [...root(element).querySelectorAll('[aria-live="assertive"]')];
  const observer = new MutationObserver((mutations) => {
    for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof HTMLElement) said.push(words(node));
  });
  for (const region of regions) observer.observe(region, { childList: true, subtree: true });
  return said;
}

describe('what cannot wait, in each layout', () => {
  for (const layout of ['steps', 'question', 'page'] as const) {
    it(`stands directly after the answer that calls for it, outside of any disclosure: ${layout}`, async () => {
      const element = await openScreening({ layout });
      await answer(element, DANGER, 'Yes');
      const urgent = parts(element, 'urgent').find(({ parentElement }) => parentElement?.matches('.in-place'));
      expect(words(urgent)).to.contain('Must Call 999 now. By when: Now');
      expect(urgent?.parentElement?.previousElementSibling?.id).to.equal('question-danger');
      expect(urgent?.querySelector('li.action')?.closest('details')).to.equal(null);
    });

    it(`is read out once, and the page is told once: ${layout}`, async () => {
      const element = await openScreening({ layout });
      const events = collect(element, 'cse-urgent');
      const said = listen(element);
      await answer(element, DANGER, 'Yes');
      await answer(element, DANGER, 'Yes');
      element.language = 'en-GB';
      await element.updateComplete;
      await Promise.resolve();
      expect(said.filter((text) => text.includes('Call 999 now.'))).to.have.length(1);
      expect(events.map(({ actions }) => actions)).to.deep.equal([['call']]);
      expect(element.matches(':state(urgent)')).to.equal(true);
    });
  }

  it('moves to the question that last called for something, and says only what is new', async () => {
    const element = await openScreening({ layout: 'steps' });
    const events = collect(element, 'cse-urgent');
    const said = listen(element);
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'The child has');
    await Promise.resolve();
    expect(part(element, 'urgent').parentElement?.previousElementSibling?.id).to.equal('question-told');
    expect(parts(element, 'urgent')).to.have.length(1);
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.').and.to.contain('Tell the front door.');
    expect(said).to.deep.equal(['Must Call 999 now.', 'Should Tell the front door.']);
    expect(events.map(({ actions }) => actions)).to.deep.equal([['call'], ['tell']]);
  });

  it('stays in view on every later step, above everything that is asked', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'Yes');
    for (const label of ['Continue', 'Continue', 'Continue', 'Continue', 'Continue', 'Continue to your judgement']) {
      await press(element, label);
      const urgent = part(element, 'urgent');
      expect(words(urgent)).to.contain('Call 999 now.');
      expect(parts(element, 'urgent')).to.have.length(1);
      expect(words(root(element).querySelector('[aria-live=assertive]'))).to.equal('');
      const body = root(element).querySelector('.section > :not(h3)');
      expect(body && (urgent.contains(body) || body.contains(urgent) || (urgent.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)).to.equal(true);
    }
  });

  it('stands above what is to be put right', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes' } });
    expect(element.complete()).to.equal(null);
    await element.updateComplete;
    expect(part(element, 'urgent').compareDocumentPosition(part(element, 'errors')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('is told to nobody when the page itself sets the answers, and shown all the same', async () => {
    const element = await openScreening({ layout: 'steps' });
    const events = collect(element, 'cse-urgent');
    element.answers = { danger: 'yes' };
    await element.updateComplete;
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    expect(events).to.deep.equal([]);
  });

  it('is read out again when it is called for again, and for the next child', async () => {
    const element = await openScreening({ layout: 'steps' });
    const said = listen(element);
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(words(root(element).querySelector('[aria-live=assertive]'))).to.equal('');
    await answer(element, DANGER, 'Yes');
    for (const next of [{ record: null }, { answers: {} }]) {
      Object.assign(element, next);
      await element.updateComplete;
      expect(words(root(element).querySelector('[aria-live=assertive]'))).to.equal('');
      await answer(element, DANGER, 'Yes');
    }
    await Promise.resolve();
    expect(said).to.deep.equal(Array.from({ length: 4 }, () => 'Must Call 999 now.'));
  });

  it('is pointed to from the bar, with a step that is immediate and never with the category as if that were the step', async () => {
    const element = await openScreening({ answers: { told: 'child-said' } });
    const bar = () => words(root(element).querySelector('.bar button > span'));
    expect(bar()).to.equal('Do this first. Indicated: Category A');
    await answer(element, DANGER, 'Yes');
    expect(bar()).to.equal('Do this first: Call 999 now.');
  });

  it('goes when the answer is taken back', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(parts(element, 'urgent').map(words).join('')).to.equal('');
    expect(element.matches(':state(urgent)')).to.equal(false);
  });
});

describe('what an answer makes pressing is seen, wherever on the screen it is given', () => {
  after(() => setViewport({ width: 800, height: 600 }));
  const TRIGGERS = ['immediate-danger', 'disclosure', 'whereabouts', 'older-controlling-person', 'self-harm'] as const;
  const PRESSING = { 'immediate-danger': 'yes', disclosure: 'said', whereabouts: 'missing-now' };

  const onScreen = ({ top, bottom }: DOMRect, foot: number) => top >= 0 && bottom <= foot;

  /** Picks the first answer of a question, low in the window, and gives what of it all can be seen then. */
  async function pick(element: LitElement, id: string): Promise<Record<'radio' | 'title' | 'step', boolean> & { readonly scrolled: number }> {
    const { renderRoot } = element;
    const radio = renderRoot.querySelector<HTMLInputElement>(`#question-${id} input`);
    if (radio === null) throw new Error(`There is no question ${id}.`);
    window.scrollBy(0, radio.getBoundingClientRect().top - 0.85 * window.innerHeight);
    const before = window.scrollY;
    radio.focus({ preventScroll: true });
    radio.click();
    await element.updateComplete;
    expect((renderRoot as ShadowRoot).activeElement).to.equal(radio);
    const bar = renderRoot.querySelector('.bar');
    const foot = bar?.checkVisibility() ? bar.getBoundingClientRect().top : window.innerHeight;
    const seen = (shown: Element | null) => shown !== null && shown.checkVisibility() && onScreen(shown.getBoundingClientRect(), foot);
    return { radio: seen(radio), title: seen(renderRoot.querySelector('.in-place .urgent-title')), step: seen(renderRoot.querySelector('.in-place .added')), scrolled: window.scrollY - before };
  }

  async function open(name: 'cse-screening' | 'cse-questions', given: object): Promise<LitElement> {
    const element = await fixture<LitElement>(document.createElement(name));
    const response = await fetch('/rules/gloucestershire-cse/1.0.0/rule-set.json');
    Object.assign(element, { date: '2026-03-04', rules: await response.text(), ...given });
    await element.updateComplete;
    return element;
  }

  for (const [width, height] of [[360, 640], [800, 600], [1366, 650]] as const) {
    for (const [name, layout] of [['cse-screening', 'steps'], ['cse-screening', 'question'], ['cse-screening', 'page'], ['cse-questions', '']] as const) {
      for (const id of TRIGGERS) {
        it(`with the answer that calls for it, and without the focus being moved: ${name} ${layout}, ${String(width)} by ${String(height)}, ${id}`, async () => {
          await setViewport({ width, height });
          const element = await open(name, { layout });
          (element as Partial<CseScreening>).goTo?.(`question:${id}`);
          await element.updateComplete;
          const { scrolled, ...seen } = await pick(element, id);
          expect(seen).to.deep.equal({ radio: true, title: true, step: true });
          expect(scrolled).to.be.greaterThan(0);
        });
      }
    }

    it(`also where much is pressing already, first of what is as urgent: ${String(width)} by ${String(height)}`, async () => {
      await setViewport({ width, height });
      const element = (await open('cse-screening', { layout: 'page', answers: PRESSING })) as CseScreening;
      const steps = () => [...root(element).querySelectorAll('.summary .urgent .action')].map(words);
      const known = steps();
      const summary = root(element).querySelector('.summary');
      summary?.scrollTo({ top: 1000 });
      expect((await pick(element, 'self-harm')).step).to.equal(true);
      const groups = [...root(element).querySelectorAll('.in-place .urgency-group')].map((group) => [...group.querySelectorAll('.action')].map(words));
      expect(groups.map(([first = '']) => known.includes(first))).to.deep.equal([true, false]);
      expect(groups.flat().sort()).to.deep.equal(steps().sort());
      expect(summary?.scrollTop).to.equal(0);
    });
  }

  for (const layout of ['steps', 'page']) {
    it(`with its answer, one after the other, in a browser that keeps nothing in its place: ${layout}`, async () => {
      await setViewport({ width: 800, height: 600 });
      document.documentElement.style.overflowAnchor = 'none';
      const element = await open('cse-screening', { layout });
      for (const id of ['immediate-danger', 'disclosure', 'whereabouts']) {
        const { scrolled, ...seen } = await pick(element, id);
        expect(seen, `${id}, scrolled by ${String(scrolled)}`).to.deep.equal({ radio: true, title: true, step: true });
      }
      document.documentElement.style.overflowAnchor = '';
    });
  }

  it('nothing moves where it is in view already, or where the page goes on', async () => {
    await setViewport({ width: 800, height: 1600 });
    const element = await openScreening({ layout: 'steps' });
    const before = window.scrollY;
    await answer(element, DANGER, 'Yes');
    expect(window.scrollY).to.equal(before);
    await setViewport({ width: 800, height: 600 });
    const next = await openScreening({ layout: 'page' });
    next.addEventListener('cse-change', () => { next.goTo('question:gifts'); }, { once: true });
    await answer(next, DANGER, 'Yes');
    expect(root(next).querySelector('#question-gifts')?.contains(root(next).activeElement)).to.equal(true);
    expect(onScreen((root(next).activeElement as Element).getBoundingClientRect(), window.innerHeight)).to.equal(true);
  });
});
