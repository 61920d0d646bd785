import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../src/define.ts';
import { defineElement } from '../src/define-element.ts';
import { CseScreening } from '../src/index.ts';
import { VERSION } from '../src/version.ts';
import { answer, control, group, openScreening, part, picked, root, ruleSetText, type, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const GIFTS = 'What does the child have that nobody can explain?';

describe('on a page', () => {
  it('has the version of its package', async () => {
    const response = await fetch(new URL('../package.json', import.meta.url));
    expect(VERSION).to.equal(((await response.json()) as { version: string }).version);
    expect(CseScreening.version).to.equal(VERSION);
  });

  it('can be defined twice, and warns only where the versions differ', () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      defineElement('cse-screening', CseScreening);
      expect(said).to.deep.equal([]);
      defineElement('cse-screening', class extends CseScreening { static override readonly version = '9.9.9'; });
    } finally {
      console.warn = warn;
    }
    expect(customElements.get('cse-screening')).to.equal(CseScreening);
    expect(said).to.deep.equal([`<cse-screening> 9.9.9 is not used: the page has ${VERSION}.`]);
  });

  it('keeps its state when it is moved', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    const place = await fixture<HTMLElement>(html`<section></section>`);
    place.append(element);
    await element.updateComplete;
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect(words(part(element, 'headline'))).to.contain('Category A');
    await answer(element, MISSING, 'No');
    expect(element.record?.answers).to.deep.equal({ missing: 'no' });
  });

  it('stands beside another one without touching it', async () => {
    const first = await openScreening();
    const second = await openScreening();
    await answer(first, MISSING, 'Yes');
    await answer(second, MISSING, 'No');
    expect(picked(first, MISSING)).to.deep.equal(['Yes']);
    expect(picked(second, MISSING)).to.deep.equal(['No']);
    expect(first.record?.answers).to.deep.equal({ missing: 'yes' });
  });

  it('forgets the answers when the page is left', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({});
    expect(picked(element, MISSING)).to.deep.equal([]);
  });

  it('shows no answer on the page that the browser keeps, although a button is held down as it is left', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    element.dispatchEvent(new MouseEvent('mousedown', { button: 0 }));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(picked(element, MISSING)).to.deep.equal([]);
    window.dispatchEvent(new MouseEvent('mouseup'));
  });

  // As Vue's KeepAlive takes a tab out that it does not show, and puts it back later.
  it('forgets the answers too where it was out of the document when the page was left', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    const place = element.parentElement;
    element.remove();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    place?.append(element);
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({});
    expect(picked(element, MISSING)).to.deep.equal([]);
    await answer(element, MISSING, 'No');
    expect(element.record?.answers).to.deep.equal({ missing: 'no' });
  });

  it('leaves what is being typed alone when something else is shown anew, and forgets it when the page is left', async () => {
    const element = await openScreening();
    const input = () => group(element, 'How many times has the child been missing?').querySelector('input');
    const typed = input();
    if (typed) typed.value = '1';
    await answer(element, MISSING, 'Yes');
    element.language = 'cy';
    await element.updateComplete;
    element.language = 'en';
    await element.updateComplete;
    expect(input()).to.equal(typed);
    expect(typed?.value).to.equal('1');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(input()?.value).to.equal('');
  });

  it('tells its parts apart whatever the questions are called', async () => {
    const element = await openScreening({
      rules: (await ruleSetText()).replaceAll('"missing"', '"category"').replaceAll('"cared-for"', '"category-note"').replaceAll('"danger"', '"category-error"'),
      answers: { category: 'yes', 'category-error': 'yes', told: 'child-said' },
    });
    element.complete();
    await element.updateComplete;
    const ids = [...root(element).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).to.deep.equal([]);
    root(element).querySelector<HTMLInputElement>('#category input')?.click();
    await element.updateComplete;
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect(element.goTo('question:category-note')).to.equal(true);
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(control(element, 'Does the child come back looking cared for?', 'Yes'));
  });

  it('names its parts, or says nothing of them', async () => {
    for (const layout of ['steps', 'page'] as const) {
      const element = await openScreening({ layout });
      element.goTo('result');
      await element.updateComplete;
      expect(root(element).querySelectorAll('[part="settled-by"] details')).to.have.length(1);
      expect([...root(element).querySelectorAll('[part=""]')]).to.deep.equal([]);
    }
  });

  it('survives a translator that rewrites its text', async () => {
    const element = await openScreening();
    const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const copy = document.createElement('span');
      copy.textContent = text.data;
      text.replaceWith(copy);
    }
    await answer(element, MISSING, 'Yes');
    expect(element.record?.result.indicated.category).to.equal('lower');
  });

  it('shows the content of the tag only where it cannot run', async () => {
    const element = await fixture<HTMLElement>(html`<cse-screening><p>Call the duty desk.</p></cse-screening>`);
    expect(element.querySelector('p')?.assignedSlot ?? null).to.equal(null);
    expect(element.querySelector('p')?.offsetHeight).to.equal(0);
  });

  it('fits into 320 pixels', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.setAttribute('class', 'narrow');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.narrow { width: 320px }');
    document.adoptedStyleSheets.push(sheet);
    const element = await openScreening({ answers: { danger: 'yes', told: 'child-said', missing: 'yes' } });
    place.append(element);
    await nextFrame();
    expect(place.scrollWidth).to.equal(320);
    document.adoptedStyleSheets.pop();
  });
});

