import type { ActionView, ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../strings/strings.ts';
import { actionView, whyView } from './action-view.ts';
import { warningIcon } from './icons.ts';

const URGENCIES = ['immediate', 'urgent'] as const;

/**
 * What cannot wait, under a heading of a level, with why one disclosure away unless that stands elsewhere. It is no live
 * region: a list that comes in is read in pieces and out of order. `announcedView` reads out what it says. Of those that are
 * as urgent, the steps that an answer `added` stand first.
 */
export function urgentView({ actions, labels }: ResultView, strings: Strings, level = 3, why = true, added: readonly string[] = []): TemplateResult | typeof nothing {
  const isAdded = ({ action }: ActionView) => added.includes(action);
  const groups = URGENCIES.map((urgency) => actions.filter((action) => action.urgency === urgency).sort((a, b) => Number(isAdded(b)) - Number(isAdded(a)))).filter((group) => group.length > 0);
  if (groups.length === 0) return nothing;
  return html`<div part="urgent" class="urgent">
    <p class="urgent-title" role="heading" aria-level=${level}>${warningIcon()}<span>${labels.first}</span></p>
    ${repeat(groups, ([first]) => first?.urgency, (group) => groupView(group, labels, isAdded))}
    ${why ? whyView(groups.flat(), strings, labels.first) : nothing}
  </div>`;
}

function groupView(group: readonly ActionView[], labels: ResultView['labels'], isAdded: (action: ActionView) => boolean): TemplateResult {
  return html`<div class="urgency-group">
    <p class="urgency">${group[0]?.urgencyText}</p>
    <ul class="plain">
      ${repeat(
        group,
        ({ action }) => action,
        (action) => actionView(action, labels, isAdded(action)),
      )}
    </ul>
  </div>`;
}
