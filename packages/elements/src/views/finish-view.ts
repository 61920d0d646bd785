import { html, nothing, type TemplateResult } from 'lit';
import { isSelfCompleted } from '../self-completed.ts';
import type { ScreeningModel } from './screening-model.ts';

/** The id of the panel that says that a screening is finished. */
export const FINISHED_ID = 'finished';

/**
 * The way on; at its end the button that finishes, then that it is finished, and the way to the printed record. The button stays
 * the same one on every step: see `stepView`.
 */
export function finishView({ step: { kind, section }, last, returning, ruleSet, finished, strings, on, print }: ScreeningModel): TemplateResult {
  const selfCompleted = isSelfCompleted(ruleSet);
  const done = last && finished !== null;
  const onward = last ? (selfCompleted ? strings.finishStep : strings.finish) : kind === 'result' ? strings.toJudgement : strings.next;
  return html`<div part=${last ? 'finish' : nothing}>
    ${done
      ? html`<div class="finished" id=${FINISHED_ID} tabindex="-1">
          <h4>${strings.finished}</h4>
          <p>${strings.finishedMeans}</p>
        </div>`
      : nothing}
    <div class="buttons">
      ${done ? nothing : html`<button type=${last ? 'button' : 'submit'} part="button" class="button" @click=${last ? on.finish : nothing}>${onward}</button>`}
      ${section !== null && !returning ? html`<button type="button" class="link" @click=${() => { on.move('check'); }}>${strings.toCheck}</button>` : nothing}
      ${kind === 'result' || (last && !selfCompleted) ? html`<button type="button" part="print" class="link" @click=${print}>${strings.printRecord}</button>` : nothing}
    </div>
  </div>`;
}
