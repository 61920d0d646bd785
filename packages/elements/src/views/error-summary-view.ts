import { html, nothing, type TemplateResult } from 'lit';
import { sayInList } from '../flow/problems.ts';
import type { ScreeningModel } from './screening-model.ts';

/** The id of the summary within the shadow root. */
export const ERRORS_ID = 'errors';

/** What is to be put right, each with a way to it. Not an alert: a long list would be read aloud as a whole. It gets the focus. */
export function errorSummaryView(model: ScreeningModel): TemplateResult | typeof nothing {
  const { problems, strings, on } = model;
  if (problems.length === 0) return nothing;
  return html`<div part="errors" class="errors" id=${ERRORS_ID} role="group" tabindex="-1" aria-labelledby="errors-title">
    <h3 id="errors-title">${strings.problem}</h3>
    <ul class="plain">
      ${problems.map((problem) => html`<li><button type="button" class="link" @click=${() => { on.go(problem.place); }}>${sayInList(problem, model)}</button></li>`)}
    </ul>
  </div>`;
}
