import { html, nothing, type TemplateResult } from 'lit';
import { describeLack, type LabModel } from './lab-model.ts';
import { findCase } from './look.ts';

/** How the worked cases come out: those that fail, with what was expected. */
export function casesView(model: LabModel): TemplateResult {
  const { good, cases, casesFailed, words: { lab }, on } = model;
  if (cases === null) return html`<p>${casesFailed ? lab.casesUnavailable : lab.noCases}</p>`;
  if (good === null) return html`<p>${describeLack(model)}</p>`;
  if (good.cases === null) return html`<p>${lab.working}</p>`;
  const { report, issues } = good.cases;
  if (report === null) {
    return html`<p>${lab.casesRefused}</p>
      <ul class="plain findings">${issues.map(({ line = 1, message, hint }) => html`<li class="finding error"><p>${lab.line(line)} <span lang="en">${message}</span></p><p class="quiet" lang="en">${hint}</p></li>`)}</ul>`;
  }
  const failed = report.outcomes.filter(({ differences }) => differences.length > 0);
  return html`<p class="lab-total">${lab.casesPassed(report.passed, report.failed)}</p>
    ${failed.length === 0
      ? nothing
      : html`<h4>${lab.failed}</h4>
          <p class="quiet">${lab.failedAsk}</p>
          <ul class="plain findings">
            ${failed.map(({ name, differences }) => html`<li class="finding warning">
              <p><strong>${name}</strong></p>
              <ul>${differences.map(({ what, expected, got }) => html`<li><span lang="en">${lab.expected(what, expected, got)}</span></li>`)}</ul>
              <p><button type="button" class="link" @click=${() => { on.tryCase(findCase(name, cases)); }}>${lab.tryCaseNamed}<span class="unseen">: ${name}</span></button></p>
            </li>`)}
          </ul>`}
    ${report.neverFired.length === 0 ? nothing : html`<details><summary><span>${lab.neverFired(report.neverFired.length)}</span></summary><ul class="disclosed">${report.neverFired.map((id) => html`<li>${id}</li>`)}</ul></details>`}`;
}
