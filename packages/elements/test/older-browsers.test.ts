// The oldest browsers that the README names: Chrome and Edge 105, Firefox 121, Safari 16.4.
import { expect, waitUntil } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { openFrame } from './open-frame.ts';
import { RULE_SET_URL, words } from './open-screening.ts';

/** What one of them lacks, and other engines or later versions have. `toHex` and the like, which are asked for first, are not here. */
const NEWER = [
  '.canParse(', 'color-mix(', '.toSorted(', '.toReversed(', '.toSpliced(', 'Object.groupBy(', 'Map.groupBy(', 'Promise.withResolvers(', 'Promise.try(', 'Array.fromAsync(', 'Iterator.from(', 'RegExp.escape(',
  '.isWellFormed(', '.toWellFormed(', '.isSubsetOf(', '.isSupersetOf(', '.symmetricDifference(', 'AbortSignal.any(', 'Symbol.dispose', '.checkVisibility(', '.showPopover(', '.getHTML(', '.setHTMLUnsafe(',
  'requestIdleCallback(', 'startViewTransition(', '@property', '@scope', '@starting-style', '@position-try', '@layer', 'field-sizing:', 'interpolate-size:', 'anchor-name:', 'animation-timeline:', 'subgrid',
  ':dir(', ':user-invalid', ':user-valid', ':popover-open', ':modal', 'oklch(from', 'rgb(from', 'dvh', 'svh', 'lvh', '1lh', '{&', ';&', '}&', ' popover=', ' popovertarget=',
] as const;

/** What some of them lack, and how often it stands in the file: each time something else stands before it, or nothing but looks is lost. */
const DONE_WITHOUT = { 'light-dark(': 2, 'text-wrap:balance': 1, '::details-content': 1, 'selector(:state(a))': 1, '.states[': 1 } as const;

describe('in the oldest browsers that are named', () => {
  it('nothing in the file is newer than they are', async () => {
    const code = await (await fetch('/strict/cse-screening.js')).text();
    expect(code).to.contain('container-type:inline-size').and.to.contain(':has(').and.to.contain('.attachInternals()');
    expect(NEWER.filter((feature) => code.includes(feature))).to.deep.equal([]);
    const times = Object.keys(DONE_WITHOUT).map((feature) => [feature, code.split(feature).length - 1]);
    expect(Object.fromEntries(times)).to.deep.equal(DONE_WITHOUT);
  });

  it('a screening answers, and reports to its form, without what came later', async () => {
    const page = await openFrame(`<script>
        const { supports } = CSS;
        CSS.supports = (condition) => !/:state|light-dark/.test(condition) && supports.call(CSS, condition);
        delete URL.canParse;
        delete Element.prototype.checkVisibility;
        Object.defineProperty(ElementInternals.prototype, 'states', { get() { return { add() { throw new SyntaxError('Names begin with two dashes.'); }, delete() {} }; } });
        window.heard = [];
        for (const name of ['cse-ready', 'cse-urgent', 'cse-change', 'error', 'unhandledrejection']) addEventListener(name, () => window.heard.push(name));
      </script>
      <script type="module" src="/strict/cse-screening.js"></script>
      <form><cse-screening name="screening" required exit-href="/weather" src="${RULE_SET_URL}"></cse-screening></form>`);
    const window = page.defaultView as Window & typeof globalThis & { readonly heard: readonly string[] };
    const element = page.querySelector('cse-screening') as CseScreening;
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    await waitUntil(() => find('.question input') !== null, 'There are no questions.');
    expect(find('.exit-button')?.getAttribute('href')).to.equal(new URL('/weather', location.origin).href);
    find('.question input')?.click();
    await element.updateComplete;
    expect(words(find('.in-place .urgent'))).to.contain('Call 999 now.');
    expect(element.checkValidity()).to.equal(false);
    expect(new window.FormData(page.querySelector('form') ?? undefined).get('screening')).to.contain('"danger"');
    expect(window.heard).to.deep.equal(['cse-ready', 'cse-change', 'cse-urgent']);
  });
});
