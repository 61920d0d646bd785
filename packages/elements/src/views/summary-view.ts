import type { ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isPressing } from '../flow/is-pressing.ts';
import type { Strings } from '../strings/strings.ts';
import { actionsView } from './action-view.ts';
import { signpostIcon } from './icons.ts';
import { positionView } from './position-view.ts';
import { rangeView, settledByView, urgentOpenView } from './range-view.ts';
import { urgentView } from './urgent-view.ts';

/** The id of a step's heading, which gets the focus when the step changes. */
export const HEADING_ID = 'step';
const SUMMARY_ID = 'result';
export const REASONS_ID = 'reasons';

interface SummaryModel {
  readonly view: ResultView;
  readonly strings: Strings;
  /** Moves the focus to the part with this id; null where the questions and the reasons are not beside it. */
  readonly onGo: ((id: string) => void) | null;
  /** Its heading; null where it is a step of its own, headed so already, with the reasons below it. Default: that it is the result so far. */
  readonly title?: string | null;
  /**
   * Whether a change of the category is read out. Default: it is. Not where the summary comes as a whole: a screen reader
   * would begin in the middle of it, before the heading.
   */
  readonly live?: boolean;
  /** The judgement, where it is made. It stands before what to do next. */
  readonly judgement?: unknown;
  /** Whether why something is to be done is one disclosure away. Default: it is. */
  readonly why?: boolean;
}

/** The result at a glance: what cannot wait, then the category in words, what it means, how far it could still move, and what to do next. */
export function summaryView({ view, strings, onGo, title = strings.result, live = true, judgement = nothing, why = true }: SummaryModel): TemplateResult {
  return html`<section part="result" class="summary" aria-labelledby=${title === null ? HEADING_ID : SUMMARY_ID}>
    ${title === null ? nothing : html`<h3 id=${SUMMARY_ID} tabindex="-1">${title}</h3>`}
    ${urgentView(view, strings, 4, why)} ${urgentOpenView(view, onGo)}
    <div class="standing">
      ${view.categories.length === 0 ? nothing : signpostIcon()}
      <div>
        <p part="headline" class="headline" role="heading" aria-level="4" aria-live=${live ? 'polite' : nothing}>${view.headline}</p>
        ${view.band === '' ? nothing : html`<p><span class="key">${view.labels.band}:</span> “<bdi>${view.band}</bdi>”</p>`}
      </div>
    </div>
    ${view.message === '' ? nothing : html`<p>${view.message}</p>`}
    ${rangeView(view)} ${judgement} ${actionsView(view, strings, why)} ${settledByView(view, strings, onGo)}
    ${view.service === '' ? nothing : html`<p><span class="key">${view.labels.service}:</span> ${view.service}</p>`}
    ${positionView(view)}
    ${onGo === null || title === null ? nothing : html`<p><button type="button" class="link" @click=${() => { onGo(REASONS_ID); }}>${strings.seeReasons}</button></p>`}
  </section>`;
}

/** On narrow screens the summary stands after the questions; this keeps it one press away. */
export function barView({ view, strings, onGo }: SummaryModel & { readonly onGo: (id: string) => void }): TemplateResult {
  const immediate = view.actions.find(({ urgency }) => urgency === 'immediate');
  const pressing = view.actions.some(isPressing);
  // A category is nothing to be done.
  const first = `${view.labels.first}${immediate === undefined ? '.' : ':'}`;
  return html`<div class=${pressing ? 'bar pressing' : 'bar'}>
    <button type="button" @click=${() => { onGo(SUMMARY_ID); }}>
      <span>${pressing ? html`<strong>${first}</strong> ` : nothing}${immediate?.text ?? view.headline}</span>
      <span class="bar-go">${strings.seeResult}</span>
    </button>
  </div>`;
}
