import '../src/define.ts';
import '../src/define-pieces.ts';
import { createRecord, parse } from '@cse-screening/core';
import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CseScreening } from '../src/index.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, collect, openScreening, part, parts, ruleSetText, words } from './open-screening.ts';

type Taker = LitElement & { answers: object | null; record: object | null };

const ANSWERS = { danger: 'yes' };
const CODES = { answers: 'screening-failed', record: 'invalid-record' } as const;

/** What a page writes where it means an object: React before 19 does, and so do authors of HTML and templates on a server. */
const TEXTS = ['[object Object]', '', JSON.stringify(ANSWERS)];

/** Every element that takes one of them, and what. */
const TAKES: readonly (readonly [tag: string, name: keyof typeof CODES])[] = [
  ['cse-screening', 'answers'], ['cse-screening', 'record'],
  ['cse-questions', 'answers'],
  ['cse-result', 'answers'], ['cse-result', 'record'],
  ['cse-explanation', 'answers'], ['cse-explanation', 'record'],
];

const TIMES = ['as the page is read', 'before the element is defined', 'once it is shown'] as const;

async function given(name: keyof typeof CODES): Promise<object> {
  if (name === 'answers') return ANSWERS;
  const { ruleSet } = parse(await ruleSetText());
  return ruleSet === null ? {} : { ...createRecord({ ruleSet, id: 'R1', date: '2026-03-04', answers: ANSWERS }).record };
}

/** The element with the attribute, and the codes that its page hears. */
async function open(tag: string, name: string, text: string, time: (typeof TIMES)[number], set: object = {}): Promise<{ element: Taker; codes: string[] }> {
  const place = await fixture<HTMLElement>('<div></div>');
  const codes: string[] = [];
  place.addEventListener('cse-error', (event) => { codes.push(event.code); });
  // Within a template nothing is defined yet.
  const template = document.createElement('template');
  template.innerHTML = `<${tag} date="2026-03-04" ${time === 'as the page is read' ? `${name}='${text}'` : ''}></${tag}>`;
  const element = template.content.firstElementChild as Taker;
  if (time === 'before the element is defined') element.setAttribute(name, text);
  Object.assign(element, { rules: await ruleSetText(), ...set });
  place.append(element);
  await element.updateComplete;
  if (time === 'once it is shown') {
    expect(codes).to.deep.equal([]);
    element.setAttribute(name, text);
    await element.updateComplete;
  }
  return { element, codes };
}

const find = ({ renderRoot }: Taker, name: string) => renderRoot.querySelector(`[part~="${name}"]`);

describe('an attribute in the place of a property', () => {
  for (const [tag, name] of TAKES) {
    for (const time of TIMES) {
      // What stands in it is not looked at.
      for (const text of time === TIMES[0] ? TEXTS : TEXTS.slice(0, 1)) {
        it(`never passes for an empty screening: <${tag} ${name}='${text}'>, ${time}`, async () => {
          const { element, codes } = await open(tag, name, text, time);
          expect(words(find(element, 'unavailable'))).to.contain('999');
          expect(find(element, 'headline') ?? find(element, 'question')).to.equal(null);
          expect(codes).to.deep.equal([CODES[name]]);
          element.removeAttribute(name);
          await element.updateComplete;
          expect(find(element, 'unavailable')).to.equal(null);
        });
      }

      it(`gives way to the property: <${tag} ${name}>, ${time}`, async () => {
        const { element } = await open(tag, name, '[object Object]', time);
        Object.assign(element, { [name]: await given(name) });
        await element.updateComplete;
        expect(words(find(element, 'urgent'))).to.contain('Call 999 now.');
        expect(find(element, 'unavailable')).to.equal(null);
      });

      it(`changes nothing beside the property: <${tag} ${name}>, ${time}`, async () => {
        const { element, codes } = await open(tag, name, '[object Object]', time, { [name]: await given(name) });
        // As React before 19 writes it at each render.
        element.setAttribute(name, '[object Object]');
        await element.updateComplete;
        expect(words(find(element, 'urgent'))).to.contain('Call 999 now.');
        expect(codes).to.deep.equal([]);
      });
    }
  }

  it('takes nothing away of what is entered', async () => {
    const element = await openScreening();
    await answer(element, 'Is the child in danger now?', 'Yes');
    element.setAttribute('record', '[object Object]');
    await element.updateComplete;
    expect(parts(element, 'unavailable')).to.have.length(1);
    element.removeAttribute('record');
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal(ANSWERS);
  });

  it('says no more once the screening is emptied or begun anew, where the property was set', async () => {
    const element = await openScreening();
    element.setAttribute('record', '[object Object]');
    Object.assign(element, { record: await given('record') });
    await element.updateComplete;
    for (const begin of [() => { element.clear(); }, () => { element.record = null; }]) {
      begin();
      await element.updateComplete;
      expect(words(part(element, 'headline'))).to.equal('Nothing recorded yet');
    }
  });

  it('is no draft store: the person is told that nothing is kept, and the property counts', async () => {
    const element = await fixture<CseScreening>('<cse-screening date="2026-03-04" layout="page" draftStore="[object Object]"></cse-screening>');
    const states = collect(element, 'cse-draft');
    element.rules = await ruleSetText();
    await element.updateComplete;
    await answer(element, 'Is the child in danger now?', 'Yes');
    expect(await element.saveDraft()).to.equal(false);
    expect(states.map(({ state }) => state)).to.include('failed');
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here');
    const store = new MemoryStore();
    element.draftStore = store;
    await element.updateComplete;
    expect(await element.saveDraft()).to.equal(true);
    expect(store.text).to.contain('danger');
    expect(parts(element, 'notice')).to.have.length(0);
  });
});

describe('answers that are none', () => {
  it('are never shown as an empty screening where the page says beside them that there is no record', async () => {
    const element = document.createElement('cse-screening');
    const errors = collect(element, 'cse-error');
    Object.assign(element, { answers: JSON.stringify(ANSWERS), record: null, rules: await ruleSetText() });
    (await fixture('<div></div>')).append(element);
    await element.updateComplete;
    expect(errors.map(({ code }) => code)).to.deep.equal(['screening-failed']);
  });
});
