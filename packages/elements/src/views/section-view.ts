import { textIn, type Section } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Questions that are asked together, under their heading. */
export function sectionView(section: Section, language: string, questions: unknown): TemplateResult {
  return html`<section part="section" class="section">
    <h3>${textIn(section.title, language)}</h3>
    ${section.help === undefined ? nothing : html`<p class="section-help">${textIn(section.help, language)}</p>`} ${questions}
  </section>`;
}
