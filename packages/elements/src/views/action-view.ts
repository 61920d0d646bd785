import type { ActionView, ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { basisView, restsOnView } from './source-view.ts';

/** A step of the pathway with its duty, who does it and by when. */
export function actionView(action: ActionView, labels: ResultView['labels'], strings: Strings): TemplateResult {
  return html`<li part="action" class="action">
    ${actionWordsView(action, labels)}
    <p class="because">${action.because}</p>
    ${basisView(action.basis)} ${restsOnView(action.text, action.basis, action.quotes, strings)}
  </li>`;
}

/** What an action asks for, without why. */
export function actionWordsView(action: ActionView, labels: ResultView['labels']): TemplateResult {
  return html`<p class="action-text"><strong class="duty">${action.duty}</strong> ${action.text}</p>
    ${action.who === '' && action.due === ''
      ? nothing
      : html`<dl class="facts">
          ${action.who === '' ? nothing : html`<div><dt>${labels.who}</dt><dd>${action.who}</dd></div>`}
          ${action.due === '' ? nothing : html`<div><dt>${labels.due}</dt><dd>${action.due}</dd></div>`}
        </dl>`}`;
}

export function isPressing({ urgency }: ActionView): boolean {
  return urgency !== 'routine';
}
