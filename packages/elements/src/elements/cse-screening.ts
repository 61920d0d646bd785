import type { Answers, RuleSet, ScreeningRecord } from '@cse-screening/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { copyAnswers } from '../answers.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { KeptWork } from '../draft/kept-work.ts';
import { CseExitEvent, CseReadyEvent } from '../events.ts';
import { isNothing } from '../flow/entered.ts';
import { ExitKeys } from '../flow/exit-keys.ts';
import { askedQuestions, findUnusable, questionElementId } from '../flow/problems.ts';
import { progressOf } from '../flow/progress.ts';
import type { Layout } from '../flow/steps.ts';
import { findPlace, focusPlace } from '../focus-place.ts';
import { reportToForm } from '../form/report-to-form.ts';
import { formatDate } from '../format-date.ts';
import { RuleSetController } from '../rule-set-controller.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import { Screening, type Screened } from '../screening.ts';
import { Session } from '../session.ts';
import { directionOf } from '../strings/direction-of.ts';
import type { Strings, Wordings } from '../strings/strings.ts';
import { resultWordingIn, stringsIn } from '../strings/strings-in.ts';
import { styles } from '../styles/styles.ts';
import { today } from '../today.ts';
import { VERSION } from '../version.ts';
import { isPressing } from '../views/action-view.ts';
import { ERRORS_ID } from '../views/error-summary-view.ts';
import { exitView } from '../views/exit-view.ts';
import { FINISHED_ID } from '../views/finish-view.ts';
import { TITLE_ID } from '../views/header-view.ts';
import { recordView } from '../views/record-view.ts';
import type { ScreeningHandlers, ScreeningModel } from '../views/screening-model.ts';
import { screeningView } from '../views/screening-view.ts';
import { HEADING_ID } from '../views/step-view.ts';
import { unavailableView } from '../views/unavailable-view.ts';

const DEFAULT_LOAD_TIMEOUT = 10_000;

/** Where the focus goes: to a part that every step has, or to the place with an id. */
type FocusTarget = keyof typeof FOCUS_IDS | { readonly place: string };

const FOCUS_IDS = { step: [HEADING_ID, TITLE_ID], errors: [ERRORS_ID], finished: [FINISHED_ID] } as const;

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
 * @csspart record - The whole screening on paper, or to be read only
 * @csspart clear - The button that clears an answer
 * @csspart result - The result at a glance
 * @csspart urgent - What cannot wait
 * @csspart headline - The indicated category in words
 * @csspart position - Where the case stands among the categories
 * @csspart range - What the answers that are not known could change
 * @csspart actions - A list of actions
 * @csspart action - One action
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
 * @cssprop --cse-font-size - Size of the questions. Default: 1.1875rem, on narrow screens 1.0625rem
 * @cssprop --cse-radius - Corners. Default: the theme's
 * @cssprop --cse-sticky-offset - Room to keep above the result while it stays in view, as for a sticky header. Default: 0.75rem
 * @cssprop --cse-color-text - Text
 * @cssprop --cse-color-secondary - Text of lesser weight
 * @cssprop --cse-color-background - Behind everything
 * @cssprop --cse-color-surface - Behind the result and quotations
 * @cssprop --cse-color-border - Lines that part things
 * @cssprop --cse-color-input - Border of controls
 * @cssprop --cse-color-link - Links and disclosures
 * @cssprop --cse-color-accent - Edge of the result
 * @cssprop --cse-color-button - Behind the button that goes on
 * @cssprop --cse-color-button-text - Text of that button
 * @cssprop --cse-color-button - Behind the text of the button that goes on
 * @cssprop --cse-color-button-text - Its text
 * @cssprop --cse-color-local - Mark of a local interpretation
 * @cssprop --cse-color-urgent - What cannot wait
 * @cssprop --cse-color-focus - Behind what has the focus
 * @cssprop --cse-color-focus-text - Text and edge of what has the focus
 * @cssprop --cse-radius - Corners
 */
