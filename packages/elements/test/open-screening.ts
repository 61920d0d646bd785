import '../src/define.ts';
import { fixture } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';

/** The small rule set of these tests, on the test server. */
export const RULE_SET_URL = new URL('./fixtures/rule-set.json', import.meta.url).href;

/** Fetched once, before any test puts a server of its own in the way. */
const text = fetch(RULE_SET_URL).then((response) => response.text());

export function ruleSetText(): Promise<string> {
  return text;
}

/** Puts a screening with the small rule set on the page: all of it at once, unless a test asks for steps. */
export async function openScreening(given: Partial<CseScreening> = {}): Promise<CseScreening> {
  const element = await fixture<CseScreening>('<cse-screening></cse-screening>');
  Object.assign(element, { date: '2026-03-04', layout: 'page', rules: await ruleSetText(), ...given });
  await element.updateComplete;
  return element;
}

export function root(element: CseScreening): ShadowRoot {
  if (element.shadowRoot === null) throw new Error('The element has no shadow root.');
  return element.shadowRoot;
}

/** The part of the element that a page would style. */
export function part(element: CseScreening, name: string): HTMLElement {
  const found = root(element).querySelector<HTMLElement>(`[part~="${name}"]`);
  if (found === null) throw new Error(`There is no part "${name}".`);
  return found;
}

export function parts(element: CseScreening, name: string): readonly HTMLElement[] {
  return [...root(element).querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

export function legends(element: CseScreening): readonly string[] {
  return [...root(element).querySelectorAll('[part~="question"] > legend')].map(words);
}

/** The group of a question, found as a practitioner would: by what it asks. */
export function group(element: CseScreening, question: string): HTMLFieldSetElement {
  const legend = [...root(element).querySelectorAll('legend')].find((candidate) => words(candidate) === question);
  const found = legend?.closest('fieldset');
  if (!found) throw new Error(`There is no question "${question}".`);
  return found;
}

/** The control with a label, within a question. */
export function control(element: CseScreening, question: string, label: string): HTMLInputElement {
  const labels = [...group(element, question).querySelectorAll('label')];
  const found = labels.find((candidate) => words(candidate) === label)?.querySelector('input');
  if (!found) throw new Error(`"${question}" has no answer "${label}".`);
  return found;
}

/** Clicks an answer, and waits until it is shown. */
export async function answer(element: CseScreening, question: string, label: string): Promise<void> {
  control(element, question, label).click();
  await element.updateComplete;
}

/** Types into the field of a question and leaves it. */
export async function type(element: CseScreening, question: string, text: string): Promise<void> {
  const field = group(element, question).querySelector<HTMLInputElement>('.field');
  if (field === null) throw new Error(`"${question}" has no field.`);
  await fill(element, field, text);
}

/** Types a day, a month and a year into the fields of a question. */
export async function typeDate(element: CseScreening, question: string, parts: readonly [string, string, string]): Promise<void> {
  const fields = [...group(element, question).querySelectorAll<HTMLInputElement>('.date input')];
  for (const [i, field] of fields.entries()) await fill(element, field, parts[i] ?? '');
}

export async function fill(element: CseScreening, field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

export function clearButton(element: CseScreening, question: string): HTMLButtonElement | null {
  return group(element, question).querySelector('button');
}

/** The labels of what is picked in a question. */
export function picked(element: CseScreening, question: string): readonly string[] {
  return [...group(element, question).querySelectorAll('label')].filter((label) => label.querySelector('input')?.checked).map(words);
}

/** The text of a part, as it is read; nothing where there is no such part. */
export function words(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button with a label, found as a practitioner would. */
function button(element: CseScreening, label: string): HTMLButtonElement {
  const found = [...root(element).querySelectorAll('button')].find((candidate) => words(candidate) === label);
  if (!found) throw new Error(`There is no button "${label}".`);
  return found;
}

/** Presses a button, and waits until what it does is shown. */
export async function press(element: CseScreening, label: string): Promise<void> {
  button(element, label).click();
  await element.updateComplete;
}

/** The field with a label. */
export function field(element: CseScreening, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...root(element).querySelectorAll('label')].find((candidate) => words(candidate) === label);
  const control = found?.htmlFor ? root(element).getElementById(found.htmlFor) : null;
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error(`There is no field "${label}".`);
  return control;
}

/** What stands in the heading of the step that is shown. */
export function stepTitle(element: CseScreening): string {
  return words(root(element).querySelector('#step'));
}

/** What has the focus within the element. */
export function focused(element: CseScreening): Element | null {
  return root(element).activeElement;
}

/** The small rule set with something in it changed. */
export async function changedRuleSet(change: (document: Record<string, never>) => unknown): Promise<string> {
  const document = JSON.parse(await text) as Record<string, never>;
  change(document);
  return JSON.stringify(document);
}

/** The small rule set, which asks for a narrative and two answers before a record is finalised. */
export function strictRuleSet(): Promise<string> {
  return changedRuleSet((document) =>
    Object.assign(document, {
      completeness: [
        { id: 'narrative', narrative: true, because: { en: 'Say it in words.', cy: 'Dywedwch.' }, basis: 'counting' },
        { id: 'answered', questions: ['danger', 'cared-for'], because: { en: 'Answer these.', cy: 'Atebwch.' }, basis: 'counting' },
      ],
    }),
  );
}

/** Collects the events of a kind that an element sends. */
export function collect<K extends keyof HTMLElementEventMap>(element: HTMLElement, name: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  element.addEventListener(name, (event) => events.push(event));
  return events;
}
