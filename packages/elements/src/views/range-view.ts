import type { ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/problems.ts';
import type { Strings } from '../strings/strings.ts';

/** How many open questions are listed before the rest stands in a disclosure. */
const FIRST = 3;

type OnGo = ((id: string) => void) | null;

/** Questions that are open, each with the way to it where there is one. */
function openItems(questions: ResultView['settledBy'], onGo: OnGo): readonly TemplateResult[] {
  return questions.map(({ question, text }) =>
    onGo === null ? html`<li>${text}</li>` : html`<li><button type="button" class="link" @click=${() => { onGo(questionElementId(question)); }}>${text}</button></li>`,
  );
}

/** The open questions that cannot wait: an immediate step depends on them, whatever the category. */
export function urgentOpenView({ urgentOpen, labels }: ResultView, onGo: OnGo): TemplateResult | typeof nothing {
  return urgentOpen.length === 0 ? nothing : html`<div part="urgent-open" class="inset pressing">
    <h4>${labels.urgentOpen}</h4>
    <ul class="plain">${openItems(urgentOpen, onGo)}</ul>
  </div>`;
}

/** How far answers that are not known could still move the result, and which of them would settle it. */
export function rangeView(view: ResultView, strings: Strings, onGo: OnGo): TemplateResult | typeof nothing {
  if (view.range === '' && view.unknown === '') return nothing;
  return html`<div part="range" class="inset">
    <h4>${view.labels.range}</h4>
    ${view.range === '' ? nothing : html`<p>${view.range}</p>`} ${view.unknown === '' ? nothing : html`<p>${view.unknown}</p>`} ${settledByView(view, strings, onGo)}
  </div>`;
}

function settledByView({ settledBy, labels }: ResultView, strings: Strings, onGo: OnGo): TemplateResult | typeof nothing {
  if (settledBy.length === 0) return nothing;
  const open = openItems(settledBy, onGo);
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
