import { textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/places.ts';
import { formatDate } from '../format-date.ts';
import type { Strings } from '../strings/strings.ts';
import { checkboxesView } from './checkboxes-view.ts';
import { detailView } from './detail-view.ts';
import { disclosureView } from './disclosure-view.ts';
import { describedBy, hintView, problemView } from './field-view.ts';
import { inputView } from './input-view.ts';
import type { QuestionModel } from './question-model.ts';
import { radiosView } from './radios-view.ts';
import { basisView, quotesView } from './source-view.ts';

/**
 * One question: a group with its legend, the controls, and below them what helps to answer it. Who answers for themselves
 * reads the help with the question: a kind word behind a disclosure is not read.
 */
export function questionView(model: QuestionModel): TemplateResult {
  const { question, strings, language, value, problem, selfCompleted } = model;
  const text = textIn(question.text, language);
  const place = questionElementId(question.id);
  const hint = selfCompleted && question.help !== undefined ? textIn(question.help, language) : '';
  return html`<fieldset part="question" class=${problem === '' ? 'question' : 'question wrong'} id=${place} aria-describedby=${describedBy(place, hint, problem)}>
    <legend>${text}</legend>
    ${hintView(place, hint)} ${problemView(place, problem, strings)} ${recordedAsView(value, strings)} ${controls(model)}
    ${model.printing ? saidView(model) : nothing}
    <div class="extras">
      ${hint === '' ? supportView(model) : nothing} ${value === undefined || selfCompleted ? nothing : detailView(model)}
      ${value === undefined
        ? nothing
        : html`<button type="button" part="clear" class="link clear" @click=${model.onClear}>${strings.clear}<span class="unseen">: ${text}</span></button>`}
    </div>
  </fieldset>`;
}

function controls(model: QuestionModel): TemplateResult {
  switch (model.question.type) {
    case 'presence':
    case 'choice':
      return radiosView(model);
    case 'choices':
      return checkboxesView(model);
    default:
      return inputView(model);
  }
}

/** Answers that a host can hand in and no control stands for. */
function recordedAsView(value: unknown, strings: Strings): TemplateResult | typeof nothing {
  const word = value === 'not-asked' ? strings.notAsked : value === 'not-applicable' ? strings.notApplicable : null;
  return word === null ? nothing : html`<p class="hint">${strings.recordedAs} <strong>${word}</strong></p>`;
}

/** On paper, what stands in fields: words of any length, and what is behind a disclosure. */
function saidView({ question, value, detail: { date = '', source = '', note = '' }, language }: QuestionModel): readonly TemplateResult[] {
  const words = question.type === 'text' && typeof value === 'string' ? value : '';
  return [words, formatDate(date, language), source, note].filter((said) => said !== '').map((said) => html`<p class="said verbatim" translate="no">${said}</p>`);
}

function supportView({ question, source, language, strings }: QuestionModel): TemplateResult | typeof nothing {
  const help = question.help === undefined ? '' : textIn(question.help, language);
  if (help === '' && source.quotes.length === 0 && source.local === null) return nothing;
  const quoted = source.quotes.length > 0;
  const title = help === '' ? (quoted ? strings.wording : strings.origin) : quoted ? strings.helpAndWording : strings.help;
  return disclosureView(
    'help',
    title,
    html`${help === '' ? nothing : html`<p>${help}</p>`} ${quotesView(source.quotes)}
      ${source.local === null ? nothing : html`${basisView(source.local)}<p class="note">${source.local.detail}</p>`}`,
    textIn(question.text, language),
  );
}
