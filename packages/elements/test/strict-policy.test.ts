import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { ruleSetText } from './open-screening.ts';

type StrictWindow = Window & { readonly violations: readonly string[] };

/** What the leak does that the policy forbids, in the order in which it does it. */
const LEAK = ['require-trusted-types-for', 'connect-src'];

/** The built file in a page of its own, under a policy that the browser enforces. */
async function openStrictPage(): Promise<{ readonly page: StrictWindow; readonly element: CseScreening; readonly close: () => void }> {
  const frame = document.createElement('iframe');
  frame.src = '/strict/page.html';
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as unknown as StrictWindow;
  return { page, element: page.document.querySelector('cse-screening') as CseScreening, close: () => { frame.remove(); } };
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
    const { page, element, close } = await openStrictPage();
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
});
