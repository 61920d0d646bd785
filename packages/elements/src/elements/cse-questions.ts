import { textIn, type Answers, type AnswerValue, type Question } from '@cse-screening/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Detail, withAnswer, withDetail } from '../answers.ts';
import { CseAnswersEvent, CseUrgentEvent } from '../events.ts';
import { findUnusable, type Problem, questionElementId } from '../flow/problems.ts';
import { isDate } from '../flow/typed-date.ts';
import { formatDate } from '../format-date.ts';
import type { Screening } from '../screening.ts';
import type { Strings } from '../strings/strings.ts';
import { isPressing } from '../views/action-view.ts';
import { headerView } from '../views/header-view.ts';
import { type QuestionsModel, questionsView } from '../views/questions-view.ts';
import { sectionView } from '../views/section-view.ts';
import { urgentView } from '../views/urgent-view.ts';
import { ScreenedElement, type Shown } from './screened-element.ts';

/**
 * The questions of a rule set on one page: answers in, answers out. It shows no category. What cannot wait it shows all the
 * same, directly after the answer that makes it so, whatever the page does with the answers.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 * @attr dense - Small controls, for people who work with many cases a day
 *
 * @slot unavailable - How to get help, shown where the questions cannot be. Default: a text that says to act on any worry.
 *
 * @event {CseAnswersEvent} cse-answers - A practitioner changed an answer; `answers` holds all of them.
 * @event {CseUrgentEvent} cse-urgent - An answer made actions pressing; `actions` holds their ids.
 * @event {CseErrorEvent} cse-error - The questions cannot be shown; `code` says why. Holds no answers.
 *
 * @csspart header - Title and purpose of the rule set
 * @csspart notices - What must be known before reading on, such as that the rule set is a draft
 * @csspart section - A section of questions
 * @csspart question - One question with its controls
 * @csspart option - One answer that can be picked
 * @csspart help - Help and the source's own wording
 * @csspart detail - Date, source and note of an answer
 * @csspart clear - The button that clears an answer
 * @csspart urgent - What cannot wait
 * @csspart action - One action
 * @csspart unavailable - The panel that stands in where the questions cannot be shown
 */
export class CseQuestions extends ScreenedElement {
  /** Dates of answers as typed, where they are no day in the calendar. */
  #dates: Readonly<Record<string, string>> = {};
  /** The answers as this element set them itself. */
  #own: Answers | null = null;
  #pressingAfter: string | null = null;
  #announced: readonly string[] = [];
  /** Whether what cannot be used is said by its question. */
  #validated = false;

  /**
   * Says by each question whose answer cannot be used what to do, and moves the focus to the first of them. Gives whether
   * there is none. Nothing is said before the page asks.
   */
  async validate(): Promise<boolean> {
    this.#validated = true;
    this.requestUpdate();
    await this.updateComplete;
    const [first] = this.screened === null ? [] : this.#unusable(this.screened);
    if (first !== undefined) this.#focus(first.place);
    return first === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Answers that the page sets are another screening: what was typed and said in the last one goes with it.
    if (this.answers !== this.#own) {
      this.#own = this.answers;
      this.#dates = {};
      this.#pressingAfter = null;
      this.#announced = [];
      this.#validated = false;
    }
    super.willUpdate(changed);
  }

  protected override show({ ruleSet }: Screening, screened: Shown, strings: Strings): TemplateResult {
    const { language } = this;
    const { view } = screened;
    const asked = new Set(this.#asked(screened));
    const pressingAfter = [...asked].find(({ id }) => id === this.#pressingAfter)?.id ?? null;
    const problems = this.#validated ? this.#unusable(screened) : [];
    const model: QuestionsModel = {
      ruleSet,
      screened,
      entered: this.#entered,
      language,
      strings,
      problemAt: (place) => problems.find((problem) => problem.place === place)?.say(strings, language, (date) => formatDate(date, language)) ?? '',
      pressingAfter,
      on: { answer: this.#answer, clear: this.#clear, detail: this.#detail },
    };
    return html`<div class="unseen" aria-live="assertive">${this.#announced.map((words) => html`<p>${words}</p>`)}</div>
      ${headerView(ruleSet, view)} ${pressingAfter === null ? urgentView(view, strings, false) : nothing}
      <div class="questions">
        ${ruleSet.document.sections.map((section) => {
          const questions = section.questions.filter((question) => asked.has(question));
          return questions.length === 0 ? nothing : sectionView(section, language, html`<h3>${textIn(section.title, language)}</h3>`, questionsView(questions, model));
        })}
      </div>`;
  }

  get #entered(): QuestionsModel['entered'] {
    return { answers: this.recorded, dates: this.#dates };
  }

  /** The questions that are asked: those that other answers rule out are left out, and keep their answers. */
  #asked({ result }: Shown): readonly Question[] {
    const hidden = new Set(result.answers.hidden);
    return (this.screening?.ruleSet.document.sections ?? []).flatMap(({ questions }) => questions.filter(({ id }) => !hidden.has(id)));
  }

  #unusable(screened: Shown): readonly Problem[] {
    return findUnusable(this.#asked(screened), this.#entered, screened.result);
  }

  /** What cannot wait now, by action. */
  #pressing(): ReadonlyMap<string, string> {
    const actions = this.screening === null ? [] : this.screen(this.screening).view.actions;
    return new Map(actions.filter(isPressing).map(({ action, duty, text }) => [action, `${duty} ${text}`]));
  }

  #enter(answers: Answers, question: string, date: string | null): void {
    const { [question]: _, ...dates } = this.#dates;
    this.#dates = date === null ? dates : { ...dates, [question]: date };
    this.answers = answers;
    this.#own = answers;
    this.dispatchEvent(new CseAnswersEvent(this.recorded));
  }

  readonly #answer = (question: string, value: AnswerValue | null): void => {
    const before = this.#pressing();
    this.#enter(withAnswer(this.recorded, question, value), question, value === null ? null : (this.#dates[question] ?? null));
    const added = [...this.#pressing()].filter(([action]) => !before.has(action));
    if (added.length === 0) return;
    this.#pressingAfter = question;
    this.#announced = added.map(([, words]) => words);
    this.dispatchEvent(new CseUrgentEvent(added.map(([action]) => action)));
  };

  /** Clears an answer. The button that was pressed goes away with it, so the focus moves to the question. */
  readonly #clear = (question: string): void => {
    this.#answer(question, null);
    void this.updateComplete.then(() => { this.#focus(questionElementId(question)); });
  };

  readonly #detail = (question: string, name: keyof Detail, text: string): void => {
    const wrong = name === 'date' && text !== '' && !isDate(text);
    const date = wrong ? text : name === 'date' ? null : (this.#dates[question] ?? null);
    this.#enter(withDetail(this.recorded, question, name, wrong ? '' : text), question, date);
  };

  #focus(place: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(place)} :is(input, textarea)`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-questions': CseQuestions;
  }
}
