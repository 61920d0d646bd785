import type { Answers } from '@cse-screening/core';
import { root, words } from '../open-screening.ts';
import { Expected, type Detail } from './expected.ts';
import { findFault } from './find-fault.ts';
import { at, optionsOf, readNumber, type ScreeningPage, WRITTEN } from './screening-page.ts';

const TEXTS = ['', '7', '0', '-2', ' 12 ', '501', '2.5', 'two', 'No. "Yes" <b>', 'Ystyr: \u202eabc', '  lines\nof text '] as const;
const DATES = [['4', '3', '2026'], ['31', '2', '2026'], ['', '', ''], ['5', '', ''], ['x', '1', '2025'], [' 09 ', '12', '2025'], ['1', '1', '2030'], ['4/3/2026', '', '']] as const;
const LANGUAGES = ['en', 'cy', 'pl'] as const;
const LAYOUTS = ['steps', 'page', 'question'] as const;
const ANSWERS: readonly Answers[] = [{}, { missing: 'yes', 'cared-for': 'no' }, { danger: { value: 'yes', date: '2026-01-02', note: 'n' }, gifts: ['gift-phone'] }, { episodes: 3, unheard: 'yes' }];

/** By which a person enters something. */
export const ENTERING = ['pick', 'type', 'describe', 'clearAnswer', 'write', 'judge'] as const;
/** What else a person, the browser and the page do. */
export const OTHERS = ['go', 'print', 'finish', 'language', 'layout', 'version', 'date', 'disable', 'readOnly', 'reattach', 'handBack', 'setAnswers', 'setRecord', 'reset', 'clear', 'reopen', 'leave'] as const;
export type Move = (typeof ENTERING)[number] | (typeof OTHERS)[number];

/** One screening, gone through at random, beside what it must hold. The numbers of a move choose among what there is. */
export class ScreeningWalk {
  readonly #page: ScreeningPage;
  #expected = new Expected();
  /** What a reset of the form goes back to. */
  #given = new Expected();
  /** What the draft holds: what a person entered, and not what the page has set since. */
  #drafted = new Expected();
  /** The version of the rule set under which the page last set a record; null where it set none. */
  #recordRules: ScreeningPage['rules'] | null = null;

  constructor(page: ScreeningPage) {
    this.#page = page;
  }

