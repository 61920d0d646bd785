import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DEFAULT_LOAD_TIMEOUT, FileController, patienceOf } from '../file-controller.ts';
import { LanguageMarks } from '../language-marks.ts';
import { listenToWindow } from '../listen-to-window.ts';
import { readRuleSet } from '../load-rule-set.ts';
import { failureOf, type RuleSetFailure } from '../rule-set-failure.ts';
import { Screening, type Screened } from '../screening.ts';
import { stringsFor } from '../self-completed.ts';
import { directionOf } from '../strings/direction-of.ts';
import { en } from '../strings/en.ts';
import type { Strings, Wordings } from '../strings/strings.ts';
import { stringsIn } from '../strings/strings-in.ts';
import { styles } from '../styles/styles.ts';
import { untilReleased } from '../until-released.ts';
import { VERSION } from '../version.ts';
import { STAND_IN_ID, unavailableView } from '../views/unavailable-view.ts';

/** A result under a rule set, and the same in words. */
export type Shown = Pick<Screened, 'ruleSet' | 'result' | 'view'>;

/** A rule set and what some answers come to under it: what all elements that show a screening have in common. */
export abstract class RuleSetElement<S extends Shown = Shown> extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = styles;
  static override readonly properties: PropertyDeclarations = {
    src: { type: String },
    rules: { attribute: false },
    language: { type: String },
    strings: { attribute: false },
    date: { type: String },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
  };

  /** Answers, a record and a draft store are properties. They are observed as attributes only to notice a page that writes them so. */
  static override get observedAttributes(): string[] {
    // Not written as a list, which tools would read, and offer its names as attributes.
    return super.observedAttributes.concat('answers', 'record', 'draftstore');
  }

  /** Address of the rule set, on the page's own origin. Not used while `rules` is set. */
  declare src: string | null;
  /** The rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Language tag. Default: `en`. Changing it changes no answer. */
  declare language: string;
  /** Words over the built-in ones: a language such as `cy`, some of a page's own, or several of them. */
  declare strings: Wordings;
  /** The screening date, `YYYY-MM-DD`. Default: today where the browser is. */
  declare date: string | null;
  /** How long to wait for `src`, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  protected readonly loader = new FileController(this, readRuleSet, true);
  protected screening: Screening | null = null;
  /** The element's own words, in its language. */
  protected words = en;
  /** What is on the page; null where it cannot be shown. */
  protected screened: S | null = null;
  /** Why the last attempt gave nothing. */
  #failure: RuleSetFailure | null = null;
  readonly #marks = new LanguageMarks(Object.values(en));
  #released = Promise.resolve();
  /** Whether a mouse button or a finger is down: nothing may move from under it. */
  protected held = false;

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.language = 'en';
    this.strings = null;
    this.date = null;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
    listenToWindow(this, 'pagehide', () => {
      this.forget();
      // At once: the browser may keep the page as it looks now, and show it again like that.
      this.performUpdate();
    });
    this.addEventListener('mousedown', ({ button }) => {
      this.held = true;
      const released = untilReleased().then(() => { this.held = false; });
      if (button === 0) this.#released = released;
    });
  }

  override attributeChangedCallback(name: string, before: string | null, text: string | null): void {
    super.attributeChangedCallback(name, before, text);
    this.requestUpdate();
  }

  /** What the screening gives. It may throw: the rule set and the date may not fit what is to be shown. */
  protected abstract screen(screening: Screening): S;

  /** What the element shows of what was screened. */
  protected abstract show(screened: S, strings: Strings): TemplateResult;

  /** Going back to a page that the browser kept must not show the answers again. */
  protected abstract forget(): void;

  /** What stands around that, whether it can be shown or not. */
  protected frame(content: TemplateResult): TemplateResult {
    return content;
  }

  /** Called with the rule set before anything is screened with it. An element takes up here what waited for it. */
  protected prepare?(screening: Screening): void;

  /** What `make` gives with the screening; null where there is none yet, or where it throws (then `#failure` says why). */
  protected attempt(make: (screening: Screening) => S): S | null {
    try {
      return this.screening === null ? null : make(this.screening);
    } catch (error) {
      this.#failure = failureOf(error);
      return null;
    }
  }

  /**
   * Shows what changed, but not while a mouse button is held down. Pressing something takes the focus out of the field that was
   * typed in, and so changes the page: what is being pressed could move from under the pointer, and the press would do nothing.
   */
  protected override async scheduleUpdate(): Promise<unknown> {
    await this.#released;
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks remove a property by setting it to undefined, or to an empty text.
    this.language ||= 'en';
    // The same for the time, by undefined, null or 0. It is put right here because draft stores are waited for by it too.
    this.loadTimeout = patienceOf(this.loadTimeout);
    if (changed.has('language') || changed.has('strings')) this.words = stringsIn(this.language, this.strings);
    if (changed.has('rules') || changed.has('src')) this.loader.ask(this.rules, this.src, this.loadTimeout);
    const ruleSet = this.loader.value;
    const { screening: before, screened: shown } = this;
    if (ruleSet === null) this.screening = null;
    else if (this.screening?.ruleSet !== ruleSet) this.screening = new Screening(ruleSet);
    if (this.screening !== null) this.prepare?.(this.screening);
    const last = this.#failure?.code;
    this.screened = this.attempt((screening) => this.screen(screening));
    // Told once for a rule set; told again where something could be shown in between, or the failure is another one.
    if (this.screening !== null && this.screened === null && this.#failure !== null && (this.screening !== before || shown !== null || this.#failure.code !== last)) this.loader.report(this.#failure);
  }

  protected override render(): TemplateResult {
    // Some browsers send what is typed to a service that checks spelling or goes on writing.
    return html`<div class="screening" spellcheck="false" writingsuggestions="false" lang=${this.words.language} dir=${directionOf(this.language)}>${this.frame(this.#content(this.words))}</div>`;
  }

  protected override updated(): void {
    this.#marks.mark(this.renderRoot.querySelector('.screening'), this.screening?.ruleSet, this.language, this.screened?.view.issues);
  }

  #content(strings: Strings): TemplateResult {
    const { status } = this.loader;
    if (status === 'idle' || status === 'loading') return html`<p id=${STAND_IN_ID} tabindex="-1" role="status">${strings[status]}</p>`;
    const { screened } = this;
    if (screened === null) return unavailableView(strings);
    try {
      return this.show(screened, stringsFor(screened.ruleSet, strings));
    } catch (error) {
      // Words that the page gave may throw. What was shown before must not stay, as if it were the result of these answers.
      this.screened = null;
      this.loader.report(failureOf(error));
      return unavailableView(strings);
    }
  }
}
