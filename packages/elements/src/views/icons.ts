import { html, type TemplateResult } from 'lit';

/** A signpost beside the category in words: the tool points, and says nothing of how much. */
export function signpostIcon(): TemplateResult {
  return html`<svg class="icon signpost" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M13 2h3v4h6l6 5-6 5h-6v14h-3V16H5V6h8z"></path>
  </svg>`;
}

/** An exclamation mark in a disc. */
export function warningIcon(): TemplateResult {
  return html`<svg class="icon warning" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle class="disc" cx="16" cy="16" r="15"></circle>
    <path class="mark" d="M16 7v11M16 22.5v2.5"></path>
  </svg>`;
}
