import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CseScreening } from '../src/index.ts';
import { IN_SCHEMES } from './hold-to-axe.ts';
import { answer, control, group, legends, openScreening, part, picked, root, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const TOLD = 'Has anyone said that the child was harmed?';
const MISSING = 'Does the child go missing?';

const STATES: readonly (readonly [string, Partial<CseScreening>])[] = [
  ['empty', {}],
  ['partial', { answers: { missing: 'yes', told: 'not-known' } }],
  ['urgent', { answers: { danger: 'yes', told: 'child-said', missing: 'yes', 'cared-for': 'yes' } }],
  ['complete', { answers: { danger: 'no', told: 'nothing-said', missing: 'no', gifts: ['gift-money'], episodes: 3, 'last-seen': '2026-03-01', account: 'Calm' } }],
  ['with answers that cannot be used', { answers: { missing: 'perhaps', nothing: 'yes' } }],
  ['unavailable', { rules: '{' }],
];

describe('accessibility', () => {
  const held = new Set<string>();
  for (const [state, given] of STATES) {
    for (const [scheme, passes, hold] of IN_SCHEMES) {
      it(`${passes} when ${state}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        try {
          const element = await openScreening(given);
          for (const details of root(element).querySelectorAll('details')) details.open = true;
          await hold(element, held);
        } finally {
          document.documentElement.style.removeProperty('color-scheme');
        }
      });
    }
  }

  it('asks in groups that are named by their question', async () => {
    const element = await openScreening();
    const radios = [...group(element, MISSING).querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((radio) => words(radio.labels?.[0]))).to.deep.equal(['Yes', 'No', 'Not known']);
    expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    expect(group(element, MISSING).firstElementChild?.localName).to.equal('legend');
  });

  it('is answered with the arrow keys and left with the tab key', async () => {
    const element = await openScreening();
    control(element, DANGER, 'Yes').focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(picked(element, DANGER)).to.deep.equal(['No']);
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(picked(element, DANGER)).to.deep.equal(['Not known']);
    expect(element.record?.answers).to.deep.equal({ danger: 'not-known' });
    const visited: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await sendKeys({ press: 'Tab' });
      visited.push(words(root(element).activeElement) || 'control');
    }
    expect(visited).to.deep.equal([`Help: ${DANGER}`, `Add date or source: ${DANGER}`, `Clear this answer: ${DANGER}`, 'control']);
    expect(group(element, TOLD).contains(root(element).activeElement)).to.equal(true);
  });

  it('shows where the focus is on every kind of control', async () => {
    const element = await openScreening();
    element.setAttribute('theme', 'govuk');
    await answer(element, DANGER, 'Yes');
    control(element, DANGER, 'Yes').focus();
    for (let step = 0; step < 12; step += 1) {
      const focused = root(element).activeElement as HTMLElement;
      const marked = focused.localName === 'summary' ? (focused.firstElementChild as HTMLElement) : focused;
      expect(getComputedStyle(marked).boxShadow, focused.outerHTML).to.contain('rgb(255, 221, 0)');
      await sendKeys({ press: 'Tab' });
    }
  });

  it('opens help and wording from the keyboard, named by the question', async () => {
    const element = await openScreening();
    const summary = group(element, DANGER).querySelector('summary');
    summary?.focus();
    await sendKeys({ press: 'Enter' });
    expect(group(element, DANGER).querySelector('details')?.open).to.equal(true);
    expect(words(summary)).to.contain(DANGER);
  });

  it('announces the category politely and at once, and only when it changes', async () => {
    const element = await openScreening();
    const region = part(element, 'headline');
    expect(region.getAttribute('aria-live')).to.equal('polite');
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await answer(element, MISSING, 'Yes');
    await Promise.resolve();
    expect(changes).to.equal(1);
    await answer(element, DANGER, 'No');
    await Promise.resolve();
    expect(changes).to.equal(1);
    observer.disconnect();
  });

  it('has one order of headings', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    const levels = [...root(element).querySelectorAll('h2, h3, h4, h5')].map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).to.equal(2);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 1)).to.be.at.most(1);
    expect(legends(element)).to.have.length(8);
  });
});
