import type { PositionView, ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { disclosureView } from './disclosure-view.ts';
import { basisView } from './source-view.ts';

/**
 * Where the case stands among the categories: a rail with a stop for each, all of one size. The stops are a list in words,
 * so that the picture is its own text twin, and its marks differ in shape.
 */
export function positionView({ position, labels }: ResultView): TemplateResult | typeof nothing {
  if (position === null) return nothing;
  return html`<div part="position" class="position">
    <h4>${labels.position}</h4>
    <ol class="plain">
      ${position.places.map(({ title, standing, standingText }) => html`<li class="place ${standing}"><p><strong>${title}</strong> <span class="standing-text">${standingText}</span></p></li>`)}
    </ol>
    ${nextView(position.next, labels)}
  </div>`;
}

function nextView(next: PositionView['next'], labels: ResultView['labels']): TemplateResult | typeof nothing {
  if (next === null) return nothing;
  return disclosureView(
    '',
    labels.nextUp,
    html`<p>${next.sentence}</p>
      <ul>${next.conditions.map(({ sentence, basis }) => html`<li>${sentence} ${basisView(basis)}</li>`)}</ul>`,
  );
}
