import type { AnswerValue, RuleSet, Section } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { valueOf } from '../answers.ts';
import { sourceOf } from '../question-source.ts';
import type { Screened } from '../screening.ts';
import type { Strings } from '../strings/strings.ts';
import { explanationView } from './explanation-view.ts';
import { headerView } from './header-view.ts';
import { questionView } from './question-view.ts';
import { sectionView } from './section-view.ts';
import { barView, summaryView } from './summary-view.ts';

interface ScreeningModel {
  readonly ruleSet: RuleSet;
  readonly screened: Screened;
  readonly language: string;
  readonly strings: Strings;
  readonly onAnswer: (question: string, value: AnswerValue) => void;
  readonly onClear: (question: string) => void;
  /** Moves the focus to the part with this id. */
  readonly onGo: (id: string) => void;
}

/** The questions, the result at a glance beside them, and the result at length below. */
export function screeningView(model: ScreeningModel): TemplateResult {
  const { ruleSet, screened, language, strings, onGo } = model;
  const { document } = ruleSet;
  const { view } = screened;
  const summary = { view, strings, onGo };
  return html`${keyed(ruleSet.digest, html`${headerView(ruleSet, view)}
    <div class="columns">
      <div class="questions">${document.sections.map((section) => sectionView(section, language, questions(section, model)))} ${barView(summary)}</div>
      ${summaryView(summary)} ${explanationView({ view, ruleSet, strings })}
    </div>`)}`;
}

/** The questions of a section that are asked: those that earlier answers rule out are left out, and keep their answers. */
function questions(section: Section, { ruleSet, screened, language, strings, onAnswer, onClear }: ScreeningModel): unknown {
  const hidden = new Set(screened.result.answers.hidden);
  return repeat(
    section.questions.filter(({ id }) => !hidden.has(id)),
    ({ id }) => id,
    (question) =>
      questionView({
        question,
        value: valueOf(screened.answers, question.id),
        source: sourceOf(question, ruleSet, language, strings),
        language,
        strings,
        onAnswer: (value) => { onAnswer(question.id, value); },
        onClear: () => { onClear(question.id); },
      }),
  );
}
