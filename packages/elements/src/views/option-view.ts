import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** An answer that can be picked. */
interface OptionModel {
  readonly text: unknown;
  readonly checked: boolean;
  readonly onPick: () => void;
  /** The radio buttons that it is one of; none where it is a checkbox. */
  readonly radios?: string;
}

/** An answer that can be picked. What is picked lives in the `checked` property only, so that no attribute ever holds an answer. */
export function optionView({ text, checked, onPick, radios = '' }: OptionModel): TemplateResult {
  return html`<label part="option" class="option">
    <input type=${radios === '' ? 'checkbox' : 'radio'} name=${radios} autocomplete="off" .checked=${live(checked)} @change=${onPick} />
    <span>${text}</span>
  </label>`;
}

/** "Not known" beside controls that are not radio buttons. */
export function notKnownView(checked: boolean, text: string, onAnswer: (value: string) => void, onClear: () => void): TemplateResult {
  return optionView({ text, checked, onPick: checked ? onClear : () => { onAnswer('not-known'); } });
}
