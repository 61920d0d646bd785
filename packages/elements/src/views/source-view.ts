import type { BasisView, QuoteView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { disclosureView } from './disclosure-view.ts';

/** Quotations with the document and row that they come from. */
export function quotesView(quotes: readonly QuoteView[]): TemplateResult | typeof nothing {
  if (quotes.length === 0) return nothing;
  return html`<ul class="plain quotes">
    ${quotes.map(
      ({ row, where, quote }) => html`<li>
        <blockquote>${quote}</blockquote>
        <p class="where"><cite>${where}</cite> <span class="row">${row}</span></p>
      </li>`,
    )}
  </ul>`;
}

/** Whether something is the source's own text or a local interpretation: in words, and the latter with a bar beside it. */
export function basisView(basis: BasisView): TemplateResult {
  return html`<p class=${basis.local ? 'basis local' : 'basis'}>${basis.title}</p>`;
}

/** What something rests on: the quotations, and of a local interpretation the rationale. */
export function originView({ title, detail }: BasisView, quotes: readonly QuoteView[]): TemplateResult {
  return html`${quotesView(quotes)} ${detail === '' ? nothing : html`<p class="note">${title}. ${detail}</p>`}`;
}

/** What something rests on, one disclosure away. `of` says what that is, for people who hear the title out of context. */
export function restsOnView(of: string, basis: BasisView, quotes: readonly QuoteView[], strings: Strings): TemplateResult | typeof nothing {
  if (quotes.length === 0 && basis.detail === '') return nothing;
  return disclosureView('', quotes.length > 0 ? strings.wording : strings.origin, originView(basis, quotes), of);
}
