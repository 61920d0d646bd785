import { textIn, type ResultView, type RuleSet } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';

/** The id of the title within the shadow root. */
export const TITLE_ID = 'title';

/** Which rule set this is, what it is for (not again on later steps), and what must be known before reading on. */
export function headerView({ document }: RuleSet, view: ResultView, brief = false): TemplateResult {
  return html`<div part="header" class="header">
    <h2 id=${TITLE_ID} tabindex="-1">${view.ruleSet}</h2>
    ${brief ? nothing : html`<p class="purpose">${textIn(document.purpose, view.language)}</p>`}
    ${view.notices.length === 0 ? nothing : html`<div part="notices" class="inset notices">${view.notices.map((notice) => html`<p>${notice}</p>`)}</div>`}
  </div>`;
}
