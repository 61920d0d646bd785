import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** "Not known" beside controls that are not radio buttons. */
export function notKnownView(checked: boolean, text: string, onAnswer: (value: string | null) => void): TemplateResult {
  return html`<label part="option" class="option">
    <input type="checkbox" autocomplete="off" .checked=${live(checked)} @change=${() => { onAnswer(checked ? null : 'not-known'); }} />
    <span>${text}</span>
  </label>`;
}
