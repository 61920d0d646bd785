import type { ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/places.ts';
import type { Strings } from '../strings/strings.ts';
import { disclosureView } from './disclosure-view.ts';

/** How many open questions are listed before the rest stands in a disclosure. */
const FIRST = 3;

type OnGo = ((id: string) => void) | null;

/** Questions that are open, each with the way to it where there is one. */
function openItems(questions: ResultView['settledBy'], onGo: OnGo): readonly TemplateResult[] {
  return questions.map(({ question, text }) =>
    onGo === null ? html`<li>${text}</li>` : html`<li><button type="button" class="link" @click=${() => { onGo(questionElementId(question)); }}>${text}</button></li>`,
  );
}

/** The open questions on which an immediate step depends, whatever the category. */
export function urgentOpenView({ urgentOpen, labels }: ResultView, onGo: OnGo): TemplateResult | typeof nothing {
  return urgentOpen.length === 0 ? nothing : html`<div part="urgent-open" class="inset pressing">
    <h4>${labels.urgentOpen}</h4>
    <ul class="plain">${openItems(urgentOpen, onGo)}</ul>
  </div>`;
}

/** How far answers that are not known could still move the result. */
export function rangeView({ range, unknown, labels }: ResultView): TemplateResult | typeof nothing {
  if (range === '' && unknown === '') return nothing;
  return html`<div part="range" class="inset">
    <h4>${labels.range}</h4>
    ${range === '' ? nothing : html`<p>${range}</p>`} ${unknown === '' ? nothing : html`<p>${unknown}</p>`}
  </div>`;
}

/** Which answers would settle the result, most decisive first. */
export function settledByView({ settledBy, labels }: ResultView, strings: Strings, onGo: OnGo): TemplateResult | typeof nothing {
  if (settledBy.length === 0) return nothing;
  const open = openItems(settledBy, onGo);
  return html`<div part="settled-by" class="inset">
    <h4>${labels.settledBy}</h4>
    <ol>${open.slice(0, FIRST)}</ol>
    ${open.length <= FIRST
      ? nothing
      : disclosureView('', `${strings.showRest} (${open.length - FIRST})`, html`<ol start=${FIRST + 1}>${open.slice(FIRST)}</ol>`, labels.settledBy)}
  </div>`;
}
