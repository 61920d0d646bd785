import type { ResultView, RuleSet } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { disclosureView } from './disclosure-view.ts';

/** What is local in the result, what the tool is and is not, and the documents behind it. */
export function aboutView(view: ResultView, { document }: RuleSet, strings: Strings): TemplateResult {
  return html`${view.interpretations.length === 0
      ? nothing
      : disclosureView(
          'interpretations',
          `${view.labels.interpretations} (${view.interpretations.length})`,
          html`<ul class="plain">${view.interpretations.map(({ title, detail }) => html`<li><p><strong>${title}</strong></p> <p>${detail}</p></li>`)}</ul>`,
        )}
    <div part="about" class="block about">
      <h4>${view.labels.about}</h4>
      ${view.about.map((line) => html`<p>${line}</p>`)}
      ${disclosureView(
        '',
        strings.sources,
        html`<ul>
          ${document.sources.map(({ title, publisher, published, url }) => {
            const name = [title, publisher, published].filter((part) => part !== undefined).join(', ');
            return html`<li>${linkView(url, name, strings)}</li>`;
          })}
        </ul>`,
      )}
    </div>`;
}

/** A link of a rule set. Only https is a link; the parser has refused the rest already, and this does not rely on it. */
function linkView(url: string | undefined, name: string, strings: Strings): TemplateResult {
  if (!url?.startsWith('https://')) return html`${name}`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${name} ${strings.newTab}</a>`;
}