  /** Makes a move, waits until what it does is shown and kept, and says what is not as it must be; null where everything is. */
  async move(name: Move, a: number, b: number): Promise<string | null> {
    const page = this.#page;
    page.focused = false;
    const enters = ENTERING.some((entering) => entering === name);
    if (enters && (page.element.disabled || page.element.readOnly)) {
      Object.assign(page.element, { disabled: false, readOnly: false });
      await page.settle();
    }
    const before = this.#expected.copy();
    await this[name](a, b);
    await page.settle();
    // A record that is only to be read is not shown under another version than its own. Nothing of it is lost.
    if (page.element.readOnly && page.element.record === null && this.#recordRules !== null && this.#recordRules !== page.rules) {
      page.element.readOnly = false;
      await page.settle();
    }
    if (enters && !this.#expected.equals(before)) this.#drafted = this.#expected.copy();
    return findFault(page, this.#expected, this.#drafted);
  }

  /** Picks an answer, or takes it back. */
  pick(a: number, b: number): void {
    const question = this.#page.question(a);
    if (question === null) return;
    const inputs = [...this.#page.group(question).querySelectorAll<HTMLInputElement>('.options input')];
    if (inputs.length === 0) return;
    const input = at(inputs, b);
    this.#page.press(input);
    const options = optionsOf(question);
    const option = options[inputs.indexOf(input)] ?? 'not-known';
    const before = this.#expected.answers.get(question.id)?.value;
    if (input.type === 'radio') this.#expected.give(question.id, option);
    else if (option === 'not-known') this.#expected.give(question.id, before === option ? null : option);
    else {
      const picked = new Set(Array.isArray(before) ? before : []);
      if (!picked.delete(option)) picked.add(option);
      this.#expected.give(question.id, picked.size === 0 ? null : options.filter((id) => picked.has(id)));
    }
  }

  /** Types an answer, and leaves the field. One that is left as it was is no answer. */
  async type(a: number, b: number): Promise<void> {
    const question = this.#page.question(a, 'number', 'text', 'date');
    if (question === null) return;
    const group = this.#page.group(question);
    if (question.type === 'date') {
      const typed = await this.#page.typeDate(group.querySelector('.date'), at(DATES, b));
      if (typed !== null) this.#expected.give(question.id, typed === '' ? null : typed);
      return;
    }
    const field = group.querySelector<HTMLInputElement>('.field');
    const changed = this.#page.fill(field, at(TEXTS, b));
    const typed = field?.value.trim() ?? '';
    if (changed) this.#expected.give(question.id, typed === '' ? null : question.type === 'number' ? readNumber(typed) : typed);
  }

  clearAnswer(a: number): void {
    const question = this.#page.question(a);
    const button = question && this.#page.group(question).querySelector<HTMLElement>('[part="clear"]');
    if (!question || !button) return;
    this.#page.press(button);
    this.#expected.give(question.id, null);
  }

  /** Says when an answer is from, who it comes from, or more. */
  async describe(a: number, b: number): Promise<void> {
    const question = this.#page.question(a);
    const details = question && this.#page.group(question).querySelector<HTMLDetailsElement>('[part="detail"]');
    if (!question || !details) return;
    details.open = true;
    const detail = at<Detail>(['date', 'source', 'note'], b);
    if (detail === 'date') {
      const typed = await this.#page.typeDate(details.querySelector('.date'), at(DATES, b));
      if (typed !== null) this.#expected.describe(question.id, detail, typed);
      return;
    }
    const field = details.querySelector<HTMLInputElement>(`#question-${question.id}_${detail}`);
    if (this.#page.fill(field, at(TEXTS, b))) this.#expected.describe(question.id, detail, field?.value ?? '');
  }

  /** Writes the account, the child's own words, or a judgement's reason and role. */
  write(a: number, b: number): void {
    const [id, part] = at(WRITTEN, a);
    const [field] = this.#page.all(`#${id}`) as readonly HTMLTextAreaElement[];
    if (field === undefined) return;
    const details = field.closest('details');
    if (details !== null) details.open = true;
    if (this.#page.fill(field, at(TEXTS, b))) this.#expected[part] = field.value;
  }

  judge(a: number): void {
    const { judgementRadios: radios, judgements } = this.#page;
    if (radios.length === 0) return;
    const radio = at(radios, a);
    if (radio.checked) return;
    this.#page.press(radio);
    this.#expected.judged = { category: at(judgements, radios.indexOf(radio)), against: this.#indicated };
  }

  /** Presses a button that leads somewhere. */
  go(a: number): void {
    const buttons = this.#page.all('button, summary').filter((button) => !button.matches('[part="clear"], [part="print"]') && button.checkVisibility());
    if (buttons.length === 0 || this.#page.element.disabled) return;
    const button = at(buttons, a);
    this.#page.press(button);
    // The notice of a draft that was taken up has a way to begin anew.
    if (button.matches('[part="notice"] button')) this.#empty();
  }

  print(): void {
    const { element, rules } = this.#page;
    window.dispatchEvent(new Event('beforeprint'));
    const printed = words(root(element).querySelector('.record'));
    const asked = rules.ruleSet.document.sections.flatMap(({ questions }) => questions).filter(({ id }) => this.#expected.answers.has(id));
    const missing = asked.find(({ text }) => ![text['en'], text['cy']].some((words) => typeof words === 'string' && printed.includes(words)));
    window.dispatchEvent(new Event('afterprint'));
    if (missing !== undefined) throw new Error(`${missing.id} is not on paper.`);
  }

  finish(): void {
    this.#page.element.complete();
  }

  language(a: number): void {
    this.#page.element.language = at(LANGUAGES, a);
  }

  layout(a: number): void {
    this.#page.element.layout = at(LAYOUTS, a);
  }

  /** The page gives another version of the rule set, or takes it away and gives it again. */
  async version(a: number, b: number): Promise<void> {
    const page = this.#page;
    page.version = a;
    if (b % 3 === 0) {
      page.element.rules = null;
      await page.settle();
    }
    page.element.rules = page.rules.text;
  }

  date(a: number): void {
    this.#page.setDate(a);
  }

  /** Until something is entered. */
  disable(): void {
    this.#page.element.disabled = true;
  }

  /** Until something is entered. */
  readOnly(): void {
    this.#page.element.readOnly = true;
  }

  /** The page moves the element to another place. */
  reattach(): void {
    const { form, element } = this.#page;
    form.replaceChildren();
    form.append(element);
  }

  /** The page sets what it was given, as it may after each change. */
  handBack(a: number): void {
    const { element } = this.#page;
    const { answers, record } = element;
    Object.assign(element, a % 2 === 0 ? { answers } : { record });
    this.#given = this.#expected.copy();
  }

  /** The page sets answers of its own. */
  setAnswers(a: number): void {
    const answers = at(ANSWERS, a);
    this.#page.element.answers = answers;
    this.#expected = new Expected();
    for (const [question, answer] of Object.entries(answers)) this.#expected.answers.set(question, typeof answer === 'object' && 'value' in answer ? answer : { value: answer });
    this.#given = this.#expected.copy();
  }

  /** The page sets a record that was kept: it has no dates that are none, and no judgement that is not complete. */
  setRecord(): void {
    const { element } = this.#page;
    const { record } = element;
    if (record === null) return;
    element.record = structuredClone(record);
    this.#recordRules = this.#page.rules;
    const { judgement, narrative = '', childsWords = '' } = record;
    const judged = judgement === undefined ? null : { category: judgement.category, against: this.#indicated };
    Object.assign(this.#expected, { judged, narrative, childsWords, reason: judgement?.reason ?? '', role: judgement?.role ?? '' });
    this.#expected.typedDates.clear();
    this.#given = this.#expected.copy();
  }

  reset(): void {
    this.#page.form.reset();
    this.#expected = this.#given.copy();
    this.#drafted = this.#expected.copy();
  }

  clear(): void {
    this.#page.element.clear();
    this.#empty();
  }

  /** The page is opened anew, with the draft that was kept. */
  reopen(): void {
    this.#page.begin();
    this.#takeUpDraft();
  }

  /** The page is left and comes back as it was: nothing of it stays but the draft. */
  async leave(): Promise<void> {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await this.#page.settle();
    if (Object.keys(this.#page.element.answers).length > 0) throw new Error('Answers stay in a page that was left.');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    this.#takeUpDraft();
  }

  get #indicated(): unknown {
    return this.#page.screen(this.#expected.plainAnswers()).indicated;
  }

  #takeUpDraft(): void {
    this.#expected = this.#drafted.copy();
    this.#given = new Expected();
  }

  #empty(): void {
    this.#expected = new Expected();
    this.#given = new Expected();
    this.#drafted = new Expected();
  }
}
