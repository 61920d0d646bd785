import { textIn, type Question } from '@cse-screening/core';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { detailOf, valueOf } from '../answers.ts';
import type { Entered } from '../flow/entered.ts';
import { questionElementId } from '../flow/places.ts';
import { NO_SOURCE, sourceOf } from '../question-source.ts';
import type { Screened } from '../screening.ts';
import { isSelfCompleted } from '../self-completed.ts';
import { questionView } from './question-view.ts';
import type { ScreeningHandlers, ScreeningModel } from './screening-model.ts';
import { sectionView } from './section-view.ts';
import { urgentView } from './urgent-view.ts';

/** What questions are made from, and whom they tell. */
export interface QuestionsModel extends Pick<ScreeningModel, 'language' | 'strings' | 'problemAt' | 'pressingAfter' | 'added'> {
  readonly screened: Pick<Screened, 'ruleSet' | 'view' | 'sections'>;
  readonly entered: Pick<Entered, 'answers' | 'dates'>;
  readonly on: Pick<ScreeningHandlers, 'answer' | 'clear' | 'detail'>;
  /** Whether they are on their way to paper. Default: false; a screening prints a record in their place. */
  readonly printing?: boolean;
}

/** The questions that are asked by section, each section under its heading. */
export function sectionsView(model: QuestionsModel): unknown {
  const { screened, language } = model;
  return repeat(screened.sections, ({ id }) => id, (section) => sectionView(section, language, html`<h3 id="section-${section.id}" tabindex="-1">${textIn(section.title, language)}</h3>`, questionsView(section.questions, model)));
}

/** Questions, and directly after the one whose answer makes something pressing, what cannot wait. */
export function questionsView(questions: readonly Question[], model: QuestionsModel): unknown {
  const { screened, entered, language, strings, problemAt, pressingAfter, added, on, printing = false } = model;
  const { ruleSet, view } = screened;
  const selfCompleted = isSelfCompleted(ruleSet);
  return repeat(
    questions,
    ({ id }) => id,
    (question) => {
      const { id } = question;
      const answer = entered.answers[id];
      const typed = entered.dates[id];
      const problem = problemAt(questionElementId(id));
      const laidOut = () =>
        questionView({
          question,
          value: valueOf(entered.answers, id),
          detail: { ...detailOf(entered.answers, id), ...(typed !== undefined && { date: typed }) },
          problem,
          source: selfCompleted ? NO_SOURCE : sourceOf(question, ruleSet, language, strings),
          selfCompleted,
          printing,
          language,
          strings,
          onAnswer: (value, done) => { on.answer(id, value, done); },
          onClear: () => { on.clear(id); },
          onDetail: (name, text, done) => { on.detail(id, name, text, done); },
        });
      return html`${guard([question, answer, typed, problem, language, strings, printing], laidOut)}
      ${pressingAfter === id ? html`<div class="in-place">${urgentView(view, strings, 3, true, added)}</div>` : nothing}`;
    },
  );
}
