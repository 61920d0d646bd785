import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CseScreening } from '../src/index.ts';
import { IN_SCHEMES } from './hold-to-axe.ts';
import { focused, openScreening, part, root, strictRuleSet } from './open-screening.ts';

const ANSWERS = { danger: 'yes', told: 'not-known', missing: { value: 'yes', date: '2026-03-01', source: 'School' }, episodes: 'many' };

/** Each place on the way, and how to get there. */
const PLACES: readonly (readonly [string, Partial<CseScreening>, (element: CseScreening) => unknown])[] = [
  ['the first step', {}, () => null],
  ['a step, dense, with a way off the page', { dense: true, exitHref: 'https://www.bbc.co.uk/weather' }, (element) => element.goTo('section:signs')],
  ['one question a step', { layout: 'question' }, (element) => element.goTo('question:last-seen')],
  ['a step with something to put right', {}, (element) => element.goTo('section:more') && element.updateComplete.then(() => element.validate())],
  ['the account', {}, (element) => element.goTo('account')],
  ['check your answers', {}, (element) => element.goTo('check')],
  ['the result', {}, (element) => element.goTo('result')],
  ['the judgement with what is missing', {}, (element) => element.complete()],
  ['everything on one page, with what is missing', { layout: 'page' }, (element) => element.complete()],
  ['the record to be read', { readOnly: true }, () => null],
  ['disabled', { disabled: true }, () => null],
];

async function openAt([, given, go]: (typeof PLACES)[number]): Promise<CseScreening> {
  const element = await openScreening({ layout: 'steps', rules: await strictRuleSet(), answers: ANSWERS, ...given });
  await go(element);
  await element.updateComplete;
  return element;
}

describe('accessibility on the way', () => {
  const held = new Set<string>();
  for (const place of PLACES) {
    for (const [scheme, passes, hold] of IN_SCHEMES) {
      it(`${passes} at ${place[0]}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        try {
          const element = await openAt(place);
          for (const details of root(element).querySelectorAll('details')) details.open = true;
          await hold(element, held);
        } finally {
          document.documentElement.style.removeProperty('color-scheme');
        }
      });
    }

    it(`has one order of headings at ${place[0]}`, async () => {
      const element = await openAt(place);
      const levels = [...root(element).querySelectorAll('h2, h3, h4, h5')].map(({ localName }) => Number(localName.slice(1)));
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 1), `heading ${String(at)} of ${levels.join()}`).to.be.at.most(1);
    });

    it(`fits into 320 pixels at ${place[0]}`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const element = await openAt(place);
        for (const details of root(element).querySelectorAll('details')) details.open = true;
        // A browser whose scroll bar takes room leaves the page less.
        expect(window.innerWidth).to.equal(320);
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
        expect(part(element, 'header').getBoundingClientRect().right).to.be.at.most(320);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('takes the focus at the page’s wish: to what is to be put right, or to the step', async () => {
    const element = await openScreening({ layout: 'steps', answers: ANSWERS });
    element.focus();
    expect(focused(element)?.id).to.equal('step');
    element.goTo('section:more');
    await element.updateComplete;
    element.validate();
    await element.updateComplete;
    element.focus();
    expect(focused(element)).to.equal(part(element, 'errors'));
    const page = await openScreening();
    page.focus();
    expect(focused(page)?.id).to.equal('title');
  });
});
