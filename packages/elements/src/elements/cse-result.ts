import { type RuleSet, textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { possibleActionsView } from '../views/action-view.ts';
import { headerView } from '../views/header-view.ts';
import { summaryView } from '../views/summary-view.ts';
import { ResultElement } from './result-element.ts';
import type { Shown } from './rule-set-element.ts';

/**
 * What answers indicate, at a glance, and what to do next. It shows the answers that it is given, or a record as it was
 * made; it asks nothing, and keeps nothing.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @slot unavailable - How to get help, shown where the result cannot be. Default: a text that says to act on any worry.
 *
 * @event {CseErrorEvent} cse-error - The result cannot be shown; `code` says why. Holds no answers.
 *
 * @csspart header - Title of the rule set
 * @csspart notices - What must be known before reading on, such as that the rule set is a draft
 * @csspart closing - The thanks of a rule set that someone answered for themselves
 * @csspart altered - Says that the record cannot be verified
 * @csspart result - The result at a glance
 * @csspart urgent - What cannot wait
 * @csspart headline - The indicated category in words
 * @csspart position - Where the case stands among the categories
 * @csspart urgent-open - Open questions on which an immediate step depends
 * @csspart range - What the answers that are not known could change
 * @csspart settled-by - The questions that would settle it
 * @csspart actions - A list of actions
 * @csspart action - One action
 * @csspart why - Why each of some actions is asked for
 * @csspart judgement - The judgement that the record holds
 * @csspart unavailable - The panel that stands in where the result cannot be shown
 */
export class CseResult extends ResultElement {
  protected override showResult({ ruleSet, view }: Shown, strings: Strings): TemplateResult {
    return html`${headerView(ruleSet, view, true)} ${this.altered(strings)} ${summaryView({ view, strings, onGo: null, title: this.record === null ? strings.result : strings.resultStep })}
      <div class="explanation">${this.#judgement(ruleSet, strings)} ${possibleActionsView(view)}</div>`;
  }

  #judgement({ document }: RuleSet, strings: Strings): TemplateResult | typeof nothing {
    // Null is how a database keeps what a record does not have.
    const judgement = this.record?.judgement ?? undefined;
    if (judgement === undefined) return nothing;
    const reason = judgement.reason ?? '';
    const { category, role } = judgement;
    const found = document.categories.find(({ id }) => id === category);
    return html`<div part="judgement" class="block">
      <h4>${strings.judgementMade}</h4>
      ${category === null || found !== undefined
        ? html`<p><strong>${found === undefined ? strings.noCategory : textIn(found.title, this.language)}</strong></p>`
        : html`<p>${strings.recordedAs} <strong>${category}</strong></p> <p class="hint">${strings.noSuchCategory}</p>`}
      ${reason === '' ? nothing : html`<p class="verbatim" translate="no">${reason}</p>`}
      <p class="hint">${role}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-result': CseResult;
  }
}
