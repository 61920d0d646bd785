import { textIn } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { notKnownView } from './not-known-view.ts';
import type { QuestionModel } from './question-model.ts';

/** Several answers at once, or "Not known" on its own. */
export function checkboxesView({ question, value, language, strings, onAnswer }: QuestionModel): TemplateResult {
  const options = 'options' in question ? question.options : [];
  const picked: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string) => {
    const next = options.map(({ id }) => id).filter((id) => picked.includes(id) !== (id === option));
    onAnswer(next.length === 0 ? null : next);
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
      ${notKnownView(value === 'not-known', strings.notKnown, onAnswer)}
    </div>`;
}
