import type { Answers, AnswerValue } from '@cse-screening/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Detail } from '../answers.ts';
import { CseAnswersEvent } from '../events.ts';
import { giveAnswer, giveDetail, type Given } from '../flow/give-answer.ts';
import { questionElementId } from '../flow/places.ts';
import { findUnusable, sayProblem } from '../flow/problems.ts';
import { FocusController } from '../focus-controller.ts';
import { formatDate } from '../format-date.ts';
import { PaperController } from '../paper-controller.ts';
import type { Screened, Screening } from '../screening.ts';
import { isSelfCompleted } from '../self-completed.ts';
import type { Strings } from '../strings/strings.ts';
import { unlessFalse } from '../unless-false.ts';
import { announcedView } from '../views/announced-view.ts';
import { headerView } from '../views/header-view.ts';
import { type QuestionsModel, sectionsView } from '../views/questions-view.ts';
import { urgentView } from '../views/urgent-view.ts';
import { ScreenedElement } from './screened-element.ts';

/**
 * The questions of a rule set on one page: answers in, answers out. It shows no category. What cannot wait it shows all the
 * same, directly after the answer that makes it so, whatever the page does with the answers.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
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
 * @csspart why - Why each of some actions is asked for
 * @csspart unavailable - The panel that stands in where the questions cannot be shown
 */
export class CseQuestions extends ScreenedElement<Screened> {
  static override readonly properties: PropertyDeclarations = { dense: { type: Boolean, reflect: true, converter: unlessFalse } };

  /** Small text, close together, for people who work with many cases a day. */
  declare dense: boolean;

  /** Dates of answers as typed, where they are no day in the calendar. */
  #dates: Given['dates'] = {};
  /** The answers that this element set itself, and the copy that it last gave to the page: where the page sets either, nothing is new. */
  #own: Answers | null = null;
  #sent: Answers | null = null;
  /** How often it was begun anew. Controls are made anew with it, so that nothing typed for the last child stays in one. */
  #turn = 0;
  #shownTurn = 0;
  readonly #focus = new FocusController(this);
  readonly #paper = new PaperController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  /** Whether what cannot be used is said by its question. */
  #validated = false;

  constructor() {
    super();
    this.dense = false;
  }

  /**
   * Says by each question whose answer cannot be used what to do, and moves the focus to the first of them. Gives whether
   * there is none; false while the questions cannot be shown. Nothing is said before the page asks.
   */
  async validate(): Promise<boolean> {
    this.#validated = true;
    this.requestUpdate();
    await this.updateComplete;
    if (this.screened === null) return false;
    const [first] = findUnusable(this.#given, this.screened);
    if (first === undefined) return true;
    this.#focus.move(first);
    await this.updateComplete;
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Answers that the page sets are another screening: what was typed and said in the last one goes with it.
    if (this.answers !== this.#own && this.answers !== this.#sent) {
      this.#own = this.answers;
      this.#dates = {};
      this.pressing.clear();
      this.#validated = false;
      this.#turn += 1;
    }
    super.willUpdate(changed);
  }

  protected override updated(): void {
    super.updated();
    this.#shownTurn = this.#turn;
  }

  protected override screen(screening: Screening): Screened {
    return this.screenAnswers(screening);
  }

  protected override show(screened: Screened, strings: Strings): TemplateResult {
    const { language } = this;
    const { ruleSet, view } = screened;
    const pressingAfter = screened.questions.find(({ id }) => id === this.pressing.after)?.id ?? null;
    const problems = this.#validated ? findUnusable(this.#given, screened) : [];
    const words = { strings, language, formatDate: (date: string) => formatDate(date, language) };
    const model: QuestionsModel = {
      screened,
      entered: this.#given,
      language,
      strings,
      problemAt: (place) => sayProblem(problems, place, words),
      pressingAfter,
      added: this.pressing.added,
      printing: this.#paper.printing,
      on: { answer: this.#answer, clear: this.#clear, detail: this.#detail },
    };
    const content = html`${announcedView(this.pressing.announced, strings)}
      ${headerView(ruleSet, view)} ${pressingAfter === null ? urgentView(view, strings) : nothing}
      <div class="questions">${keyed(this.#turn, sectionsView(model))}</div>`;
    return isSelfCompleted(ruleSet) ? html`<div class="live off-paper">${content}</div>` : content;
  }

  protected override shows(shown: unknown): boolean {
    // Answers that were set and not taken up yet are not shown.
    return shown === this.#own || shown === this.#sent;
  }

  get #given(): Given {
    return { answers: this.recorded, dates: this.#dates };
  }

  #enter({ answers, dates }: Given): void {
    // A control that is taken off the page still reports what was typed into it. That belongs to the answers before these.
    if (this.#shownTurn !== this.#turn) return;
    this.#dates = dates;
    this.answers = answers;
    this.#own = answers;
    this.#sent = this.recorded;
    this.dispatchEvent(new CseAnswersEvent(this.recorded));
  }

  readonly #answer = (question: string, value: AnswerValue | null): void => {
    const now = () => this.attempt((screening) => this.screen(screening))?.view;
    const before = now();
    this.#enter(giveAnswer(this.#given, question, value));
    const urgent = this.pressing.compare(question, before, now());
    if (urgent === null) return;
    this.#focus.move('added');
    this.dispatchEvent(urgent);
  };

  /** Clears an answer. The button that was pressed goes away with it, so the focus moves to the question. */
  readonly #clear = (question: string): void => {
    this.#answer(question, null);
    this.#focus.move({ place: questionElementId(question) });
  };

  readonly #detail = (question: string, name: keyof Detail, text: string): void => {
    this.#enter(giveDetail(this.#given, question, name, text));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-questions': CseQuestions;
  }
}
