import { textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { accountView } from './account-view.ts';
import { explanationView } from './explanation-view.ts';
import { finishView } from './finish-view.ts';
import { judgementView } from './judgement-view.ts';
import { questionsView } from './questions-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { sectionView } from './section-view.ts';
import { barView, summaryView } from './summary-view.ts';

/** Everything on one page: the questions, the result at a glance beside them, then the result at length and the judgement. */
export function pageView(model: ScreeningModel): TemplateResult {
  const { ruleSet, screened, step, language, strings, progress, on } = model;
  const summary = { view: screened.view, strings, onGo: on.go };
  const asked = new Set(step.questions);
  const sections = ruleSet.document.sections.map((section) => ({ section, questions: section.questions.filter((question) => asked.has(question)) }));
  return html`<p part="progress" class="progress">${strings.progress(progress.answered, progress.of)}</p>
    <div class="columns">
      <div class="questions">
        ${sections.map(({ section, questions }) =>
          questions.length === 0 ? nothing : sectionView(section, language, html`<h3>${textIn(section.title, language)}</h3>`, questionsView(questions, model)),
        )}
        <section class="section"><h3>${strings.account}</h3>${accountView(model)}</section>
        ${barView(summary)}
      </div>
      ${summaryView(summary)} ${explanationView({ view: screened.view, ruleSet, strings })}
      <section class="section ending"><h3>${ruleSet.document.categories.length === 0 ? strings.finishStep : strings.judgement}</h3>${judgementView(model)} ${finishView(model)}</section>
    </div>`;
}
