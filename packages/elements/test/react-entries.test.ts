import { expect, waitUntil } from '@open-wc/testing';
import React from 'react';
import type { CsePolicy as CsePolicyElement } from '../src/policy.ts';
import { CsePolicy } from '../src/react-policy.ts';
import { CseReferral } from '../src/react-referral.ts';
import { CseRuleLab } from '../src/react-rule-lab.ts';
import type { CseReferral as CseReferralElement } from '../src/referral.ts';
import type { CseRuleLab as CseRuleLabElement } from '../src/rule-lab.ts';
import { makeReferral, WHOLE } from '../stories/example-referral.ts';
import { closeApps, openApp } from './open-app.ts';
import { ruleSetText, words } from './open-screening.ts';
import { pasteText } from './paste-text.ts';

const { createElement } = React;

/** The element of a page, once it is up to date. */
async function elementIn<E extends CsePolicyElement | CseReferralElement | CseRuleLabElement>({ place }: { readonly place: HTMLElement }): Promise<E> {
  const element = place.firstElementChild as E;
  await element.updateComplete;
  return element;
}

const title = (element: CsePolicyElement | CseReferralElement) => words(element.renderRoot.querySelector('h2'));

describe('the React components of the entries of their own', () => {
  afterEach(closeApps);

  it('show the document of a rule set, and what has changed once the page names an earlier version', async () => {
    const rules = await ruleSetText();
    const app = await openApp<string | null>(null, (previous) => createElement(CsePolicy, { rules: JSON.parse(rules) as unknown, previous, theme: 'nhs' }));
    const element = await elementIn<CsePolicyElement>(app);
    expect(title(element)).to.equal('Fixture screening');
    expect(element.getAttribute('theme')).to.equal('nhs');
    const { rules: given } = element;
    await app.set(rules.replace('"value": 2', '"value": 3'));
    await element.updateComplete;
    expect(words(element.renderRoot.querySelector('.policy'))).to.contain('“Several”: from 3 to 2');
    expect(element.rules, 'the same words are not read again').to.equal(given);
  });

  it('tell a page what cannot be shown', async () => {
    const codes: string[] = [];
    const onError = ({ code }: { readonly code: string }) => { codes.push(code); };
    await openApp(0, () => createElement('div', null, createElement(CsePolicy, { rules: '{}', onError }), createElement(CseReferral, { referral: {}, onError }), createElement(CseRuleLab, { src: 'https://elsewhere.invalid/', onError })));
    await waitUntil(() => codes.length === 3);
    expect(codes.sort()).to.deep.equal(['cross-origin', 'invalid-referral', 'invalid-rule-set']);
  });

  it('show a referral, and bring it back to a page that was left only where it is another one', async () => {
    const [referral, other] = [await makeReferral(WHOLE), await makeReferral({ ...WHOLE, id: 'R-2' })];
    const app = await openApp(referral, (known) => createElement(CseReferral, { referral: { ...known } }));
    const element = await elementIn<CseReferralElement>(app);
    expect(title(element)).to.equal('Referral to MASH');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await app.set(referral);
    await element.updateComplete;
    expect(element.referral).to.equal(null);
    await app.set(other);
    await element.updateComplete;
    expect(element.referral).to.deep.equal(other);
  });

  for (const prop of ['rules', 'text'] as const) {
    it(`keep what is edited in the lab on a page that renders again with each edit, where it begins with ${prop}`, async () => {
      const rules = await ruleSetText();
      const begin = () => ({ [prop]: prop === 'rules' ? (JSON.parse(rules) as unknown) : rules });
      const heard: string[] = [];
      const app = await openApp(0, (edits, set) => createElement(CseRuleLab, { ...begin(), date: '2026-03-04', onEdit: ({ text }) => { heard.push(text); set(edits + 1); } }));
      const element = await elementIn<CseRuleLabElement>(app);
      const edited = element.text.replace('"value": 2', '"value": 3');
      element.focus();
      const content = element.renderRoot.querySelector('.cm-content') as Element;
      const before = app.renders();
      getSelection()?.selectAllChildren(content);
      pasteText(content, edited);
      await waitUntil(() => app.renders() > before);
      await element.updateComplete;
      expect(heard.at(-1)).to.equal(element.text);
      expect(element.text).to.contain('"value": 3');
    });
  }

  it('take another rule set, and give the look to the lab and to the case that is tried', async () => {
    const rules = await ruleSetText();
    const app = await openApp(rules, (known) => createElement(CseRuleLab, { rules: known, theme: 'nhs' }));
    const element = await elementIn<CseRuleLabElement>(app);
    expect(element.getAttribute('theme')).to.equal('nhs');
    await app.set(rules.replace('"value": 2', '"value": 3'));
    await element.check();
    expect(element.text).to.contain('"value": 3');
    element.renderRoot.querySelector<HTMLElement>('#lab-tab-try')?.click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('cse-questions')?.getAttribute('theme')).to.equal('nhs');
  });
});
