import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** A titled list. Its items keep their place by key, so that an open disclosure stays with what it belongs to. `after` stands below it. */
export function blockView<T>(
  part: string,
  title: string,
  items: readonly T[],
  key: (item: T) => string,
  view: (item: T) => TemplateResult,
  after: unknown = nothing,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<div part=${part} class="block">
    <h4>${title}</h4>
    <ul class="plain">${repeat(items, key, view)}</ul>
    ${after}
  </div>`;
}
