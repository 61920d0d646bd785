import type { Answers, ScreeningRecord } from '@cse-screening/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { copyAnswers, questionsIn } from '../answers.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { KeptWork } from '../draft/kept-work.ts';
import { CseErrorEvent, CseExitEvent, CseReadyEvent } from '../events.ts';
import { isNothing } from '../flow/entered.ts';
import { ExitController } from '../flow/exit-controller.ts';
import { isPressing } from '../flow/is-pressing.ts';
import { findUnusable } from '../flow/problems.ts';
import { FocusController } from '../focus-controller.ts';
import { findPlace, showFocused } from '../focus-place.ts';
import { listenToWindow } from '../listen-to-window.ts';
import { PaperController } from '../paper-controller.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import type { Screened, Screening } from '../screening.ts';
import { isSelfCompleted } from '../self-completed.ts';
import { Session } from '../session.ts';
import type { Strings } from '../strings/strings.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { today } from '../today.ts';
import { unlessFalse } from '../unless-false.ts';
import { announcedView } from '../views/announced-view.ts';
import { ERRORS_ID } from '../views/error-summary-view.ts';
import { exitView } from '../views/exit-view.ts';
import { TITLE_ID } from '../views/header-view.ts';
import { makeScreeningModel } from '../views/make-screening-model.ts';
import { recordView } from '../views/record-view.ts';
import { screeningView } from '../views/screening-view.ts';
import { HEADING_ID } from '../views/summary-view.ts';
import { STAND_IN_ID } from '../views/unavailable-view.ts';
import { FormElement, type Hindrance } from './form-element.ts';

