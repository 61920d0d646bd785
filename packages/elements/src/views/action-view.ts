import { saysDuty, type ActionView, type ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isPressing } from '../flow/is-pressing.ts';
import type { Strings } from '../strings/strings.ts';
import { blockView } from './block-view.ts';
import { disclosureView } from './disclosure-view.ts';
import { basisView, originView } from './source-view.ts';

/** What to do next. What cannot wait stands with the result: see `urgentView`. With `why`, the reasons are one disclosure away. */
export function actionsView({ actions, labels }: ResultView, strings: Strings, why = true): TemplateResult | typeof nothing {
  const routine = actions.filter((action) => !isPressing(action));
  return blockView('actions', labels.actions, routine, ({ action }) => action, (action) => actionView(action, labels), why ? whyView(routine, strings, labels.actions) : nothing);
}

/** What may also be needed: it depends on answers that are not known. */
export function possibleActionsView({ possibleActions, labels }: ResultView): TemplateResult | typeof nothing {
  return possibleActions.length === 0
    ? nothing
    : disclosureView('actions', `${labels.possibleActions} (${possibleActions.length})`, html`<ul class="plain">${possibleActions.map((action) => actionView(action, labels, false, action.because))}</ul>`);
}

/** Why each of the actions is asked for, and what that rests on, one disclosure away; `of` is the heading that they stand under. */
export function whyView(actions: readonly ActionView[], strings: Strings, of = ''): TemplateResult | typeof nothing {
  return actions.length === 0
    ? nothing
    : disclosureView(
        'why',
        strings.reasonAndOrigin,
        html`<ul class="plain">
          ${actions.map(
            ({ text, because, basis, quotes }) => html`<li>
              <p><strong>${text}</strong></p>
              <p>${because}</p>
              ${basisView(basis)} ${originView(basis, quotes)}
            </li>`,
          )}
        </ul>`,
        of,
      );
}

/** A step of the pathway: what it asks for with its duty, what it depends on, who does it and by when. What an answer just `added` is scrolled to. */
export function actionView(action: ActionView, labels: ResultView['labels'], added = false, ifSo = ''): TemplateResult {
  return html`<li part="action" class=${added ? 'action added' : 'action'}>
    <p>${saysDuty(action) ? nothing : html`<strong class="duty">${action.duty}</strong> `}${action.text}</p>
    ${ifSo === '' ? nothing : html`<p class="fact"><span class="key">${labels.ifSo}:</span> ${ifSo}</p>`} ${factView(labels.who, action.who)} ${factView(labels.due, action.due)}
  </li>`;
}

function factView(label: string, fact: string): TemplateResult | typeof nothing {
  return fact === '' ? nothing : html`<p class="fact"><span class="key">${label}:</span> <strong>${fact}</strong></p>`;
}
