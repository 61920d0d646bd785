import { html, svg, type TemplateResult } from 'lit';

/** A signpost beside the category in words: the tool points, and says nothing of how much. Without one, an empty post. */
export function signpostIcon(indicated: boolean): TemplateResult {
  return html`<svg class="icon signpost" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    ${indicated ? svg`<path d="M5 6h17l6 5-6 5H5z"></path>` : svg`<path class="line open" d="M5 6h17l6 5-6 5H5z"></path>`}
    <path d="M13 2h3v4h-3zM13 16h3v14h-3z"></path>
  </svg>`;
}

/** An exclamation mark in a disc. */
export function warningIcon(): TemplateResult {
  return html`<svg class="icon warning" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle class="disc" cx="16" cy="16" r="15"></circle>
    <path class="mark" d="M16 7v11M16 22.5v2.5"></path>
  </svg>`;
}

/** Quotation marks for the source's own text. */
export function sourceIcon(): TemplateResult {
  return html`<svg class="icon small" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path class="line" d="M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 10h5"></path>
  </svg>`;
}

/** A map pin for what was decided locally. */
export function localIcon(): TemplateResult {
  return html`<svg class="icon small" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path class="line" d="M8 14.5C5 11 3.5 8.6 3.5 6.300a4.5 4.5 0 0 1 9 0C12.5 8.6 11 11 8 14.500z"></path>
    <circle class="line" cx="8" cy="6.3" r="1.5"></circle>
  </svg>`;
}