/**
 * A screening for child sexual exploitation: the questions of a rule set, and beside them what the answers indicate and
 * why; then a person's judgement, and the record. It asks the network for `src` and for nothing else, stores nothing unless
 * it is given where, and hands answers out in the record of an event, and to the form that it is named in.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @slot header - Above everything
 * @slot help - Between the title and the questions
 * @slot contacts - Below the questions and the result: whom to call
 * @slot footer - Below everything
 * @slot unavailable - How to get help, shown where the screening cannot be. Default: a text that says to act on any worry.
 *
 * @event {CseReadyEvent} cse-ready - The questions are on the page
 * @event {CseChangeEvent} cse-change - A practitioner changed something; `record` holds answers and result
 * @event {CseUrgentEvent} cse-urgent - An answer made actions pressing; `actions` holds their ids
 * @event {CseStepEvent} cse-step - The practitioner is at another step
 * @event {CseCompleteEvent} cse-complete - The practitioner finished the screening; `record` is the finished record
 * @event {CseDraftEvent} cse-draft - What became of the draft
 * @event {CseErrorEvent} cse-error - The screening cannot be shown, or there is something to put right. Holds no answers
 * @event {CseExitEvent} cse-exit - The practitioner leaves the page at once
 *
 * @cssstate loading - The rule set is on its way
 * @cssstate ready - The questions are on the page
 * @cssstate urgent - Something cannot wait
 * @cssstate error - Something is to be put right, or the screening cannot be shown
 * @cssstate complete - The screening is finished
 *
 * @csspart header - Title and purpose of the rule set
 * @csspart notices - What must be known before reading on, such as that the rule set is a draft
 * @csspart exit - The way off the page
 * @csspart notice - What was taken up or could not be kept
 * @csspart errors - The list of what to put right
 * @csspart back - The button that goes a step back
 * @csspart progress - How many sections are answered
 * @csspart button - The button that goes on
 * @csspart print - The button that prints
 * @csspart section - A section of questions
 * @csspart question - One question with its controls
 * @csspart option - One answer that can be picked
 * @csspart help - Help and the source's own wording
 * @csspart detail - Date, source and note of an answer
 * @csspart early-account - The account, where it can be begun early
 * @csspart account - The account and the child's own words
 * @csspart answers-section - The answers of a section, to be checked
 * @csspart judgement - A person's judgement
 * @csspart finish - The end of the way
 * @csspart closing - What someone reads who has answered for themselves
 * @csspart record - The whole screening on paper, or to be read only
 * @csspart wording - What it quotes, on paper
 * @csspart clear - The button that clears an answer
 * @csspart result - The result at a glance
 * @csspart urgent - What cannot wait
 * @csspart headline - The indicated category in words
 * @csspart position - Where the case stands among the categories
 * @csspart urgent-open - Open questions on which an immediate step depends
 * @csspart range - What the answers that are not known could change
 * @csspart actions - A list of actions
 * @csspart action - One action
 * @csspart why - Why each of some actions is asked for
 * @csspart reasons - The rules that fired
 * @csspart reason - One of them
 * @csspart answers - The answers that one of them rests on
 * @csspart sufficient - Given answers that alone are enough for the category
 * @csspart raises - What would raise the category
 * @csspart flags - What to note beside the category
 * @csspart floors - What a person's judgement should not go below
 * @csspart category - What the category itself rests on
 * @csspart recorded - What is recorded as present
 * @csspart issues - Answers that could not be used
 * @csspart settled-by - The questions that would settle the result
 * @csspart readings - Other readings of the source
 * @csspart reading - One of them
 * @csspart interpretations - What is local interpretation in the result
 * @csspart about - What the tool is and is not
 * @csspart unavailable - The panel that stands in where the screening cannot be shown
 *
 * @cssprop --cse-font-family - Default: system-ui; beside GOV.UK and the NHS Arial, as their own fonts are licensed
 * @cssprop --cse-font-size - Size of the questions. Default: 1.1875rem, on narrow screens 1.0625rem, and never less than 19px and 17px
 * @cssprop --cse-radius - Corners. Default: the theme's
 * @cssprop --cse-sticky-offset - Room to keep above the result while it stays in view, as for a sticky header. Default: 0.75rem
 * @cssprop --cse-color-text - Text
 * @cssprop --cse-color-secondary - Text of lesser weight
 * @cssprop --cse-color-background - Behind everything
 * @cssprop --cse-color-surface - Behind the result and quotations
 * @cssprop --cse-color-border - Lines that part things
 * @cssprop --cse-color-input - Border of controls
 * @cssprop --cse-color-link - Links and disclosures
 * @cssprop --cse-color-accent - Edges. Not green, which reads as an all-clear, and not red, which is for what cannot wait
 * @cssprop --cse-color-button - Behind the text of the button that goes on
 * @cssprop --cse-color-button-text - Its text
 * @cssprop --cse-color-local - Mark of a local interpretation
 * @cssprop --cse-color-urgent - What cannot wait
 * @cssprop --cse-color-urgent-text - Words of the button that leaves the page, which is filled with it; where people ask for more contrast, of every button
 * @cssprop --cse-color-focus - Behind what has the focus
 * @cssprop --cse-color-focus-text - Text and edge of what has the focus
 */
export class CseScreening extends FormElement<Screened> {
  static override readonly properties: PropertyDeclarations = {
    locale: { type: String },
    layout: { type: String, reflect: true },
    dense: { type: Boolean, reflect: true, converter: unlessFalse },
    answers: { attribute: false, noAccessor: true },
    record: { attribute: false, noAccessor: true },
    recordId: { type: String, attribute: 'record-id' },
    draftStore: { attribute: false },
    exitHref: { type: String, attribute: 'exit-href' },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly', converter: unlessFalse },
  };

  /** How dates are written, as in `en-GB`. Default: as in the language. */
  declare locale: string | null;
  /** A section a step (`steps`, the default), everything on one page (`page`), or one question a step (`question`). Written out, so that editors offer the values. */
  declare layout: 'steps' | 'page' | 'question';
  /** Small text, close together, for people who work with many cases a day. */
  declare dense: boolean;
  /** The page's own name for the record: opaque, nothing that says who the child is. Default: a random one. */
  declare recordId: string | null;
  /** Where a draft is kept. Default: null, nowhere. */
  declare draftStore: DraftStore | null;
  /**
   * Where "Exit this page" goes: a web address. Default: null, there is no such button; but where someone answers for
   * themselves it goes to a page about the weather, unless this is empty.
   */
  declare exitHref: string | null;
  /** The record is shown to be read. */
  declare readOnly: boolean;

