import { type ReferralBlock, type ReferralView, splitLanguages } from '@cse-screening/core/referral';
import { html, nothing, type TemplateResult } from 'lit';
import { type Content, tableView, termsView } from '../policy/policy-pieces.ts';
import { referralMapView } from './referral-map-view.ts';

/** A whole referral: what it lacks first, then everything that it says. */
export function referralView({ confidential, title, facts, notices, warnings, warningsHeading, sections, about, wordsLanguage, otherLanguages }: ReferralView): TemplateResult {
  const split = splitLanguages(otherLanguages);
  const mark: Mark = (text) => split(text).map((piece) => (piece.language === null ? html`${piece.text}` : html`<span lang=${piece.language}>${piece.text}</span>`));
  return html`<article class="policy">
    <header part="header" class="policy-head"><p class="kicker">${confidential}</p><h2>${title}</h2>${termsView(facts.map(({ label, text }) => [label, text]))}</header>
    <div part="notices">${notices.map((text) => html`<p class="policy-notice" role="note">${text}</p>`)}</div>
    ${warnings.length === 0 ? nothing : html`<section part="warnings" class="gaps" aria-labelledby="gaps"><h3 id="gaps">${warningsHeading}</h3><ul>${warnings.map(({ message, hint }) => html`<li><strong>${message}</strong> ${hint}</li>`)}</ul></section>`}
    ${sections.map(({ id, heading, blocks }) => html`<section part="section" class="chapter" aria-labelledby=${id}><h3 id=${id}>${heading}</h3>${blocks.map((block) => blockView(block, mark, wordsLanguage))}</section>`)}
    <footer part="about" class="chapter quiet">${about.map((text) => html`<p>${mark(text)}</p>`)}</footer>
  </article>`;
}

/** Says of the parts of a text which language they are in, where that is not the language around them. */
type Mark = (text: string) => Content;

function blockView(block: ReferralBlock, mark: Mark, wordsLanguage: string): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${mark(block.text)}</p>`;
    case 'strong':
      return html`<p class="strong">${mark(block.text)}</p>`;
    case 'subheading':
      return html`<h4>${mark(block.text)}</h4>`;
    case 'facts':
      return html`${termsView(block.facts.map(({ label, text }) => [label, text === '' ? text : mark(text)]))}`;
    case 'words':
      return html`<blockquote class="own-words">${block.text}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${mark(item)}</li>`)}</ul>`;
    case 'quotes':
      return html`${block.quotes.map(({ row, where, quote }) => html`<blockquote lang=${wordsLanguage === 'en' ? nothing : 'en'}><p>“${quote}”</p><footer>${row}, ${where}</footer></blockquote>`)}`;
    case 'table':
      return tableView(block.caption, block.columns.map((heading) => ({ heading })), block.rows.map((cells) => ({ cells: cells.map(mark) })));
    case 'map':
      return html`<figure class="map">${referralMapView(block.map, block.title, block.description)}<figcaption class="quiet">${block.key}</figcaption></figure>`;
  }
}
