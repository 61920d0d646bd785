import { parseReferral, presentReferral, type ReferralView, type ReferralWording } from '@cse-screening/core/referral';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CseErrorEvent } from '../events.ts';
import { listenToWindow } from '../listen-to-window.ts';
import { base } from '../styles/base.ts';
import { policy } from '../styles/policy.ts';
import { print } from '../styles/print.ts';
import { referral } from '../styles/referral.ts';
import { tokens } from '../styles/tokens.ts';
import { VERSION } from '../version.ts';
import { referralView } from '../views/referral-view.ts';

/**
 * A referral that was made of a record, to be read and printed by the team that receives it. It says first what the referral
 * lacks, and whether it was altered. It loads nothing, sends nothing and keeps nothing. `cse-rules refer` writes the same as
 * a file.
 *
 * Content without a slot shows where the element cannot run.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @slot unavailable - What to show where the referral cannot be. Default: a text that says so, and not to wait.
 *
 * @event {CseErrorEvent} cse-error - The referral cannot be shown. Holds nothing of it.
 *
 * @csspart header - To whom, from whom, about which child
 * @csspart notices - What must be known before reading on
 * @csspart warnings - What the receiving team would miss
 * @csspart section - One section of it
 * @csspart about - What it rests on, and whether it can be verified
 * @csspart print - The button that prints
 * @csspart unavailable - The panel that stands in where the referral cannot be shown
 */
export class CseReferral extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = [tokens, base, print, policy, referral];
  static override readonly properties: PropertyDeclarations = { referral: { attribute: false }, wording: { attribute: false } };

  /** The referral: the file's text, or its parsed JSON. */
  declare referral: unknown;
  /** The words of the record's language where that is not English: `cyReferral` of `@cse-screening/core/referral/cy`. Default: null, English. */
  declare wording: ReferralWording | null;

  #view: ReferralView | null = null;

  constructor() {
    super();
    this.referral = null;
    this.wording = null;
    // Going back to a page that the browser kept must not show the referral again.
    listenToWindow(this, 'pagehide', () => { this.referral = null; });
  }

  /** Prints the page that the referral stands in. */
  print(): void {
    window.print();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('referral') && !changed.has('wording')) return;
    const read = this.#isEmpty ? null : parseReferral(textOf(this.referral)).referral;
    this.#view = read === null ? null : presentReferral(read, this.wording);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('referral') || this.#view !== null || this.#isEmpty) return;
    const event = new CseErrorEvent('invalid-referral', 'The referral cannot be read. "parseReferral" of @cse-screening/core/referral says why.', []);
    this.dispatchEvent(event);
  }

  protected override render(): TemplateResult {
    return html`<div class="screening" lang=${this.#view?.wordsLanguage ?? 'en'} dir="ltr">${this.#content()}</div>`;
  }

  get #isEmpty(): boolean {
    return this.referral === null || this.referral === undefined;
  }

  #content(): TemplateResult {
    if (this.#isEmpty) return html`<p role="status">No referral is shown yet.</p>`;
    if (this.#view === null) {
      return html`<div part="unavailable" role="alert"><slot name="unavailable"><h2>The referral cannot be shown</h2><p>This is a fault in the page or in the file. It says nothing about the child. Do not wait for it: ask the person who refers, and call 999 where a child is in immediate danger.</p></slot></div>`;
    }
    return html`<p class="no-print"><button part="print" type="button" class="link" lang="en" @click=${() => { this.print(); }}>Print this referral</button></p>${referralView(this.#view)}`;
  }
}

/** What a page sets may be anything: what has no form as JSON is no referral. */
function textOf(given: unknown): string {
  if (typeof given === 'string') return given;
  try {
    return JSON.stringify(given) ?? '';
  } catch {
    return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-referral': CseReferral;
  }
}
