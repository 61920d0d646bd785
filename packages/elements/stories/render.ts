import type { LitElement } from 'lit';
import { cy } from '../src/strings/cy.ts';
import { cy as cyForPolicyLeads } from '../src/strings/lab-cy.ts';
import type { Settings } from './settings.ts';

/** Where the stories and their tests find rule sets: on the page's own origin. */
export const RULE_SET = '/packages/elements/test/fixtures/rule-set.json';
export const SELF_COMPLETED_RULE_SET = '/rules/gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json';
export const GLOUCESTERSHIRE_RULE_SET = '/rules/gloucestershire-cse/1.0.0/rule-set.json';

/** The screening date of the stories, so that they look the same on every day. */
export const DATE = '2026-03-04';

/** What a story gives to its element: properties by name, and content of slots as text. */
export interface Args {
  readonly slots?: Readonly<Record<string, string>>;
  readonly [property: string]: unknown;
}

/** Puts an element on the page as a web team would: by its tag, with attributes, properties and slots. */
export function renderElement(tag: string, { slots = {}, ...properties }: Args, { theme, scheme, language }: Settings): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('theme', theme);
  element.setAttribute('scheme', scheme);
  Object.assign(element, { language, ...(language === 'cy' ? { strings: [cy, cyForPolicyLeads] } : {}), ...properties });
  for (const [slot, text] of Object.entries(slots)) {
    const content = document.createElement('p');
    content.slot = slot;
    content.textContent = text;
    element.append(content);
  }
  return element;
}

/** Waits until an element shows its rule set, then takes it to where the story is. */
export async function whenReady(canvas: HTMLElement, tag: keyof HTMLElementTagNameMap & `cse-${string}`, then: (element: LitElement) => unknown = () => undefined): Promise<void> {
  const element = canvas.querySelector<LitElement>(tag);
  if (element === null) throw new Error(`The story has no <${tag}>.`);
  while (element.shadowRoot?.querySelector('[part~="unavailable"], [part~="header"]') === null) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  await then(element);
  await element.updateComplete;
}

/** Shows an element on the screen as it is on paper. Its style sheets are those of all such elements, so it gets copies. */
export function showAsPrinted({ renderRoot }: LitElement): void {
  const root = renderRoot as ShadowRoot;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map(({ cssRules }) => {
    const sheet = new CSSStyleSheet();
    const rules = Array.from(cssRules, ({ cssText }) => cssText).join('\n');
    sheet.replaceSync(rules.replaceAll('@media print', '@media all').replaceAll('@media screen', '@media not all'));
    return sheet;
  });
  // On paper nothing is a control.
  for (const summary of root.querySelectorAll('summary')) summary.tabIndex = -1;
}