export class CseScreening extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static readonly formAssociated = true;
  static override readonly styles = styles;
  static override readonly properties = {
    src: { type: String },
    rules: { attribute: false },
    language: { type: String },
    locale: { type: String },
    strings: { attribute: false },
    date: { type: String },
    layout: { type: String, reflect: true },
    dense: { type: Boolean, reflect: true },
    answers: { attribute: false, noAccessor: true },
    record: { attribute: false, noAccessor: true },
    recordId: { type: String, attribute: 'record-id' },
    draftStore: { attribute: false },
    exitHref: { type: String, attribute: 'exit-href' },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
    name: { type: String, reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
    restorable: { type: Boolean, reflect: true },
  };

  /** Address of the rule set, on the page's own origin. Not used while `rules` is set. */
  declare src: string | null;
  /** The rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Language tag. Default: `en`. Changing it changes no answer. */
  declare language: string;
  /** How dates are written, as in `en-GB`. Default: as in the language. */
  declare locale: string | null;
  /** Words in place of the built-in ones: another language's, or a few of the page's own. */
  declare strings: Wordings;
  /** The screening date, `YYYY-MM-DD`. Default: today where the browser is. */
  declare date: string | null;
  /** A section a step (`steps`, the default), everything on one page (`page`), or one question a step (`question`). */
  declare layout: Layout;
  /** Small controls, for people who work with many cases a day. */
  declare dense: boolean;
  /** The page's own name for the record: opaque, nothing that says who the child is. Default: a random one. */
  declare recordId: string | null;
  /** Where a draft is kept. Default: null, nowhere. */
  declare draftStore: DraftStore | null;
  /** Where "Exit this page" goes: a web address. Default: null, there is no such button. */
  declare exitHref: string | null;
  /** How long to wait for `src`, in milliseconds. Default: 10000. */
  declare loadTimeout: number;
  /** The name under which a form gets the record, as JSON. */
  declare name: string | null;
  /** The form is sent only once the screening is finished. */
  declare required: boolean;
  declare disabled: boolean;
  /** The record is shown to be read. */
  declare readOnly: boolean;
  /** Lets the browser keep what is entered with the page, for going back to it. It may write that to its disk. */
  declare restorable: boolean;

  readonly #internals = this.attachInternals();
  readonly #rules = new RuleSetController(this);
  readonly #session: Session;
  readonly #kept: KeptWork;
  readonly #exitKeys = new ExitKeys(() => { this.requestUpdate(); }, () => { this.#exit(); });
  #screening: Screening | null = null;
  #failed = false;
  #pressing = 0;
  /** The rule set that the page was last told of. */
  #told: RuleSet | null = null;
  #form: HTMLFormElement | null = null;
  #formDisabled = false;
  #printing = false;
  #focusNext: FocusTarget | null = null;
  /** What the browser kept with the form, until there is a rule set to take it up. */
  #formState: string | null = null;

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.language = 'en';
    this.locale = null;
    this.strings = null;
    this.date = null;
    this.layout = 'steps';
    this.dense = false;
    this.recordId = null;
    this.draftStore = null;
    this.exitHref = null;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
    this.name = null;
    this.required = false;
    this.disabled = false;
    this.readOnly = false;
    this.restorable = false;
    this.#session = new Session({
      screen: ({ answers }) => this.#screen(answers),
      ruleSet: () => this.#screening?.ruleSet ?? null,
      layout: () => this.layout,
      recordId: () => this.#recordId,
      clock: () => ({ today: today(), now: new Date().toISOString() }),
      show: (focus) => {
        if (focus !== undefined) this.#focusNext = focus;
        this.requestUpdate();
      },
      emit: (event) => this.dispatchEvent(event),
      keep: () => { this.#kept.changed(); },
    });
    this.#kept = new KeptWork({
      session: this.#session,
      ruleSet: () => this.#screening?.ruleSet ?? null,
      recordId: () => this.#recordId,
      show: () => { this.requestUpdate(); },
      // An element that was taken out has nothing to say any more.
      emit: (event) => this.isConnected && this.dispatchEvent(event),
    });
  }

  /** Answers by question id, short or in full. Set a new object to change them; reads as what is recorded now. */
  get answers(): Answers {
    return this.#session.entered.answers;
  }

  set answers(answers: Answers) {
    this.#session.accept({ ...this.#session.entered, answers: copyAnswers(answers), dates: {} });
    this.requestUpdate();
  }

  /** The record as it stands, or null while there is none. Set a record to go on with it; null begins anew. */
  get record(): ScreeningRecord | null {
    return this.#session.record();
  }

  set record(record: ScreeningRecord | null) {
    this.date = this.#kept.take(record) ?? this.date;
  }

  /** The form that the element is in. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The page's own labels of the element. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [type, listener] of this.#listeners) window.addEventListener(type, listener);
    if (this.exitHref !== null) this.#exitKeys.listen();
  }

  override disconnectedCallback(): void {
    for (const [type, listener] of this.#listeners) window.removeEventListener(type, listener);
    this.#exitKeys.stop();
    super.disconnectedCallback();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#addRecord);
    this.#form = form;
    form?.addEventListener('formdata', this.#addRecord);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#session.restart('given');
    this.#kept.changed();
    this.requestUpdate();
  }

  formStateRestoreCallback(state: string): void {
    this.#formState = state;
    this.requestUpdate();
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Moves the focus to the list of what to put right, or to the heading of the step. */
  override focus(options?: FocusOptions): void {
    findPlace(this.renderRoot, [ERRORS_ID, HEADING_ID, TITLE_ID])?.focus(options);
  }

  /** Goes to a step: `section:ID`, `question:ID`, `account`, `check`, `result` or `judgement`. False where there is none. */
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
    this.#kept.empty();
    void this.#kept.discard();
  }

  /** Prints the page. On paper the element is one record, whoever prints. */
  print(): void {
    window.print();
  }

  /** Saves the draft now. False where it cannot be kept. */
  saveDraft(): Promise<boolean> {
    return this.#kept.save();
  }

  /** Removes the draft from where it is kept. What is entered stays, until the page is left. */
  discardDraft(): Promise<void> {
    return this.#kept.discard();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules') || changed.has('src')) this.#askForRuleSet();
    if (changed.has('exitHref') && this.isConnected) {
      this.#exitKeys.stop();
      if (this.exitHref !== null) this.#exitKeys.listen();
    }
    const { state } = this.#rules;
    if (state.status !== 'ready') {
      this.#screening = null;
      return;
    }
    if (this.#screening?.ruleSet !== state.ruleSet) this.#screening = new Screening(state.ruleSet);
    const screened = this.#screen(this.answers);
    if (screened === null && !this.#failed) this.#rules.report(new RuleSetFailure('screening-failed'));
    this.#failed = screened === null;
    if (screened !== null) this.#session.plan(screened, state.ruleSet);
    // A record that was finished under other rules is one to go on with.
    if (this.#session.finished !== null && this.#session.finished.ruleSet.digest !== state.ruleSet.digest) this.#session.finished = null;
    if (this.#formState !== null) this.#kept.restore(this.#formState);
    this.#formState = null;
    this.#kept.use(this.draftStore);
  }

  protected override updated(): void {
    const screened = this.#shown;
    const pressing = screened?.view.actions.filter(isPressing).length ?? 0;
    // What cannot wait comes in at the top of the result, so that is what must be in view.
    if (pressing > this.#pressing) this.renderRoot.querySelector('.summary')?.scrollTo({ top: 0 });
    this.#pressing = pressing;
    const { status } = this.#rules.state;
    const { problems, finished } = this.#session;
    this.#state('loading', status === 'loading');
    this.#state('ready', screened !== null);
    this.#state('urgent', pressing > 0);
    this.#state('error', status === 'unavailable' || this.#failed || problems.length > 0);
    this.#state('complete', finished !== null);
    this.#reportToForm(screened);
    this.#moveFocus();
    const ruleSet = screened === null ? null : (this.#screening?.ruleSet ?? null);
    if (ruleSet === this.#told || !this.isConnected) return;
    this.#told = ruleSet;
    if (ruleSet !== null) this.dispatchEvent(new CseReadyEvent());
  }

  protected override render(): TemplateResult {
    const strings = stringsIn(this.language, this.strings);
    const href = exitAddress(this.exitHref);
    const disabled = this.disabled || this.#formDisabled;
    return html`<div class="screening" lang=${this.language} dir=${directionOf(this.language)}>
      <slot name="header"></slot>
      ${exitView(href, this.#exitKeys.pressed, strings, this.#exit)}
      <fieldset class="frame" role="presentation" ?disabled=${disabled}>${this.#content(strings)}</fieldset>
      <slot name="contacts"></slot>
      <slot name="footer"></slot>
      <div class="unseen" aria-live="assertive">
        ${this.layout === 'page' ? nothing : repeat(this.#session.announced, (words) => words, (words) => html`<p>${words}</p>`)}
      </div>
    </div>`;
  }

  #content(strings: Strings): TemplateResult {
    const { status } = this.#rules.state;
    if (status === 'idle' || status === 'loading') return html`<p role="status">${strings[status]}</p>`;
    const model = this.#model(strings);
    if (model === null) return unavailableView(strings);
    if (this.readOnly) return recordView(model);
    return html`<div class="live">${screeningView(model)}</div>
      ${this.#printing ? html`<div class="paper">${recordView(model)}</div>` : nothing}`;
  }

  #model(strings: Strings): ScreeningModel | null {
    const screened = this.#shown;
    const ruleSet = this.#screening?.ruleSet;
    const session = this.#session;
    const { entered, turn, step, at, returnTo, problems, problemsOn, finished, pressingAfter } = session;
    if (screened === null || ruleSet === undefined || step === undefined) return null;
    const { language, layout } = this;
    const inWords = (date: string) => formatDate(date, this.locale ?? language, screened.wording);
    const hidden = new Set(screened.result.answers.hidden);
    return {
      ruleSet, screened, entered, layout, turn, step, language, strings,
      canGoBack: at > 0 || returnTo !== null,
      returning: returnTo !== null,
      progress: progressOf(ruleSet.document.sections, entered.answers, hidden),
      notices: this.#kept.notices(ruleSet, entered.answers),
      problems: step.name === problemsOn ? problems : [],
      problemAt: (place) => problems.find((problem) => problem.place === place)?.say(strings, language, inWords) ?? '',
      pressingAfter: step.questions.some(({ id }) => id === pressingAfter) ? pressingAfter : null,
      finished,
      recordId: this.#recordId,
      formatDate: inWords,
      on: this.#on,
    };
  }

  get #recordId(): string {
    return this.recordId ?? this.#kept.id;
  }

  /** What is on the page; null where the screening cannot be shown. */
  get #shown(): Screened | null {
    return this.#screening === null ? null : this.#screen(this.answers);
  }

  #askForRuleSet(): void {
    const patience = this.loadTimeout > 0 ? this.loadTimeout : DEFAULT_LOAD_TIMEOUT;
    if (this.rules !== null && this.rules !== undefined) this.#rules.ask({ rules: this.rules });
    else if (this.src !== null) this.#rules.ask({ src: this.src, timeout: patience });
    else this.#rules.ask(null);
  }

  /** What the answers give, or null where the rule set and the date cannot be used with them. */
  #screen(answers: Answers): Screened | null {
    try {
      return this.#screening?.screen(answers, this.date ?? today(), this.language, resultWordingIn(this.language, this.strings)) ?? null;
    } catch {
      return null;
    }
  }

  #state(name: string, on: boolean): void {
    const { states } = this.#internals;
    if (on) states.add(name);
    else states.delete(name);
  }

  #reportToForm(screened: Screened | null): void {
    const { entered, finished } = this.#session;
    const ruleSet = this.#screening?.ruleSet;
    const report = {
      state: this.restorable ? this.#kept.write() : null,
      unusable: screened !== null && ruleSet !== undefined && findUnusable(askedQuestions(ruleSet.document.sections, screened.result), entered, screened.result).length > 0,
      unfinished: this.required && finished === null,
      anchor: findPlace(this.renderRoot, [HEADING_ID, TITLE_ID]),
    };
    reportToForm(this.#internals, report, stringsIn(this.language, this.strings));
  }

  /** Puts the record among what a form sends. It is made when the form is read, and not with every answer: that takes time. */
  readonly #addRecord = ({ formData }: FormDataEvent): void => {
    const { name } = this;
    if (name === null || this.matches(':disabled') || isNothing(this.#session.entered)) return;
    const { record } = this;
    if (record !== null) formData.append(name, JSON.stringify(record));
  };

  /** Moves the focus to where the last step led, once that is there. */
  #moveFocus(): void {
    const target = this.#focusNext;
    if (target === null) return;
    this.#focusNext = null;
    if (typeof target === 'object') focusPlace(this.renderRoot, target.place);
    else findPlace(this.renderRoot, FOCUS_IDS[target])?.focus();
  }

  readonly #exit = (event?: Event): void => {
    event?.preventDefault();
    this.clear();
    const href = exitAddress(this.exitHref);
    if (this.dispatchEvent(new CseExitEvent()) && href !== null) location.replace(href);
  };

  readonly #on: ScreeningHandlers = {
    answer: (question, value) => { this.#session.answer(question, value); },
    // The button that was pressed goes away with the answer, so the focus moves to the question.
    clear: (question) => {
      this.#session.answer(question, null);
      this.#focusNext = { place: questionElementId(question) };
    },
    detail: (...detail) => { this.#session.detail(...detail); },
    write: (...written) => { this.#session.write(...written); },
    judge: (...judged) => { this.#session.judge(...judged); },
    go: (place) => { this.#session.go(place); },
    next: () => { this.#leaveNotice(this.#session.next); },
    back: () => { this.#leaveNotice(this.#session.back); },
    step: (name) => { this.#session.move(name); },
    change: (name) => { this.#session.change(name); },
    finish: () => { this.complete(); },
    print: () => { this.print(); },
    discardDraft: () => {
      this.clear();
      this.#focusNext = 'step';
    },
  };

  /** A notice of what was taken up is read once: the next step is without it. */
  #leaveNotice(step: () => void): void {
    if (this.#session.problems.length === 0) this.#kept.heard();
    step();
  }

  readonly #listeners: readonly (readonly [string, (event: Event) => void])[] = [
    // Going back to a page that the browser kept must not show the answers again.
    ['pagehide', () => { if (!this.restorable) this.#kept.goAway(); }],
    ['pageshow', () => { this.#kept.comeBack(); }],
    ['beforeprint', () => { this.#paper(true); }],
    ['afterprint', () => { this.#paper(false); }],
  ];

  /** Lays the record out while the page is printed, at once: printing does not wait. */
  #paper(printing: boolean): void {
    this.#printing = printing;
    this.requestUpdate();
    this.performUpdate();
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.record details')) details.open = true;
  }
}

/** A web address to leave for; null where it is none. */
function exitAddress(href: string | null): string | null {
  const url = href !== null && URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-screening': CseScreening;
  }
}
