import type { Question } from '@cse-screening/core';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { detailOf, valueOf } from '../answers.ts';
import { questionElementId } from '../flow/problems.ts';
import { sourceOf } from '../question-source.ts';
import { questionView } from './question-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { urgentView } from './urgent-view.ts';

/** Questions, and directly after the one whose answer makes something pressing, what cannot wait. */
export function questionsView(questions: readonly Question[], model: ScreeningModel): unknown {
  const { ruleSet, screened, entered, language, strings, problemAt, pressingAfter, on } = model;
  return repeat(
    questions,
    ({ id }) => id,
    (question) => {
      const { id } = question;
      const typed = entered.dates[id];
      return html`${questionView({
        question,
        value: valueOf(entered.answers, id),
        detail: { ...detailOf(entered.answers, id), ...(typed !== undefined && { date: typed }) },
        problem: problemAt(questionElementId(id)),
        source: sourceOf(question, ruleSet, language, strings),
        language,
        strings,
        onAnswer: (value) => { on.answer(id, value); },
        onClear: () => { on.clear(id); },
        onDetail: (name, text, done) => { on.detail(id, name, text, done); },
      })}
      ${pressingAfter === id ? html`<div class="in-place">${urgentView(screened.view, strings, false)}</div>` : nothing}`;
    },
  );
}