  readonly #session: Session;
  readonly #kept: KeptWork;
  // Captured, so that it runs before the field's own listener: that one tells the page, which may ask for what is being typed.
  readonly #onType = { capture: true, handleEvent: ({ type, target }: Event): void => { this.#typing = type === 'input' ? { target, turn: this.#session.turn } : null; } };

  // Nothing is scrolled while the pointer is down: a person sees what they aim at.
  readonly #onFocus = (event: FocusEvent): void => { if (!this.held) showFocused(event); };

  readonly #exit = new ExitController(this, () => {
    this.clear();
    return this.dispatchEvent(new CseExitEvent());
  });
  readonly #focus = new FocusController(this);
  readonly #paper = new PaperController(this, () => { this.#layOut(); });
  /** Whether what the page set cannot be read. Undefined until it sets something: until then an attribute of that name counts as unreadable, since React before 19, and templates, write an object there. */
  #unreadable: { record?: boolean; answers?: boolean } = {};
  /** The date of the record that was taken up, and the page's own date, which holds again without that record. */
  #recordDate: string | undefined;
  #ownDate: string | null = null;
  #pressing = 0;
  /** The field that is typed into and was not left since, and in which turn of the session. */
  #typing: { readonly target: EventTarget | null; readonly turn: number } | null = null;
  /** The rule set that the page was last told of by `cse-ready`. */
  #told: unknown = null;
  /** Whether the page was last told that it cannot be shown. */
  #failed = false;

  constructor() {
    super();
    this.locale = null;
    this.layout = 'steps';
    this.dense = false;
    this.recordId = null;
    this.draftStore = null;
    this.exitHref = null;
    this.readOnly = false;
    const ruleSet = () => this.screening?.ruleSet ?? null;
    this.#session = new Session({
      screen: ({ answers }) => this.attempt((screening) => this.screen(screening, answers)),
      ruleSet,
      layout: () => this.layout,
      recordId: () => this.#kept.recordId,
      show: (focus) => {
        // A record that is changed on a later day keeps its date.
        if (focus === 'finished') this.#takeDate(this.#session.finished?.date);
        if (focus === undefined) this.requestUpdate();
        else this.#focus.move(focus);
      },
      emit: (event) => this.dispatchEvent(event),
      keep: () => { this.#kept.changed(); },
      leave: () => { this.#kept.heard(); },
      takeTyped: () => { this.takeTyped(); },
    });
    this.#kept = new KeptWork({
      session: this.#session,
      ruleSet,
      // An empty text names no record.
      givenId: () => this.recordId || null,
      patience: () => this.loadTimeout,
      show: () => { this.requestUpdate(); },
      // An element that was taken out has nothing to say any more.
      emit: (event) => this.isConnected && this.dispatchEvent(event),
    });
    // Once the page is hidden, it is too late to save a draft.
    listenToWindow(this, 'beforeunload', () => { this.takeTyped(); });
    listenToWindow(this, 'pageshow', () => { this.#kept.comeBack(); });
    listenToWindow(this, 'cse-announce', (event) => { event.hear(this, this.#session.pressing, (shown) => this.#session.isOwn(shown)); });
  }

  /** Answers by question id, short or in full. Set a new object to change them; reads as what is recorded now. */
  get answers(): Answers {
    return this.#session.entered.answers;
  }

  set answers(answers: Answers) {
    if (!this.#session.gave(answers)) {
      if (!isNothing(this.#session.entered)) this.#takeDate();
      this.#kept.give(copyAnswers(answers));
      this.#unreadable.answers = questionsIn(answers) === null;
    }
    this.requestUpdate();
  }

  /**
   * The record as it stands, or null while there is none. Set a record, or its JSON as a database gives it, to go on with
   * it; null begins anew. Of what is no record nothing is shown but how to get help: it must not pass for an empty screening.
   */
  get record(): ScreeningRecord | null {
    return this.#session.record();
  }

  set record(record: ScreeningRecord | string | null) {
    // A framework takes a record away with undefined.
    record ??= null;
    // Answers that were set before the element was defined come first, whatever the page's order: no record takes nothing of them away.
    if (record === null && !this.hasUpdated && this.#recordDate === undefined && !this.#unreadable.record) return;
    const date = this.#kept.take(record);
    this.#unreadable = { record: record !== null && date === null, answers: false };
    this.#takeDate(date);
  }

  formResetCallback(): void {
    this.#kept.restart();
    this.#kept.changed();
    this.requestUpdate();
  }

  /** Moves the focus to the list of what to put right, to the heading of the step, or to what stands in for it. */
  override focus(options?: FocusOptions): void {
    findPlace(this.renderRoot, [ERRORS_ID, HEADING_ID, TITLE_ID, STAND_IN_ID])?.focus(options);
  }

  /** Goes to a step, or to its place on one page: `section:ID`, `question:ID`, `account`, `check`, `result` or `judgement`. False where there is none, as of `check` on one page. */
  goTo(step: string): boolean {
    return this.#session.goTo(step);
  }

  /** Says what cannot be used on the step shown, as Continue does, and whether there is nothing. */
  validate(): boolean {
    return this.#session.validate();
  }

  /** Finishes the screening, as its button does: the finished record, or null where something is still needed. */
  complete(): ScreeningRecord | null {
    return this.#session.complete();
  }

  /** Empties everything, the draft included. */
  clear(): void {
    void this.discardDraft();
    this.#kept.begin();
    this.#takeDate();
  }

  /** Prints the page. On paper the element is one record, whoever prints. */
  print(): void {
    window.print();
  }

  /** Saves the draft now. False where it cannot be kept, or nothing is entered. */
  saveDraft(): Promise<boolean> {
    this.takeTyped();
    return this.#kept.save();
  }

  /** Removes the draft from where it is kept. What is entered stays, until the page is left. */
  discardDraft(): Promise<void> {
    return this.#kept.discard(this.draftStore);
  }

  protected override formRecord(): ScreeningRecord | null {
    return isNothing(this.#session.entered) ? null : this.record;
  }

  protected override screen(screening: Screening, answers = this.answers): Screened {
    if (this.#unreadable.record ?? this.hasAttribute('record')) throw new RuleSetFailure('invalid-record');
    if (this.#unreadable.answers ?? this.hasAttribute('answers')) throw new RuleSetFailure('screening-failed');
    if (this.#kept.isOfAnother(screening.ruleSet, this.readOnly)) throw new RuleSetFailure('other-rule-set');
    return screening.screen(answers, this.#session.finished?.date ?? this.date ?? today(), this.language, resultWordingIn(this.language, this.strings), this.locale || null);
  }

  protected override forget(): void {
    if (this.restorable) return;
    this.takeTyped();
    this.#kept.goAway();
  }

  /**
   * Takes in what is being typed, as if the field had been left: half of what is typed while someone types may be a number that
   * means something else. Where a page goes on meanwhile, not every browser says that the field changed.
   */
  protected override takeTyped(): void {
    if (this.#typing?.turn === this.#session.turn) this.#typing.target?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override prepare({ ruleSet }: Screening): void {
    // A draft store written as an attribute is a text. It can keep nothing, and the person is told so.
    this.#kept.prepare(ruleSet, this.formState, this.draftStore ?? (this.getAttribute('draftstore') as DraftStore | null));
    this.formState = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { screening, screened } = this;
    this.#exit.use(this.exitHref, screening !== null && isSelfCompleted(screening.ruleSet));
    if (screened !== null) this.#session.plan(screened);
  }

  protected override updated(): void {
    super.updated();
    this.#session.shown = this.#session.turn;
    const { screening, screened } = this;
    const pressing = screened?.view.actions.filter(isPressing).length ?? 0;
    // What cannot wait comes in at the top of the result, so that is what must be in view.
    if (pressing > this.#pressing) this.renderRoot.querySelector('.summary')?.scrollTo({ top: 0 });
    // Where less cannot wait, what goes may have stood above the answer, and not every browser keeps the rest in its place.
    if (pressing < this.#pressing) this.shadowRoot?.activeElement?.scrollIntoView({ block: 'nearest' });
    this.#pressing = pressing;
    const { problems, finished } = this.#session;
    const failed = this.loader.status === 'unavailable' || (screening !== null && screened === null);
    this.setStates({ loading: this.loader.status === 'loading', ready: screened !== null, urgent: pressing > 0, error: failed || problems.length > 0, complete: finished !== null });
    this.reportToForm(this.#hindrance, this.restorable ? this.#kept.write() : null, findPlace(this.renderRoot, [HEADING_ID, TITLE_ID, STAND_IN_ID]));
    if (failed) this.#failed = true;
    else if (screened !== null && this.#failed) {
      this.#failed = false;
      const shownAgain = new CseErrorEvent('to-correct', 'The screening can be shown again.', [], problems.length);
      this.dispatchEvent(shownAgain);
    }
    const ruleSet = screened?.ruleSet ?? null;
    if (ruleSet === this.#told || !this.isConnected) return;
    this.#told = ruleSet;
    if (ruleSet !== null) this.dispatchEvent(new CseReadyEvent());
  }

  protected override frame(content: TemplateResult): TemplateResult {
    return html`<slot name="header"></slot>
      ${exitView(this.#exit, this.words)}
      <fieldset class="frame" role="presentation" @focusin=${this.#onFocus} @input=${this.#onType} @change=${this.#onType} ?disabled=${this.disabledAround}>${content}</fieldset>
      <slot name="contacts"></slot>
      <slot name="footer"></slot>
      ${announcedView(this.#session.pressing.announced, this.words)}`;
  }

  protected override show(screened: Screened, strings: Strings): TemplateResult {
    const { layout, language, locale } = this;
    const { ruleSet } = screened;
    const notices = this.#kept.notices(ruleSet, this.answers);
    const recordId = this.#session.finished?.id ?? this.#kept.recordId;
    const print = () => { this.print(); };
    const discardDraft = () => {
      this.clear();
      this.#focus.move('step');
    };
    const model = makeScreeningModel({ session: this.#session, screened, layout, language, locale, strings, notices, recordId, print, discardDraft });
    if (this.readOnly) return recordView(model);
    // Who answers for themselves has nothing to take along: paper would say more to others than to them.
    if (isSelfCompleted(ruleSet)) return html`<div class="live off-paper">${screeningView(model)}</div>`;
    return html`<div class="live">${screeningView(model)}</div>
      ${this.#paper.printing ? html`<div class="paper">${recordView(model)}</div>` : nothing}`;
  }

  /** What keeps the form that it stands in from being sent. */
  get #hindrance(): Hindrance | null {
    const { screened, required } = this;
    const { entered, finished } = this.#session;
    if (screened === null && !isNothing(entered)) return 'customError';
    if (screened !== null && (findUnusable(entered, screened).length > 0 || (this.sends && this.#session.findUnkeepable().length > 0))) return 'badInput';
    return required && finished === null ? 'valueMissing' : null;
  }

  /** Has the date of a record, or without one the page's own. */
  #takeDate(date?: string | null): void {
    if (this.date !== this.#recordDate) this.#ownDate = this.date;
    this.#recordDate = date ?? undefined;
    this.date = date ?? this.#ownDate;
  }

  /** Lays the record out, or takes it away, at once. On paper nothing is closed. */
  #layOut(): void {
    if (this.#paper.printing) this.takeTyped();
    this.requestUpdate();
    this.performUpdate();
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.record details')) details.open = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-screening': CseScreening;
  }
}
