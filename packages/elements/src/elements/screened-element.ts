import type { Answers } from '@cse-screening/core';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { copyAnswers } from '../answers.ts';
import { RuleSetController } from '../rule-set-controller.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import { Screening, type Screened } from '../screening.ts';
import { directionOf } from '../strings/direction-of.ts';
import type { Strings, Wordings } from '../strings/strings.ts';
import { resultWordingIn, stringsIn } from '../strings/strings-in.ts';
import { styles } from '../styles/styles.ts';
import { today } from '../today.ts';
import { VERSION } from '../version.ts';
import { unavailableView } from '../views/unavailable-view.ts';

const DEFAULT_LOAD_TIMEOUT = 10_000;

/** A result, and the same in words. */
export type Shown = Pick<Screened, 'result' | 'view'>;

/** A rule set, answers, and what they indicate: what the elements that show one piece of a screening have in common. */
export abstract class ScreenedElement extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = styles;
  static override readonly properties: PropertyDeclarations = {
    src: { type: String },
    rules: { attribute: false },
    language: { type: String },
    strings: { attribute: false },
    date: { type: String },
    answers: { attribute: false },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
  };

  /** Address of the rule set, on the page's own origin. Not used while `rules` is set. */
  declare src: string | null;
  /** The rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Language tag. Default: `en`. */
  declare language: string;
  /** Words over the built-in ones: a language such as `cy`, some of a page's own, or several of them. */
  declare strings: Wordings;
  /** The screening date, `YYYY-MM-DD`. Default: today where the browser is. */
  declare date: string | null;
  /** Answers by question id, short or in full. Set a new object to change them. */
  declare answers: Answers;
  /** How long to wait for `src`, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  protected readonly loader = new RuleSetController(this);
  protected screening: Screening | null = null;
  protected screened: Shown | null = null;
  #failed = false;
  /** The object that `#recorded` is a copy of. */
  #given: unknown;
  #recorded: Answers = copyAnswers(null);

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.language = 'en';
    this.strings = null;
    this.date = null;
    this.answers = this.#recorded;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#forget);
    super.disconnectedCallback();
  }

  /** What the element shows of a screening. */
  protected abstract show(screening: Screening, screened: Shown, strings: Strings): TemplateResult;

  /** What the screening gives: of the answers, unless an element knows better. */
  protected screen(screening: Screening): Shown {
    return screening.screen(this.recorded, this.date ?? today(), this.language, resultWordingIn(this.language, this.strings));
  }

  /** Going back to a page that the browser kept must not show the answers again. */
  protected forget(): void {
    this.answers = {};
  }

  /** A copy of the answers as they were set. */
  protected get recorded(): Answers {
    if (this.#given !== this.answers) {
      this.#given = this.answers;
      this.#recorded = copyAnswers(this.answers);
    }
    return this.#recorded;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules') || changed.has('src')) this.#askForRuleSet();
    const { state } = this.loader;
    this.screened = null;
    if (state.status !== 'ready') return;
    if (this.screening?.ruleSet !== state.ruleSet) this.screening = new Screening(state.ruleSet);
    try {
      this.screened = this.screen(this.screening);
    } catch {
      if (!this.#failed) this.loader.report(new RuleSetFailure('screening-failed'));
    }
    this.#failed = this.screened === null;
  }

  protected override render(): TemplateResult {
    const strings = stringsIn(this.language, this.strings);
    return html`<div class="screening" lang=${this.language} dir=${directionOf(this.language)}>${this.#content(strings)}</div>`;
  }

  #content(strings: Strings): TemplateResult {
    const { status } = this.loader.state;
    if (status === 'idle' || status === 'loading') return html`<p role="status">${strings[status]}</p>`;
    if (this.screening === null || this.screened === null) return unavailableView(strings);
    return this.show(this.screening, this.screened, strings);
  }

  #askForRuleSet(): void {
    const patience = this.loadTimeout > 0 ? this.loadTimeout : DEFAULT_LOAD_TIMEOUT;
    if (this.rules !== null && this.rules !== undefined) this.loader.ask({ rules: this.rules });
    else this.loader.ask(this.src === null ? null : { src: this.src, timeout: patience });
  }

  readonly #forget = (): void => {
    this.forget();
  };
}
