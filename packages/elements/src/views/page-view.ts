import { html, type TemplateResult } from 'lit';
import { isSelfCompleted } from '../self-completed.ts';
import { accountView } from './account-view.ts';
import { explanationView } from './explanation-view.ts';
import { finishView } from './finish-view.ts';
import { judgementView } from './judgement-view.ts';
import { progressView } from './progress-view.ts';
import { sectionsView } from './questions-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { barView, summaryView } from './summary-view.ts';

/** Everything on one page: the questions, the result at a glance beside them, then the result at length and the judgement. */
export function pageView(model: ScreeningModel): TemplateResult {
  const { ruleSet, screened, strings, on } = model;
  const summary = { view: screened.view, strings, onGo: on.go };
  const done = progressView(model);
  const asking = sectionsView(model);
  if (isSelfCompleted(ruleSet)) return html`${done} <div class="questions">${asking}</div> ${finishView(model)}`;
  return html`${done}
    <div class="columns">
      <div class="questions">
        ${asking}
        <section class="section"><h3 id="account" tabindex="-1">${strings.account}</h3>${accountView(model)}</section>
        ${barView(summary)}
      </div>
      ${summaryView(summary)} ${explanationView({ view: screened.view, ruleSet, strings })}
      <section class="section ending"><h3 id="judgement" tabindex="-1">${ruleSet.document.categories.length === 0 ? strings.finishStep : strings.judgement}</h3>${judgementView(model)} ${finishView(model)}</section>
    </div>`;
}
