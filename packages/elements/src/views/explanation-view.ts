import type { NamedAnswer, ResultView, RuleSet } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../strings/strings.ts';
import { aboutView } from './about-view.ts';
import { possibleActionsView } from './action-view.ts';
import { blockView } from './block-view.ts';
import { disclosureView } from './disclosure-view.ts';
import { readingView, reasonView } from './reason-view.ts';
import { basisView, restsOnView } from './source-view.ts';
import { REASONS_ID } from './summary-view.ts';

interface ExplanationModel {
  readonly view: ResultView;
  readonly ruleSet: RuleSet;
  readonly strings: Strings;
  /** What to do, or why, where it does not stand with the result at a glance. */
  readonly actions?: unknown;
}

/** The result at length: what to do, why, other readings, and what it all rests on. */
export function explanationView({ view, ruleSet, strings, actions = nothing }: ExplanationModel): TemplateResult {
  const { labels, reasons } = view;
  const ownReasons = reasons.filter(({ heading }) => heading === reasons[0]?.heading);
  const otherReasons = reasons.filter((reason) => !ownReasons.includes(reason));
  return html`<div class="explanation" id=${REASONS_ID} tabindex="-1">
    ${blockView('issues', labels.issues, view.issues, (issue) => issue, (issue) => html`<li class="reason">${issue}</li>`)}
    ${actions} ${possibleActionsView(view)}
    ${blockView('flags', labels.flags, view.flags.filter(isCertain), ({ flag }) => flag, (flag) => noteView(flag, strings))}
    ${blockView('floors', labels.floors, view.floors.filter(isCertain), ({ text }) => text, (floor) => noteView(floor, strings))}
    ${blockView('category', labels.category, view.categories, ({ category }) => category, ({ title, band, basis, quotes }) => noteView({ text: title, because: band && `“${band}”`, basis, quotes }, strings))}
    ${blockView('reasons', labels.reasons, ownReasons, ({ rule }) => rule, (reason) => reasonView(reason, view, strings))}
    ${otherReasons.length === 0
      ? nothing
      : disclosureView('reasons', `${strings.showRest} (${otherReasons.length})`, html`<ul class="plain">${repeat(otherReasons, ({ rule }) => rule, (reason) => reasonView(reason, view, strings))}</ul>`, labels.reasons)}
    ${sufficientView(view)} ${raisesView(view)}
    ${blockView('recorded', labels.recorded, view.recorded, ({ kind }) => kind, recordedView)}
    ${blockView('readings', labels.readings, view.readings, ({ title }) => title, (reading) => readingView(reading, labels, strings))}
    ${aboutView(view, ruleSet, strings)}
  </div>`;
}

/** What depends on answers that are not known is not said as if it were so. */
const isCertain = ({ certain }: { readonly certain: boolean }): boolean => certain;

function noteView(note: Pick<ResultView['flags'][number], 'text' | 'because' | 'basis' | 'quotes'>, strings: Strings): TemplateResult {
  return html`<li class="reason">
    <h5>${note.text}</h5>
    <p>${note.because}</p>
    ${basisView(note.basis)} ${restsOnView(note.text, note.basis, note.quotes, strings)}
  </li>`;
}

/** Given answers that alone are enough for the category. */
function sufficientView({ sufficient, labels }: ResultView): TemplateResult | typeof nothing {
  if (sufficient === null) return nothing;
  return disclosureView('sufficient', labels.sufficient, html`<p>${sufficient.intro}</p> ${namedAnswersView(sufficient.answers)}`);
}

/** What would raise the category, without links to the questions: it is nothing to work through. */
function raisesView({ raises, raisesNote, labels }: ResultView): TemplateResult | typeof nothing {
  if (raises.length === 0) return nothing;
  return disclosureView(
    'raises',
    labels.raises,
    html`<p class="note">${raisesNote}</p>
      <ul class="plain">
        ${raises.map(
          ({ sentence, parts }) => html`<li class="reason">
            <p>${sentence}</p>
            ${parts.map((part) => html`${part.sentence === '' ? nothing : html`<p>${part.sentence}</p>`} ${namedAnswersView(part.answers)}`)}
          </li>`,
        )}
      </ul>`,
  );
}

function namedAnswersView(answers: readonly NamedAnswer[]): TemplateResult {
  return html`<ul>${answers.map(({ text, answer }) => html`<li>${text} <strong>${answer}</strong></li>`)}</ul>`;
}

function recordedView({ title, questions }: ResultView['recorded'][number]): TemplateResult {
  return html`<li class="reason">
    <h5>${title}</h5>
    ${namedAnswersView(questions)}
  </li>`;
}
