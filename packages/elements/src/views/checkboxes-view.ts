import { textIn } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { notKnownView, optionView } from './option-view.ts';
import type { QuestionModel } from './question-model.ts';

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
      ${options.map(({ id, text }) => optionView({ text: textIn(text, language), checked: picked.includes(id), onPick: () => { toggle(id); } }))}
      <p class="or">${strings.or}</p>
      ${notKnownView(value === 'not-known', strings.notKnown, onAnswer, onClear)}
    </div>`;
}
