import { expect } from '@open-wc/testing';
import type {} from '../src/index.ts';
import type {} from '../src/policy.ts';
import type {} from '../src/referral.ts';
import type {} from '../src/rule-lab.ts';
import { GIVEN } from '../../core/test/referral/referral-example.ts';
import { makeReferral } from '../stories/example-referral.ts';
import { ruleSetText } from './open-screening.ts';

type StrictWindow = Window & { readonly violations: readonly string[] };

/** What the leak does that the policy forbids, in the order in which it does it. */
const LEAK = ['require-trusted-types-for', 'connect-src'];

/** The built file in a page of its own, under a policy that the browser enforces. */
async function openStrictPage<K extends keyof HTMLElementTagNameMap>(tag: K): Promise<{ readonly page: StrictWindow; readonly element: HTMLElementTagNameMap[K]; readonly close: () => void }> {
  const frame = document.createElement('iframe');
  frame.src = `/strict/${tag}.html`;
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as unknown as StrictWindow;
  return { page, element: page.document.querySelector(tag) as HTMLElementTagNameMap[K], close: () => { frame.remove(); } };
}

/** Breaks the policy, and waits until the page has heard of that: it has then heard of everything before, too. */
async function leak(page: StrictWindow): Promise<void> {
  const before = page.violations.length;
  const heard = new Promise<void>((resolve) => {
    page.addEventListener('violation', () => { if (page.violations.length >= before + LEAK.length) resolve(); });
  });
  page.dispatchEvent(new Event('leak'));
  await heard;
}

describe('under the strict content security policy and Trusted Types, the built file', () => {
  it('works in every layout without a violation, and one that is made on purpose is caught', async () => {
    const { page, element, close } = await openStrictPage('cse-screening');
    element.rules = await ruleSetText();
    element.date = '2026-03-04';
    for (const layout of ['steps', 'question', 'page'] as const) {
      element.layout = layout;
      await element.updateComplete;
      const radio = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="radio"]');
      expect(radio, layout).to.exist;
      radio?.click();
      await element.updateComplete;
    }
    expect(Object.keys(element.answers)).not.to.have.length(0);
    await leak(page);
    expect(page.violations).to.deep.equal(LEAK);
    close();
  });

  it('shows a rule set as a document without a violation', async () => {
    const { page, element, close } = await openStrictPage('cse-policy');
    element.rules = await ruleSetText();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('figure svg').length).to.be.greaterThan(0);
    await leak(page);
    expect(page.violations).to.deep.equal(LEAK);
    close();
  });

  it('shows a referral without a violation', async () => {
    const { page, element, close } = await openStrictPage('cse-referral');
    element.referral = await makeReferral(GIVEN);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('h3').length).to.be.greaterThan(3);
    await leak(page);
    expect(page.violations).to.deep.equal(LEAK);
    close();
  });

  it('edits a rule set in the lab, with its marks, its search and every panel, without a violation', async () => {
    const { page, element, close } = await openStrictPage('cse-rule-lab');
    element.rules = await ruleSetText();
    await element.updateComplete;
    const root = element.shadowRoot as ShadowRoot;
    element.text = element.text.replace('"edition"', '"editon"');
    await element.check();
    expect(root.querySelector('.cm-lint-marker-error'), 'a mark in the gutter').not.to.equal(null);
    expect(root.querySelector('.cm-lintRange-error'), 'a mark in the text').not.to.equal(null);
    element.text = element.text.replace('"editon"', '"edition"').replace('"value": 2', '"value": 3');
    await element.check();
    for (const panel of ['changes', 'try', 'cases', 'proof', 'document']) {
      root.querySelector<HTMLButtonElement>(`#lab-tab-${panel}`)?.click();
      await element.updateComplete;
    }
    element.focus();
    root.querySelector('.cm-content')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', keyCode: 70, ctrlKey: true, bubbles: true, cancelable: true }));
    expect(root.querySelector('.cm-search'), 'the search').not.to.equal(null);
    await leak(page);
    expect(page.violations).to.deep.equal(LEAK);
    close();
  });
});
