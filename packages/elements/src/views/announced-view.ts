import { saysDuty } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement } from '../flow/pressing-notice.ts';

/**
 * What is read out where it comes up, in a region that is always there. It is one paragraph: of several that come in at once,
 * screen readers mix up the order, or let the last one cut off the others. The words of a duty and of a text stand apart
 * because they can be in different languages; the space is part of the text, as Chromium tells of none beside a comment of Lit's.
 */
export function announcedView(announced: Announcement | null): TemplateResult {
  return html`<div class="unseen" aria-live="assertive">
    ${announced === null
      ? nothing
      : keyed(
          announced.key,
          html`<p>${repeat(announced.actions, ({ action }) => action, (action) => html`${saysDuty(action) ? nothing : html`<span>${action.duty}</span> `}<span>${`${action.text} `}</span>`)}</p>`,
        )}
  </div>`;
}
