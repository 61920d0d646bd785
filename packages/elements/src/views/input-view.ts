import { textIn, type AnswerValue } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/places.ts';
import { dateView, describedBy } from './field-view.ts';
import { notKnownView } from './option-view.ts';
import type { QuestionModel } from './question-model.ts';

/** A number of at most 15 digits. One with more could not be told from its neighbours, and would come back as another. */
const NUMBER = /^[+-]?(?=[\d.]{1,15}$)\d+(\.\d+)?$/;

/** A number, a date, or words. What is typed is kept as typed: a number that is none is reported with the result, never guessed. */
export function inputView({ question, value, problem, language, strings, onAnswer }: QuestionModel): TemplateResult {
  const name = textIn(question.text, language);
  const place = questionElementId(question.id);
  const unknown = value === 'not-known' && question.type !== 'text';
  const typed = !unknown && (typeof value === 'string' || typeof value === 'number') ? String(value) : '';
  const onText = (text: string, done?: boolean) => { onAnswer(text === '' ? null : question.type === 'number' ? readNumber(text) : text, done); };
  const onChange = ({ currentTarget }: Event) => { onText((currentTarget as HTMLInputElement).value.trim()); };
  if (question.type === 'text') {
    // Kept while it is typed: words are long, and a page can go away before the field is left.
    const onInput = ({ currentTarget }: Event) => {
      const { value: words } = currentTarget as HTMLTextAreaElement;
      if (words.trim() !== '') onAnswer(words, false);
    };
    return html`<textarea class="field" rows="4" autocomplete="off" aria-label=${name} .value=${typed} @input=${onInput} @change=${onChange}></textarea>`;
  }
  return html`${question.type === 'date'
      ? dateView(place, typed, problem !== '', strings, onText)
      : html`<input
          class="field short"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${name}
          aria-describedby=${describedBy(place, '', problem)}
          aria-invalid=${problem === '' ? nothing : 'true'}
          .value=${typed}
          @change=${onChange}
        />`}
    <p class="or">${strings.or}</p>
    <div class="options">${notKnownView(unknown, strings.notKnown, onAnswer)}</div>`;
}

function readNumber(text: string): AnswerValue {
  return NUMBER.test(text) ? Number(text) : text;
}
