import type { Answers, AnswerValue } from '@cse-screening/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { copyAnswers, withAnswer } from '../answers.ts';
import { CseChangeEvent } from '../events.ts';
import { RuleSetController } from '../rule-set-controller.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import { Screening, type Screened } from '../screening.ts';
import type { ScreeningRecord } from '../screening-record.ts';
import { directionOf } from '../strings/direction-of.ts';
import type { Strings } from '../strings/strings.ts';
import { stringsIn } from '../strings/strings-in.ts';
import { styles } from '../styles/styles.ts';
import { today } from '../today.ts';
import { VERSION } from '../version.ts';
import { isPressing } from '../views/action-view.ts';
import { questionElementId } from '../views/question-view.ts';
import { screeningView } from '../views/screening-view.ts';
import { unavailableView } from '../views/unavailable-view.ts';

const DEFAULT_LOAD_TIMEOUT = 10_000;

/**
 * A screening for child sexual exploitation: the questions of a rule set, and beside them what the answers indicate and
 * why. It asks the network for `src` and for nothing else, stores nothing, and hands answers out in `cse-change` only.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @slot unavailable - How to get help, shown where the screening cannot be. Default: a text that says to act on any worry.
 *
 * @event {CseChangeEvent} cse-change - A practitioner changed an answer; `record` holds answers and result.
 * @event {CseErrorEvent} cse-error - The screening cannot be shown; `code` says why. Holds no answers.
 *
 * @csspart header - Title and purpose of the rule set
 * @csspart notices - What must be known before reading on, such as that the rule set is a draft
 * @csspart section - A section of questions
 * @csspart question - One question with its controls
 * @csspart option - One answer that can be picked
 * @csspart help - Help and the source's own wording
 * @csspart clear - The button that clears an answer
 * @csspart result - The result at a glance
 * @csspart urgent - What cannot wait
 * @csspart headline - The indicated category in words
 * @csspart range - What the answers that are not known could change
 * @csspart actions - A list of actions
 * @csspart action - One action
 * @csspart reasons - The rules that fired
 * @csspart reason - One of them
 * @csspart answers - The answers that one of them rests on
 * @csspart sufficient - Given answers that alone are enough for the category
 * @csspart raises - What would raise the category
 * @csspart flags - What to note beside the category
 * @csspart floors - What a person's judgement should not go below
 * @csspart category - What the category itself rests on
 * @csspart recorded - What is recorded as present
 * @csspart issues - Answers that could not be used
 * @csspart settled-by - The questions that would settle the result
 * @csspart readings - Other readings of the source
 * @csspart reading - One of them
 * @csspart interpretations - What is local interpretation in the result
 * @csspart about - What the tool is and is not
 * @csspart unavailable - The panel that stands in where the screening cannot be shown
 *
 * @cssprop --cse-font-family - Default: Arial, sans-serif
 * @cssprop --cse-font-size - Size of the questions. Default: 1.1875rem, on narrow screens 1.0625rem
 * @cssprop --cse-sticky-offset - Room to keep above the result while it stays in view, as for a sticky header. Default: 0.75rem
 * @cssprop --cse-color-text - Text
 * @cssprop --cse-color-secondary - Text of lesser weight
 * @cssprop --cse-color-background - Behind everything
 * @cssprop --cse-color-surface - Behind the result and quotations
 * @cssprop --cse-color-border - Lines that part things
 * @cssprop --cse-color-input - Border of controls
 * @cssprop --cse-color-link - Links and disclosures
 * @cssprop --cse-color-accent - Edge of the result
 * @cssprop --cse-color-local - Mark of a local interpretation
 * @cssprop --cse-color-urgent - What cannot wait
 * @cssprop --cse-color-focus - Behind what has the focus
 * @cssprop --cse-color-focus-text - Text and edge of what has the focus
 */
