import type { ReadingView, ReasonView, ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { disclosureView } from './disclosure-view.ts';
import { basisView, quotesView, restsOnView } from './source-view.ts';

/**
 * A rule that fired: its sentence, whether that is source or local, and the answers with the words they rest on. Answers
 * that stand at an earlier reason are not written out again.
 */
export function reasonView(reason: ReasonView, { labels, reasons }: ResultView, strings: Strings): TemplateResult {
  const first = reasons.find((other) => listOf(other) === listOf(reason)) ?? reason;
  return html`<li part="reason" class="reason">
    <h5>${reason.heading}</h5>
    <p>${reason.sentence}</p>
    ${basisView(reason.basis)} ${restsOnView(reason.sentence, reason.basis, reason.quotes, strings)}
    ${reason.answers.length === 0
      ? nothing
      : first.rule !== reason.rule
      ? html`<p class="hint">${labels.sameAnswers}: ${first.sentence}</p>`
      : disclosureView(
          'answers',
          `${labels.answers} (${reason.answers.length})`,
          html`<ul class="plain">
            ${reason.answers.map(
              ({ text, answer, kindText, provenance, basis, quotes }) => html`<li>
                <p>${text} <strong>${answer}</strong> <span class="kind">${provenance === '' ? kindText : `${kindText}; ${provenance}`}</span></p>
                ${quotesView(quotes)} ${basis.local ? basisView(basis) : nothing}
              </li>`,
            )}
          </ul>`,
          reason.sentence,
        )}
  </li>`;
}

const listOf = ({ answers }: ReasonView): string => answers.map(({ question }) => question).join(' ');

/** Another reading of the same text, and why it differs: the rules that only one of the two has are marked in words. */
export function readingView(reading: ReadingView, labels: ResultView['labels'], strings: Strings): TemplateResult {
  return html`<li part="reading" class="reason">
    <h5>${reading.title}: ${reading.indicated}</h5>
    <p>${reading.difference}</p>
    <p>${reading.text}</p>
    ${basisView(reading.basis)}
    ${reading.reasons.map(
      ({ sentence, onlyHere, basis, quotes }) => html`<p class="because">${onlyHere ? html`<strong>${labels.onlyHere}:</strong> ` : nothing}${sentence}</p>
        ${restsOnView(sentence, basis, quotes, strings)}`,
    )}
    ${reading.notHere.map((sentence) => html`<p class="because"><strong>${labels.notHere}:</strong> ${sentence}</p>`)}
  </li>`;
}
