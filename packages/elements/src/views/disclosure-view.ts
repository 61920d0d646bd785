import { html, nothing, type TemplateResult } from 'lit';

/** What is long, behind its title; open on paper. `of` names it for those who hear the title out of its place. Nothing urgent stands in one. */
export function disclosureView(part: string, title: string, content: unknown, of = ''): TemplateResult {
  return html`<details part=${part || nothing}>
    <summary><span>${title}${of === '' ? nothing : html`<span class="unseen">: ${of}</span>`}</span></summary>
    <div class="disclosed">${content}</div>
  </details>`;
}
