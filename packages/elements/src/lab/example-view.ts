import type { Answers } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { putAnswersIntoWords } from './answers-in-words.ts';
import type { LabModel } from './lab-model.ts';

/** The answers of an example, and a button that takes them to the case that is tried. */
export function exampleView(answers: Answers, { good, published, words, on }: LabModel, about: string): TemplateResult {
  const { lab } = words;
  const named = putAnswersIntoWords(answers, [good?.ruleSet ?? null, published?.ruleSet ?? null], words);
  return html`${named.length === 0 ? html`<p>${lab.nothingKnown}</p>` : html`<ul class="answers">${named.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}</ul>`}
    <p><button type="button" class="link" @click=${() => { on.tryCase({ answers, date: null }); }}>${lab.tryThis}<span class="unseen">: ${about}</span></button></p>`;
}
