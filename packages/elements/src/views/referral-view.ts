import type { ReferralBlock, ReferralView } from '@cse-screening/core/referral';
import { html, nothing, type TemplateResult } from 'lit';
import { tableView, termsView } from '../policy/policy-pieces.ts';
import { referralMapView } from './referral-map-view.ts';

/** A whole referral: what it lacks first, then everything that it says. */
export function referralView({ confidential, title, facts, notices, warnings, warningsHeading, sections, about }: ReferralView): TemplateResult {
  return html`<article class="policy">
    <header part="header" class="policy-head"><p class="kicker">${confidential}</p><h2>${title}</h2>${termsView(facts.map(({ label, text }) => [label, text]))}</header>
    <div part="notices">${notices.map((text) => html`<p class="policy-notice" role="note">${text}</p>`)}</div>
    ${warnings.length === 0 ? nothing : html`<section part="warnings" class="gaps" aria-labelledby="gaps"><h3 id="gaps">${warningsHeading}</h3><ul>${warnings.map(({ message, hint }) => html`<li><strong>${message}</strong> ${hint}</li>`)}</ul></section>`}
    ${sections.map(({ id, heading, blocks }) => html`<section part="section" class="chapter" aria-labelledby=${id}><h3 id=${id}>${heading}</h3>${blocks.map(blockView)}</section>`)}
    <footer part="about" class="chapter quiet">${about.map((text) => html`<p class="digest">${text}</p>`)}</footer>
  </article>`;
}

function blockView(block: ReferralBlock): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'strong':
      return html`<p class="strong">${block.text}</p>`;
    case 'subheading':
      return html`<h4>${block.text}</h4>`;
    case 'facts':
      return html`${termsView(block.facts.map(({ label, text }) => [label, text]))}`;
    case 'words':
      return html`<blockquote class="own-words">${block.text}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'quotes':
      return html`${block.quotes.map(({ row, where, quote }) => html`<blockquote><p>“${quote}”</p><footer>${row}, ${where}</footer></blockquote>`)}`;
    case 'table':
      return tableView(block.caption, block.columns.map((heading) => ({ heading })), block.rows.map((cells) => ({ cells })));
    case 'map':
      return html`<figure class="map">${referralMapView(block.map, block.title, block.description)}<figcaption class="quiet">${block.key}</figcaption></figure>`;
  }
}
