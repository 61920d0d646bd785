import { html, nothing, type TemplateResult } from 'lit';
import { isSelfCompleted } from '../self-completed.ts';
import type { ScreeningModel } from './screening-model.ts';

/** The id of the panel that says that a screening is finished. */
export const FINISHED_ID = 'finished';

/** The button that finishes; then that it is finished, and the way to the printed record. */
export function finishView({ ruleSet, finished, strings, on, print }: ScreeningModel): TemplateResult {
  const selfCompleted = isSelfCompleted(ruleSet);
  return html`<div part="finish">
    ${finished !== null
      ? html`<div class="finished" id=${FINISHED_ID} tabindex="-1">
          <h4>${strings.finished}</h4>
          <p>${strings.finishedMeans}</p>
        </div>`
      : nothing}
    <div class="buttons">
      ${finished !== null ? nothing : html`<button type="button" part="button" class="button" @click=${on.finish}>${selfCompleted ? strings.finishStep : strings.finish}</button>`}
      ${selfCompleted ? nothing : html`<button type="button" part="print" class="link" @click=${print}>${strings.printRecord}</button>`}
    </div>
  </div>`;
}
