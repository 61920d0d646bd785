import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement } from '../flow/pressing-notice.ts';

/** What is read out where it comes up, in a region that is always there. Null where another region does so. */
export function announcedView(announced: readonly Announcement[] | null): TemplateResult {
  return html`<div class="unseen" aria-live="assertive">${announced === null ? nothing : repeat(announced, ({ key }) => key, ({ words }) => html`<p>${words}</p>`)}</div>`;
}
