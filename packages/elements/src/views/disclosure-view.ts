import { html, nothing, type TemplateResult } from 'lit';

/** Long content behind its title; open on paper. `of` says what it is about, for people who hear the title out of context. Nothing urgent is put into one. */
export function disclosureView(part: string, title: string, content: unknown, of = ''): TemplateResult {
  return html`<details part=${part || nothing}>
    <summary><span>${title}${of === '' ? nothing : html`<span class="unseen">: ${of}</span>`}</span></summary>
    <div class="disclosed">${content}</div>
  </details>`;
}
