import type { ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/problems.ts';
import type { Strings } from '../strings/strings.ts';

/** How many open questions are listed before the rest stands in a disclosure. */
const FIRST = 3;

/** How far answers that are not known could still move the result, and which of them would settle it. */
export function rangeView(view: ResultView, strings: Strings, onGo: ((id: string) => void) | null): TemplateResult | typeof nothing {
  if (view.range === '') return nothing;
  return html`<div part="range" class="inset">
    <h4>${view.labels.range}</h4>
    <p>${view.range}</p>
    ${view.unknown === '' ? nothing : html`<p>${view.unknown}</p>`} ${settledByView(view, strings, onGo)}
  </div>`;
}

function settledByView({ settledBy, labels }: ResultView, strings: Strings, onGo: ((id: string) => void) | null): TemplateResult | typeof nothing {
  if (settledBy.length === 0) return nothing;
  const open = settledBy.map(({ question, text }) =>
    onGo === null ? html`<li>${text}</li>` : html`<li><button type="button" class="link" @click=${() => { onGo(questionElementId(question)); }}>${text}</button></li>`,
  );
  return html`<div part="settled-by">
    <h5>${labels.settledBy}</h5>
    <ol>${open.slice(0, FIRST)}</ol>
    ${open.length <= FIRST
      ? nothing
      : html`<details>
          <summary><span>${strings.showRest} (${open.length - FIRST})<span class="unseen">: ${labels.settledBy}</span></span></summary>
          <ol class="disclosed" start=${FIRST + 1}>${open.slice(FIRST)}</ol>
        </details>`}
  </div>`;
}
