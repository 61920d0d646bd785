import { textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isSelfCompleted } from '../self-completed.ts';
import { accountView } from './account-view.ts';
import { answersView } from './answers-view.ts';
import { disclosureView } from './disclosure-view.ts';
import { explanationView } from './explanation-view.ts';
import { finishView } from './finish-view.ts';
import { judgementView } from './judgement-view.ts';
import { progressView } from './progress-view.ts';
import { questionsView } from './questions-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { sectionView } from './section-view.ts';
import { HEADING_ID, summaryView } from './summary-view.ts';

/**
 * One step: its heading, what it asks or shows, and the way on. Enter in a field goes on, as the button does. With another `key`
 * only what the step asks or shows is made anew, and never the button: where a button with the focus is replaced, the screen reader
 * Orca at times says nothing of the next step.
 */
export function stepView(model: ScreeningModel, key: string): TemplateResult {
  const { step, strings, on } = model;
  const asks = step.section !== null;
  const heading = html`<h3 id=${HEADING_ID} tabindex="-1">${titleOf(model)}</h3>
    ${asks ? progressView(model) : nothing}`;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    on.next();
  };
  return html`<form novalidate autocomplete="off" @submit=${onSubmit}>
      ${keyed(key, html`${step.section === null ? html`<div class="section">${heading} ${bodyOf(model)}</div>` : sectionView(step.section, model.language, heading, questionsView(step.questions, model))}
        ${asks && !isSelfCompleted(model.ruleSet)
          ? disclosureView('early-account', strings.narrative, accountView(model))
          : nothing}`)}
      ${finishView(model)}
    </form>`;
}

function titleOf({ step, strings, language, ruleSet }: ScreeningModel): string {
  const { section, kind } = step;
  if (section !== null) {
    const title = textIn(section.title, language);
    if (kind === 'section') return title;
    const { questions } = section;
    return strings.questionOf(title, questions.findIndex(({ id }) => id === step.questions[0]?.id) + 1, questions.length);
  }
  if (kind === 'judgement') return ruleSet.document.categories.length === 0 ? strings.finishStep : strings.judgement;
  return kind === 'account' ? strings.account : kind === 'check' ? strings.check : strings.resultStep;
}

function bodyOf(model: ScreeningModel): unknown {
  const { screened: { view }, ruleSet, strings, on } = model;
  switch (model.step.kind) {
    case 'account': return accountView(model);
    case 'check': return answersView(model, true);
    case 'judgement': return judgementView(model);
    default: return html`${summaryView({ view, strings, onGo: on.go, title: null, live: false })} ${explanationView({ view, ruleSet, strings })}`;
  }
}
