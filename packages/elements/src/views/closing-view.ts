import type { ResultView } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { HEADING_ID } from './summary-view.ts';

/** What someone reads who has answered for themselves: thanks and what happens next, the same whatever they answered. */
export function closingView({ labels, headline }: ResultView): TemplateResult {
  return html`<section part="closing" class="section">
    <h3 id=${HEADING_ID} tabindex="-1">${labels.category}</h3>
    <p>${headline}</p>
  </section>`;
}
