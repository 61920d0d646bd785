import type { CseScreening } from '../../src/index.ts';
import type { Layout } from '../../src/flow/steps.ts';
import type { PageWindow } from './framed-page.ts';

/** What nobody else on the page may ever see: one word for each place where something is entered. */
export const CANARIES = {
  account: 'canary-account-1f0a',
  episodes: '417',
  wrongNumber: 'canary-number-2b7c',
  source: 'canary-source-3d91',
  note: 'canary-note-4e5d',
  narrative: 'canary-narrative-58aa',
  childsWords: 'canary-child-6c03',
  reason: 'canary-reason-7777',
  role: 'canary-role-8d2e',
} as const;

/** One who goes through everything that there is, in whatever page the element is. */
class Walker {
  readonly #element: CseScreening;
  readonly #page: PageWindow;
  readonly #look: () => void;

  constructor(element: CseScreening, page: PageWindow, look: () => void) {
    this.#element = element;
    this.#page = page;
    this.#look = look;
  }

  find(selector: string): HTMLElement {
    const found = this.#element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`"${selector}" is not there.`);
    return found;
  }

  async click(selector: string): Promise<void> {
    this.find(selector).click();
    await this.#shown();
  }

  async fill(selector: string, text: string): Promise<void> {
    const control = this.find(selector) as HTMLInputElement | HTMLTextAreaElement;
    control.value = text;
    control.dispatchEvent(new this.#page.Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new this.#page.Event('change', { bubbles: true }));
    await this.#shown();
  }

  async goTo(step: string): Promise<void> {
    if (!this.#element.goTo(step)) throw new Error(`There is no step "${step}".`);
    await this.#shown();
  }

  /** Opens every disclosure, and looks at what can be seen of it all. */
  async lookAround(): Promise<void> {
    for (const details of this.#element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    await this.#shown();
  }

  async print(): Promise<void> {
    this.#page.print = () => {
      this.#page.dispatchEvent(new this.#page.Event('beforeprint'));
      this.#look();
      this.#page.dispatchEvent(new this.#page.Event('afterprint'));
    };
    this.#element.print();
    await this.#shown();
  }

  async #shown(): Promise<void> {
    await this.#element.updateComplete;
    this.#look();
  }
}

/** Walks every route in a layout with the canaries in it, to the finished and printed record. */
export async function walk(element: CseScreening, page: PageWindow, layout: Layout, look: () => void): Promise<void> {
  const walker = new Walker(element, page, look);
  const steps = (section: string, question: string) => walker.goTo(layout === 'question' ? `question:${question}` : `section:${section}`);
  element.layout = layout;
  await element.updateComplete;

  await steps('now', 'danger');
  await walker.click('#question-danger input');
  await steps('signs', 'gifts');
  await walker.click('#question-gifts input');
  await walker.fill('#question-gifts_source', CANARIES.source);
  await walker.fill('#question-gifts_note', CANARIES.note);
  await walker.lookAround();
  await steps('more', 'episodes');
  await walker.fill('#question-episodes .field', CANARIES.wrongNumber);
  if (element.validate()) throw new Error('A number that is none was taken.');
  await walker.lookAround();
  await walker.click('[part~="errors"] button');
  await walker.fill('#question-episodes .field', CANARIES.episodes);
  await steps('more', 'account');
  await walker.fill('#question-account .field', CANARIES.account);
  element.language = 'cy';
  await walker.lookAround();
  element.language = 'en';
  await walker.goTo('account');
  await walker.fill('#narrative', CANARIES.narrative);
  await walker.fill('#childs-words', CANARIES.childsWords);
  // One page has no list of the answers beside the questions.
  if (layout !== 'page') {
    await walker.goTo('check');
    await walker.lookAround();
  }
  await walker.goTo('result');
  await walker.lookAround();
  await walker.goTo('judgement');
  await walker.fill('#reason', CANARIES.reason);
  await walker.fill('#role', CANARIES.role);
  if (element.complete() !== null) throw new Error('A screening was finished without a judgement.');
  await walker.lookAround();
  await walker.click('#category input');
  if (element.complete() === null) throw new Error('The screening was not finished.');
  await walker.lookAround();
  await walker.print();
  element.readOnly = true;
  await walker.lookAround();
  element.readOnly = false;
  element.disabled = true;
  await walker.lookAround();
  element.disabled = false;
  await walker.lookAround();
}
