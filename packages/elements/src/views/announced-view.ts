import { saysDuty, type ActionView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement } from '../flow/pressing-notice.ts';
import type { Strings } from '../strings/strings.ts';

/**
 * What is read out where it comes up, in a region that is always there: every immediate step, the first of the other urgent
 * ones, and how many more there are, since a hundred words cut off what someone is doing. It is one paragraph: of several that
 * come in at once, screen readers mix up the order, or let the last one cut off the others. The words of a duty and of a text stand apart
 * because they can be in different languages; the space is part of the text, as Chromium tells of none beside a comment of Lit's.
 */
export function announcedView(announced: Announcement | null, strings: Strings): TemplateResult {
  return html`<div class="unseen" aria-live="assertive">${announced === null ? nothing : keyed(announced.key, wordsView(announced.actions, strings))}</div>`;
}

function wordsView(actions: readonly ActionView[], strings: Strings): TemplateResult {
  const first = actions.findIndex(({ urgency }) => urgency !== 'immediate');
  const said = first < 0 ? actions : actions.slice(0, first + 1);
  const more = actions.length - said.length;
  return html`<p>
    ${repeat(said, ({ action }) => action, (action) => html`${saysDuty(action) ? nothing : html`<span>${action.duty}</span> `}<span>${`${action.text} `}</span>`)}
    ${more === 0 ? nothing : strings.moreSteps(more)}
  </p>`;
}