export class CseScreening extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = styles;
  static override readonly properties = {
    src: { type: String },
    rules: { attribute: false },
    language: { type: String },
    date: { type: String },
    answers: { attribute: false },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
  };

  /** Address of the rule set, on the page's own origin. Not used while `rules` is set. */
  declare src: string | null;
  /** The rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Language tag. Default: `en`. Changing it changes no answer. */
  declare language: string;
  /** The screening date, `YYYY-MM-DD`. Default: today where the browser is. */
  declare date: string | null;
  /** Answers by question id, short or in full. Set a new object to change them; reads as what is recorded now. */
  declare answers: Answers;
  /** How long to wait for `src`, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  readonly #rules = new RuleSetController(this);
  #screening: Screening | null = null;
  #screened: Screened | null = null;
  #failed = false;
  #pressing = 0;
  /** The object that `#recorded` is a copy of. */
  #given: unknown;
  #recorded: Answers = copyAnswers(null);

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.language = 'en';
    this.date = null;
    this.answers = this.#recorded;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
  }

  /** The screening as plain data, or null while there is none. */
  get record(): ScreeningRecord | null {
    if (this.#screening === null) return null;
    const answers = this.#copyOfAnswers();
    const screened = this.#screen(this.#screening, answers);
    if (screened === null) return null;
    const { document, digest } = this.#screening.ruleSet;
    const { date, result } = screened;
    return structuredClone({ ruleSet: { id: document.id, version: document.version, digest }, date, answers, result });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#forget);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules') || changed.has('src')) this.#askForRuleSet();
    const { state } = this.#rules;
    if (state.status !== 'ready') {
      this.#screening = null;
      return;
    }
    if (this.#screening?.ruleSet !== state.ruleSet) this.#screening = new Screening(state.ruleSet);
    this.#screened = this.#screen(this.#screening, this.#copyOfAnswers());
    if (this.#screened === null && !this.#failed) this.#rules.report(new RuleSetFailure('screening-failed'));
    this.#failed = this.#screened === null;
  }

  protected override updated(): void {
    // What cannot wait comes in at the top of the result, so that is what must be in view.
    const pressing = this.#screened?.view.actions.filter(isPressing).length ?? 0;
    if (pressing > this.#pressing) this.renderRoot.querySelector('.summary')?.scrollTo({ top: 0 });
    this.#pressing = pressing;
  }

  protected override render(): TemplateResult {
    const strings = stringsIn(this.language);
    return html`<div class="screening" lang=${this.language} dir=${directionOf(this.language)}>${this.#content(strings)}</div>`;
  }

  #content(strings: Strings): TemplateResult {
    const { status } = this.#rules.state;
    if (status === 'idle' || status === 'loading') return html`<p role="status">${strings[status]}</p>`;
    if (this.#screening === null || this.#screened === null) return unavailableView(strings);
    return screeningView({
      ruleSet: this.#screening.ruleSet,
      screened: this.#screened,
      language: this.language,
      strings,
      onAnswer: this.#answer,
      onClear: this.#clear,
      onGo: this.#go,
    });
  }

  #askForRuleSet(): void {
    const patience = this.loadTimeout > 0 ? this.loadTimeout : DEFAULT_LOAD_TIMEOUT;
    if (this.rules !== null && this.rules !== undefined) this.#rules.ask({ rules: this.rules });
    else if (this.src !== null) this.#rules.ask({ src: this.src, timeout: patience });
    else this.#rules.ask(null);
  }

  /** What the answers give, or null where the rule set and the date cannot be used with them. */
  #screen(screening: Screening, answers: Answers): Screened | null {
    try {
      return screening.screen(answers, this.date ?? today(), this.language);
    } catch {
      return null;
    }
  }

  #copyOfAnswers(): Answers {
    if (this.#given !== this.answers) {
      this.#given = this.answers;
      this.#recorded = copyAnswers(this.answers);
    }
    return this.#recorded;
  }

  readonly #answer = (question: string, value: AnswerValue | null): void => {
    this.answers = withAnswer(this.#copyOfAnswers(), question, value);
    const { record } = this;
    if (record !== null) this.dispatchEvent(new CseChangeEvent(record));
  };

  /** Clears an answer. The button that was pressed goes away with it, so the focus moves to the question. */
  readonly #clear = (question: string): void => {
    this.#answer(question, null);
    void this.updateComplete.then(() => { this.#go(questionElementId(question)); });
  };

  /** Moves the focus within the element; a link to a fragment would change the page's address. */
  readonly #go = (id: string): void => {
    const place = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    const target = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input, textarea') : place;
    place?.scrollIntoView({ block: place === target ? 'start' : 'nearest' });
    target?.focus({ preventScroll: true });
  };

  /** Going back to a page that the browser kept must not show the answers again. */
  readonly #forget = (): void => {
    this.answers = {};
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-screening': CseScreening;
  }
}
