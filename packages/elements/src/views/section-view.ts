import { textIn, type Section } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Questions that are asked together, under their heading. */
export function sectionView({ help }: Section, language: string, heading: unknown, questions: unknown): TemplateResult {
  return html`<section part="section" class="section">
    ${heading} ${help === undefined ? nothing : html`<p class="section-help">${textIn(help, language)}</p>`} ${questions}
  </section>`;
}
