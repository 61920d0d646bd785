import { textIn, type Question } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/places.ts';
import type { Strings } from '../strings/strings.ts';
import { optionView } from './option-view.ts';
import type { QuestionModel } from './question-model.ts';

/** One answer of several, none preselected. */
export function radiosView({ question, value, language, strings, onAnswer }: QuestionModel): TemplateResult {
  return html`<div class="options">
    ${choicesOf(question, language, strings).map(({ id, text }) => optionView({ radios: questionElementId(question.id), text, checked: value === id, onPick: () => { onAnswer(id); } }))}
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
