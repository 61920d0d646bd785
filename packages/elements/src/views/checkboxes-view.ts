import { textIn } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuestionModel } from './question-view.ts';

const NOT_KNOWN = 'not-known';

/** Several answers at once, or "Not known" on its own. */
export function checkboxesView({ question, value, language, strings, onAnswer, onClear }: QuestionModel): TemplateResult {
  const options = 'options' in question ? question.options : [];
  const picked: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string) => {
    const next = options.map(({ id }) => id).filter((id) => picked.includes(id) !== (id === option));
    if (next.length === 0) onClear();
    else onAnswer(next);
  };
  return html`<p class="hint">${strings.selectAll}</p>
    <div class="options">
      ${options.map(
        ({ id, text }) => html`<label part="option" class="option">
          <input type="checkbox" autocomplete="off" .checked=${live(picked.includes(id))} @change=${() => { toggle(id); }} />
          <span>${textIn(text, language)}</span>
        </label>`,
      )}
      <p class="or">${strings.or}</p>
      ${notKnownView(value === NOT_KNOWN, strings.notKnown, onAnswer, onClear)}
    </div>`;
}

/** "Not known" beside controls that are not radio buttons. */
export function notKnownView(checked: boolean, text: string, onAnswer: (value: string) => void, onClear: () => void): TemplateResult {
  return html`<label part="option" class="option">
    <input type="checkbox" autocomplete="off" .checked=${live(checked)} @change=${checked ? onClear : () => { onAnswer(NOT_KNOWN); }} />
    <span>${text}</span>
  </label>`;
}
