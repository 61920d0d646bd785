import { describeRuleSet, type RuleSet, type RuleSetView } from '@cse-screening/core';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DEFAULT_LOAD_TIMEOUT, FileController } from '../file-controller.ts';
import { LanguageMarks } from '../language-marks.ts';
import { readRuleSet } from '../load-rule-set.ts';
import { followLink } from '../policy/follow-link.ts';
import { policyView } from '../policy/policy-view.ts';
import { directionOf } from '../strings/direction-of.ts';
import { fitting, languageOfWords } from '../strings/fitting.ts';
import { policyStringsIn, type PolicyStrings, type PolicyWordings } from '../strings/policy-strings.ts';
import { base } from '../styles/base.ts';
import { policy } from '../styles/policy.ts';
import { print } from '../styles/print.ts';
import { tokens } from '../styles/tokens.ts';
import { VERSION } from '../version.ts';

/**
 * A rule set as a document that a board can read and sign off: how a category comes about, as a picture and in words; every
 * question with both of its wordings; every number, step and rule; what is the source's and what was decided locally. With
 * an earlier version it says what has changed and which answer sets move. It prints on A4. `cse-rules docs` writes the same
 * as a file.
 *
 * Content without a slot shows where the element cannot run.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @slot unavailable - What to show where the rule set cannot be. Default: a text that says so.
 *
 * @event {CseErrorEvent} cse-error - A rule set cannot be shown; `code` says why.
 *
 * @csspart header - Title, purpose and identity
 * @csspart contents - The list of chapters
 * @csspart document - All chapters
 * @csspart chapter - One of them
 * @csspart print - The button that prints
 * @csspart unavailable - The panel that stands in where the document cannot be shown
 */
export class CsePolicy extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = [tokens, base, print, policy];
  static override readonly properties: PropertyDeclarations = {
    src: { type: String },
    rules: { attribute: false },
    previousSrc: { type: String, attribute: 'previous-src' },
    previous: { attribute: false },
    language: { type: String },
    strings: { attribute: false },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
  };

  /** Address of the rule set, on the page's own origin. Not used while `rules` is set. */
  declare src: string | null;
  /** The rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Address of the version to compare with, on the page's own origin. Not used while `previous` is set. */
  declare previousSrc: string | null;
  /** The version to compare with: the file's text, or its parsed JSON. */
  declare previous: unknown;
  /** Language tag. Default: the first language of the rule set. */
  declare language: string | null;
  /** Words over the built-in ones. */
  declare strings: PolicyWordings;
  /** How long to wait for `src`, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  readonly #loader = new FileController(this, readRuleSet, true);
  readonly #marks = new LanguageMarks();
  readonly #previousLoader = new FileController(this, readRuleSet);
  #described: { readonly ruleSet: RuleSet; readonly previous: RuleSet | null; readonly language: string | null; readonly view: RuleSetView } | null = null;

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.previousSrc = null;
    this.previous = null;
    this.language = null;
    this.strings = null;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
  }

  /** Prints the page that the document stands in. */
  print(): void {
    window.print();
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', followLink);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules') || changed.has('src')) this.#loader.ask(this.rules, this.src, this.loadTimeout);
    if (changed.has('previous') || changed.has('previousSrc')) this.#previousLoader.ask(this.previous, this.previousSrc, this.loadTimeout);
    this.#describe();
  }

  /** The document's own words are English, whatever language the rule set's texts are in. */
  protected override updated(): void {
    const described = this.#described;
    this.#marks.mark(this.renderRoot.querySelector<HTMLElement>('.policy'), described?.ruleSet, described?.view.language ?? 'en');
  }

  protected override render(): TemplateResult {
    const language = this.language ?? this.#described?.view.language ?? 'en';
    const spoken = languageOfWords(fitting(language, this.strings).filter(({ policy }) => policy !== undefined));
    return html`<div class="screening" lang=${spoken} dir=${directionOf(language)}>${this.#content(policyStringsIn(language, this.strings))}</div>`;
  }

  #content(strings: PolicyStrings): TemplateResult {
    const { status } = this.#loader;
    if (status === 'idle' || this.#isLoading) return html`<p role="status">${status === 'idle' ? strings.idle : strings.loading}</p>`;
    if (this.#described === null) {
      return html`<div part="unavailable" role="alert"><slot name="unavailable"><h2>${strings.unavailable}</h2><p>${strings.unavailableToDo}</p></slot></div>`;
    }
    return html`<p class="no-print"><button part="print" type="button" class="link" @click=${() => { this.print(); }}>${strings.print}</button></p>
      ${this.#previousLoader.status === 'unavailable' ? html`<p class="policy-notice" role="note">${strings.previousUnavailable}</p>` : nothing}
      ${policyView(this.#described.view, strings)}`;
  }

  /** Whether either file is still on its way. The document waits for both, so that it is put into words once. */
  get #isLoading(): boolean {
    return this.#loader.status === 'loading' || this.#previousLoader.status === 'loading';
  }

  #describe(): void {
    const [ruleSet, previous] = [this.#loader.value, this.#previousLoader.value];
    if (ruleSet === null || this.#isLoading) {
      this.#described = null;
      return;
    }
    const { language } = this;
    const last = this.#described;
    if (last?.ruleSet === ruleSet && last.previous === previous && last.language === language) return;
    this.#described = { ruleSet, previous, language, view: describeRuleSet(ruleSet, { ...(language !== null && { language }), ...(previous !== null && { previous }) }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-policy': CsePolicy;
  }
}
