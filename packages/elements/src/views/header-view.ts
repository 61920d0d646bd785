import { textIn, type ResultView, type RuleSet } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Which rule set this is, what it is for, and what must be known before reading on. */
export function headerView({ document }: RuleSet, view: ResultView): TemplateResult {
  return html`<div part="header" class="header">
    <h2>${view.ruleSet}</h2>
    <p class="purpose">${textIn(document.purpose, view.language)}</p>
    ${view.notices.length === 0 ? nothing : html`<div part="notices" class="inset notices">${view.notices.map((notice) => html`<p>${notice}</p>`)}</div>`}
  </div>`;
}
