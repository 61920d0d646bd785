import type { Issue } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { describeLack, type LabModel } from './lab-model.ts';

/** So many findings are listed: what follows from one slip hides the slip. */
const MOST = 60;
const ORDER: readonly Issue['severity'][] = ['error', 'warning'];

/** What was found in the text, the worst first, each with its line. */
export function findingsView(model: LabModel): TemplateResult {
  const { look, words: { lab }, on } = model;
  if (look === null) return html`<p>${describeLack(model)}</p>`;
  const told = ORDER.flatMap((severity) => look.issues.filter((issue) => issue.severity === severity));
  const notes = look.issues.filter(({ severity }) => severity === 'info');
  const item = ({ severity, line = 1, column = 1, message, hint }: Issue) => html`<li class="finding ${severity}">
    <p><span class="severity">${lab.severities[severity]}</span> <button type="button" class="link" @click=${() => { on.go(line, column); }}>${lab.line(line)}</button> <span lang="en">${message}</span></p>
    ${hint === '' ? nothing : html`<p class="quiet"><strong>${lab.toDo}</strong> <span lang="en">${hint}</span></p>`}
  </li>`;
  return html`${told.length > 0 ? html`<ul class="plain findings">${told.slice(0, MOST).map(item)}</ul>` : look.isWhole ? html`<p>${lab.noFindings}</p>` : html`<p>${lab.working}</p>`}
    ${told.length > MOST ? html`<p>${lab.more(told.length - MOST)}</p>` : nothing}
    ${notes.length === 0 ? nothing : html`<details><summary><span>${lab.notes(notes.length)}</span></summary><ul class="plain findings disclosed">${notes.map(item)}</ul></details>`}`;
}
