import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';

/** The id of the summary within the shadow root. */
export const ERRORS_ID = 'errors';

/** What is to be put right, each with a way to it. Not an alert: a long list would be read aloud as a whole. It gets the focus. */
export function errorSummaryView(problems: readonly { readonly place: string; readonly words: string }[], strings: Strings, onGo: (place: string) => void): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div part="errors" class="errors" id=${ERRORS_ID} role="group" tabindex="-1" aria-labelledby="errors-title">
    <h3 id="errors-title">${strings.problem}</h3>
    <ul class="plain">
      ${problems.map(({ place, words }) => html`<li><button type="button" class="link" @click=${() => { onGo(place); }}>${words}</button></li>`)}
    </ul>
  </div>`;
}
