import { html, nothing, type TemplateResult } from 'lit';

/** An item of a list of names, and of what stands with each. `more` stands beside it. */
export function itemView(name: string, content: unknown, more: unknown = nothing): TemplateResult {
  return html`<div class="item"><dt>${name}</dt> <dd>${content}</dd> ${more}</div>`;
}

/** What a person wrote or chose, line by line as it was, and never translated. */
export function verbatimView(text: string): TemplateResult {
  return html`<span class="verbatim" translate="no">${text}</span>`;
}
