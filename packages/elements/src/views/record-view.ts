import { textIn, type ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { standingCategory } from '../judgement/judgement-entry.ts';
import { isSelfCompleted } from '../self-completed.ts';
import type { Strings } from '../strings/strings.ts';
import { whyView } from './action-view.ts';
import { answersView } from './answers-view.ts';
import { explanationView } from './explanation-view.ts';
import { headerView } from './header-view.ts';
import { itemView, verbatimView } from './item-view.ts';
import { noticeView } from './notice-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { quotesView } from './source-view.ts';
import { summaryView } from './summary-view.ts';

/** The whole screening on paper, or where it is only to be read: nothing in it is a control, and nothing is left out. */
export function recordView(model: ScreeningModel): TemplateResult {
  const { ruleSet, screened, strings, recordId, finished, formatDate } = model;
  const { view } = screened;
  if (isSelfCompleted(ruleSet)) return html`<article part="record" class="record off-paper">${headerView(ruleSet, view)} <h3>${strings.answers}</h3> ${answersView(model, false)}</article>`;
  return html`<article part="record" class="record">
    ${headerView(ruleSet, view, true)} ${noticeView({ ...model, notices: { ...model.notices, restored: false } })}
    <p class="running"><bdi>${recordId}</bdi> · ${formatDate(screened.date)} · ${ruleSet.document.id} ${ruleSet.document.version}</p>
    <h3>${strings.record}</h3>
    ${finished === null ? html`<p><strong>${strings.unfinished}</strong></p>` : nothing}
    <dl class="items">
      ${itemView(strings.recordDate, formatDate(screened.date))} ${itemView(strings.recordId, verbatimView(recordId))}
      ${finished === null ? nothing : itemView(strings.recordDigest, finished.digest)}
    </dl>
    ${summaryView({ view, strings, onGo: null, title: strings.resultStep, live: false, judgement: html`<h4>${strings.judgement}</h4> ${judgedView(model)}`, why: false })}
    <h3>${strings.answers}</h3>
    ${answersView(model, false)}
    <h3>${strings.reasonsOfResult}</h3>
    ${explanationView({ view, ruleSet, strings, actions: whyView(view.actions, strings) })}
    ${wordingView(view, strings)}
  </article>`;
}

/** The source's own wording, each quotation once: on paper the rest of the record names its rows. */
function wordingView(view: ResultView, strings: Strings): TemplateResult {
  const citing = [view.actions, view.flags, view.floors, view.categories, view.reasons, view.readings.flatMap(({ reasons }) => reasons)].flat();
  const quotes = new Map(citing.flatMap((each) => each.quotes).map((quote) => [quote.row, quote]));
  return html`<div part="wording" class="block"><h4>${strings.wording}</h4>${quotesView([...quotes.values()])}</div>`;
}

/** The judgement as it was made; what is indicated stands above it, untouched. */
function judgedView({ ruleSet, screened, entered, finished, language, strings, formatDate }: ScreeningModel): TemplateResult {
  const { judgement } = entered;
  const category = standingCategory(judgement, screened.result);
  const title = category === null ? strings.noCategory : ruleSet.document.categories.find(({ id }) => id === category)?.title;
  const rows: readonly (readonly [string, string])[] = [
    [strings.pickCategory, title === undefined ? strings.notJudged : typeof title === 'string' ? title : textIn(title, language)],
    [strings.reason, judgement.reason],
    [strings.role, judgement.role],
    [strings.judgedOn, formatDate(finished?.judgement?.date ?? '')],
  ];
  return html`<dl class="items">
    ${rows.filter(([, text]) => text.trim() !== '').map(([name, text]) => itemView(name, verbatimView(text)))}
  </dl>`;
}
