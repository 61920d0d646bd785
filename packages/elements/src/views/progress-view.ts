import { html, nothing, type TemplateResult } from 'lit';
import type { ScreeningModel } from './screening-model.ts';

/** How many sections are answered. Of one section it says nothing. */
export function progressView({ progress: { answered, of }, strings }: Pick<ScreeningModel, 'progress' | 'strings'>): TemplateResult | typeof nothing {
  return of < 2 ? nothing : html`<p part="progress" class="progress">${strings.progress(answered, of)}</p>`;
}
