import { textIn, type Question } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../strings/strings.ts';
import type { QuestionModel } from './question-model.ts';

/**
 * One answer of several, none preselected. The inputs carry no value: what is picked lives in the `checked` property
 * only, so that no attribute ever holds an answer.
 */
export function radiosView(model: QuestionModel): TemplateResult {
  const { question, value, onAnswer } = model;
  return html`<div class="options">
    ${choicesOf(question, model.language, model.strings).map(
      ({ id, text }) => html`<label part="option" class="option">
        <input type="radio" name=${question.id} autocomplete="off" .checked=${live(value === id)} @change=${() => { onAnswer(id); }} />
        <span>${text}</span>
      </label>`,
    )}
  </div>`;
}

function choicesOf(question: Question, language: string, strings: Strings): readonly { readonly id: string; readonly text: string }[] {
  const options =
    'options' in question
      ? question.options.map(({ id, text }) => ({ id, text: textIn(text, language) }))
      : [
          { id: 'yes', text: strings.yes },
          { id: 'no', text: strings.no },
        ];
  return [...options, { id: 'not-known', text: strings.notKnown }];
}
