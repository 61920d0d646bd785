import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** "Not known" beside controls that are not radio buttons. */
export function notKnownView(checked: boolean, text: string, onAnswer: (value: string) => void, onClear: () => void): TemplateResult {
  return html`<label part="option" class="option">
    <input type="checkbox" autocomplete="off" .checked=${live(checked)} @change=${checked ? onClear : () => { onAnswer('not-known'); }} />
    <span>${text}</span>
  </label>`;
}