describe('privacy', () => {
  const CANARY = 'canary-7d1f';

  it('writes on its tag what a style sheet of the page asks for, and nothing that says whom it is about', async () => {
    const element = await openScreening({ layout: 'question', dense: true, readOnly: true, name: 'screening', required: true, disabled: true, restorable: true, recordId: CANARY, exitHref: '/elsewhere', locale: 'en-GB', language: 'cy' });
    expect(element.getAttributeNames().sort()).to.deep.equal(['dense', 'disabled', 'layout', 'name', 'readonly', 'required', 'restorable']);
    expect(element.getAttribute('layout')).to.equal('question');
  });

  it('puts no answer into an attribute, an address, storage, the title or the console', async () => {
    const said: string[] = [];
    const kept = { log: console.log, warn: console.warn, error: console.error, info: console.info, debug: console.debug };
    for (const name of Object.keys(kept) as (keyof typeof kept)[]) console[name] = (...words: unknown[]) => void said.push(words.join(' '));
    const fetch = window.fetch.bind(window);
    let requests = 0;
    window.fetch = (...request) => {
      requests += 1;
      return fetch(...request);
    };
    try {
      const element = await openScreening();
      const before = attributesOf(root(element));
      await type(element, 'What have you seen?', CANARY);
      await answer(element, MISSING, 'Yes');
      await answer(element, GIFTS, 'A phone');
      const added = [...attributesOf(root(element))].filter((attribute) => !before.has(attribute));
      expect(attributesOf(root(element)).has(CANARY)).to.equal(false);
      expect(added.filter((value) => /\byes\b|gift-phone|canary/.test(value))).to.deep.equal([]);
      expect(element.outerHTML).not.to.contain(CANARY);
      expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, document.title, location.href])).not.to.contain(CANARY);
    } finally {
      Object.assign(console, kept);
      window.fetch = fetch;
    }
    expect(said).to.deep.equal([]);
    expect(requests).to.equal(0);
  });

  it('gives no control a style, a value or a name that tells an answer', async () => {
    const element = await openScreening({ answers: { missing: 'yes', gifts: ['gift-phone'], account: CANARY } });
    const controls = [...root(element).querySelectorAll('*')];
    expect(controls.filter((node) => node.hasAttribute('style'))).to.deep.equal([]);
    expect(controls.filter((node) => node.hasAttribute('checked') || node.hasAttribute('value'))).to.deep.equal([]);
    const remembered = controls.filter((node) => node.matches('input, textarea') && node.getAttribute('autocomplete') !== 'off');
    expect(remembered.map(({ outerHTML }) => outerHTML), 'the browser fills in').to.deep.equal([]);
  });
});

function attributesOf(shadow: ShadowRoot): Set<string> {
  return new Set([...shadow.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ value }) => value)));
}
