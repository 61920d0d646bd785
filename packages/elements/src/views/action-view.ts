import { saysDuty, type ActionView, type ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isPressing } from '../flow/is-pressing.ts';
import type { Strings } from '../strings/strings.ts';
import { blockView } from './block-view.ts';
import { basisView, restsOnView } from './source-view.ts';

const keyOf = ({ action }: ActionView): string => action;

/** What to do next, and what may also be needed. What cannot wait stands with the result: see `urgentView`. */
export function actionsView({ actions, possibleActions, labels }: ResultView, strings: Strings): TemplateResult {
  const routine = actions.filter((action) => !isPressing(action));
  return html`${blockView('actions', labels.actions, routine, keyOf, (action) => actionView(action, labels, strings))}
    ${possibleActions.length === 0
      ? nothing
      : html`<details part="actions" class="block">
          <summary><span>${labels.possibleActions} (${possibleActions.length})</span></summary>
          <ul class="disclosed plain">${repeat(possibleActions, keyOf, (action) => html`<li>${actionWordsView(action, labels)}</li>`)}</ul>
        </details>`}`;
}

/** A step of the pathway with its duty, who does it and by when. */
function actionView(action: ActionView, labels: ResultView['labels'], strings: Strings): TemplateResult {
  return html`<li part="action" class="action">
    ${actionWordsView(action, labels)}
    <p class="because">${action.because}</p>
    ${basisView(action.basis)} ${restsOnView(action.text, action.basis, action.quotes, strings)}
  </li>`;
}

/** What an action asks for, without why. */
export function actionWordsView(action: ActionView, labels: ResultView['labels']): TemplateResult {
  return html`<p>${saysDuty(action) ? nothing : html`<strong class="duty">${action.duty}</strong> `}${action.text}</p>
    ${action.who === '' && action.due === ''
      ? nothing
      : html`<dl class="facts">
          ${action.who === '' ? nothing : html`<div><dt>${labels.who}</dt><dd>${action.who}</dd></div>`}
          ${action.due === '' ? nothing : html`<div><dt>${labels.due}</dt><dd>${action.due}</dd></div>`}
        </dl>`}`;
}
