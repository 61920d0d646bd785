import { html, svg, type TemplateResult } from 'lit';

/** A flight of steps, filled up to where the case stands. Decoration beside the words: it says nothing on its own. */
export function stepsIcon(count: number, filled: number): TemplateResult {
  const steps = Array.from({ length: Math.max(count, 1) }, (_, step) => {
    const height = 8 + (step * 20) / Math.max(count - 1, 1);
    return svg`<rect class=${step < filled ? 'step filled' : 'step'} x=${step * 10 + 1.5} y=${30.5 - height} width="7" height=${height} rx="1"></rect>`;
  });
  return html`<svg class="icon steps" viewBox="0 0 ${Math.max(count, 1) * 10} 32" aria-hidden="true" focusable="false">${steps}</svg>`;
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
