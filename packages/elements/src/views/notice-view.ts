import { html, nothing, type TemplateResult } from 'lit';
import type { ScreeningModel } from './screening-model.ts';

/**
 * What was taken up, what changed since, and where the answers are kept. It is read out from a region that is always there, as one
 * paragraph: of several that come in at once, screen readers mix up the order. As a status it would be read as an empty one, too.
 */
export function noticeView({ notices, problems, reopened, strings, discardDraft }: ScreeningModel): TemplateResult {
  const { restored, kept, altered, change } = notices;
  const list = (title: string, items: readonly string[]) => (items.length === 0 ? [] : [title, items]);
  const lines = [
    reopened ? strings.reopened : '',
    restored ? strings.draftRestored : '',
    altered ? strings.altered : '',
    ...(change === null
      ? []
      : [`${strings.versionChanged(change.before, change.now)} ${strings.draftKept}`, ...list(strings.noPlace, change.noPlace), ...list(strings.reworded, change.reworded), ...list(strings.added, change.added)]),
    kept === 'yes' ? '' : kept === 'failed' ? strings.draftFailed : strings.draftForeign,
  ].filter((line) => line !== '');
  const quiet = problems.length > 0 || lines.length === 0;
  return html`<div class="unseen" aria-live="polite">${quiet ? nothing : html`<p>${lines.flat().join(' ')}</p>`}</div>
    ${quiet
      ? nothing
      : html`<div part="notice" class="notice">
          <p class="notice-title">${strings.notice}</p>
          ${lines.map((line) => (typeof line === 'string' ? html`<p>${line}</p> ` : html`<ul>${line.map((item) => html`<li>${item}</li>`)}</ul> `))}
          ${restored ? html`<button type="button" class="link" @click=${discardDraft}>${strings.discardDraft}</button>` : nothing}
        </div>`}`;
}
