import { html, nothing, type TemplateResult } from 'lit';
import type { ScreeningModel } from './screening-model.ts';

/** What was taken up, what changed since, and where the answers are kept. The region is always there, so that it is read out; as a status it would be read as an empty one, too. */
export function noticeView({ notices, problems, reopened, strings, discardDraft }: ScreeningModel): TemplateResult {
  const { restored, kept, altered, change } = notices;
  const quiet = problems.length > 0 || (!reopened && !restored && kept === 'yes' && !altered && change === null);
  const list = (title: string, items: readonly string[]) => (items.length === 0 ? nothing : html`<p>${title}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`);
  return html`<div aria-live="polite" aria-atomic="true">
    ${quiet
      ? nothing
      : html`<div part="notice" class="notice">
          <p class="notice-title">${strings.notice}</p>
          ${reopened ? html`<p><strong>${strings.reopened}</strong></p>` : nothing}
          ${restored ? html`<p><strong>${strings.draftRestored}</strong></p>` : nothing}
          ${altered ? html`<p><strong>${strings.altered}</strong></p>` : nothing}
          ${change === null
            ? nothing
            : html`<p>${strings.versionChanged(change.before, change.now)} ${strings.draftKept}</p>
                ${list(strings.noPlace, change.noPlace)} ${list(strings.reworded, change.reworded)} ${list(strings.added, change.added)}`}
          ${kept === 'yes' ? nothing : html`<p>${kept === 'failed' ? strings.draftFailed : strings.draftForeign}</p>`}
          ${restored ? html`<button type="button" class="link" @click=${discardDraft}>${strings.discardDraft}</button>` : nothing}
        </div>`}
  </div>`;
}
