import type { ActionView, ResultView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../strings/strings.ts';
import { actionView, whyView } from './action-view.ts';
import { warningIcon } from './icons.ts';

const URGENCIES = ['immediate', 'urgent'] as const;

/**
 * What cannot wait. The live region is always there and its items keep their place by action, so that each action is
 * read out once, when it first appears. Why it is asked for stands outside of the region, one disclosure away. Where
 * another region reads them out, or they come with the page, `live` is false; where why stands elsewhere, `why` is.
 */
export function urgentView({ actions, labels }: ResultView, strings: Strings, live = true, level = live ? 4 : 3, why = true): TemplateResult {
  const groups = URGENCIES.map((urgency) => actions.filter((action) => action.urgency === urgency)).filter((group) => group.length > 0);
  const none = groups.length === 0;
  return html`<div part="urgent" class=${none ? 'urgent none' : 'urgent'}>
    <div aria-live=${live ? 'assertive' : nothing} aria-atomic="false" aria-relevant="additions">
      ${none ? nothing : html`<p class="urgent-title" role="heading" aria-level=${level}>${warningIcon()}<span>${labels.first}</span></p>`}
      ${repeat(groups, ([first]) => first?.urgency, (group) => groupView(group, labels))}
    </div>
    ${why ? whyView(groups.flat(), strings) : nothing}
  </div>`;
}

function groupView(group: readonly ActionView[], labels: ResultView['labels']): TemplateResult {
  return html`<div class="urgency-group">
    <p class="urgency">${group[0]?.urgencyText}</p>
    <ul class="plain">
      ${repeat(
        group,
        ({ action }) => action,
        (action) => actionView(action, labels),
      )}
    </ul>
  </div>`;
}
