import { type Answers, describeRuleSet, type Issue, parse, type RuleSet, type RuleSetView, verifyRuleSet } from '@cse-screening/core';
import { fixText } from '@cse-screening/core/lint';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { casesView } from '../lab/cases-view.ts';
import { changesView } from '../lab/changes-view.ts';
import { CseEditEvent } from '../lab/cse-edit-event.ts';
import { describeAloud, describeTabs } from '../lab/describe-tabs.ts';
import { Editor, type FilePart } from '../lab/editor.ts';
import { downloadText, readChosenFile } from '../lab/files.ts';
import { findingsView } from '../lab/findings-view.ts';
import { isStale, type LabModel, type Panel, type Proof, type Version } from '../lab/lab-model.ts';
import { isUsable, type Look, lookAt, type UsableLook } from '../lab/look.ts';
import { proofView } from '../lab/proof-view.ts';
import { tabsView } from '../lab/tabs-view.ts';
import { toolsView } from '../lab/tools-view.ts';
import { indicator, tryView } from '../lab/try-view.ts';
import { CseErrorEvent } from '../events.ts';
import { fetchText } from '../load-rule-set.ts';
import { followLink } from '../policy/follow-link.ts';
import { policyView } from '../policy/policy-view.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import type { Screening } from '../screening.ts';
import { directionOf } from '../strings/direction-of.ts';
import { fitting, languageOfWords } from '../strings/fitting.ts';
import { labStringsIn, type LabWordings } from '../strings/lab-strings.ts';
import { policyStringsIn } from '../strings/policy-strings.ts';
import { stringsIn } from '../strings/strings-in.ts';
import { lab as labStyles } from '../styles/lab.ts';
import { policy } from '../styles/policy.ts';
import { styles } from '../styles/styles.ts';
import { today } from '../today.ts';
import { VERSION } from '../version.ts';

const DEFAULT_LOAD_TIMEOUT = 10_000;

/** How long nothing is typed before the text is read, and how long again before all of it is worked out, in milliseconds. */
const PAUSE = { toRead: 250, toWorkOut: 400 };

/**
 * A workbench for the people who answer for a rule set: they edit its text and see at once what is wrong with it and where,
 * what a case comes to, what the edit would move against the published version, whether the worked cases still pass, and
 * what can be proved. It opens in a browser, needs nothing installed, and keeps nothing: the file is downloaded.
 *
 * It shows a case by `<cse-questions>` and `<cse-result>`, which must be defined too; `define-rule-lab.js` defines all three.
 *
 * Content without a slot shows where the element cannot run.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @event {CseEditEvent} cse-edit - Someone edited the text; `text` holds it. Nothing is sent where the page sets the text.
 * @event {CseErrorEvent} cse-error - The rule set or the cases could not be fetched; `code` says why.
 *
 * @csspart header - Title, and what is edited
 * @csspart tools - The buttons above the editor
 * @csspart editor - The editor with its ways to parts of the file
 * @csspart tabs - The tabs
 * @csspart panel - The panel of the tab that is chosen
 * @csspart stale - Says that the panel shows the text as it last could be used
 */
export class CseRuleLab extends LitElement {
  /** The version of the package that defined the element. */
  static readonly version: string = VERSION;
  static override readonly styles = [...styles, policy, labStyles];
  static override readonly properties: PropertyDeclarations = {
    src: { type: String },
    rules: { attribute: false },
    casesSrc: { type: String, attribute: 'cases-src' },
    cases: { attribute: false },
    language: { type: String },
    strings: { attribute: false },
    date: { type: String },
    theme: { type: String },
    loadTimeout: { type: Number, attribute: 'load-timeout' },
  };

  /** Address of the published rule set, on the page's own origin: where editing starts, and what edits are compared with. Not used while `rules` is set. */
  declare src: string | null;
  /** The published rule set itself: the file's text, or its parsed JSON. */
  declare rules: unknown;
  /** Address of its worked cases, on the page's own origin. Not used while `cases` is set. */
  declare casesSrc: string | null;
  /** Its worked cases: the file's text, or its parsed JSON. */
  declare cases: unknown;
  /** Language tag. Default: `en`. */
  declare language: string;
  /** Words over the built-in ones. */
  declare strings: LabWordings;
  /** The day of the check and of the case that is tried, `YYYY-MM-DD`. Default: today where the browser is. */
  declare date: string | null;
  /** The theme, for the pieces that show the case that is tried. Default: `neutral` */
  declare theme: string | null;
  /** How long to wait for an address, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  #editor: Editor | null = null;
  /** The text while there is no editor yet. */
  #text = '';
  #state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  #published: Version | null = null;
  #publishedText: string | null = null;
  #casesText: string | null = null;
  #casesFailed = false;
  #look: Look | null = null;
  #good: UsableLook | null = null;
  #panel: Panel = 'findings';
  #answers: Answers = {};
  #proof: Proof | 'running' | null = null;
  #document: { readonly of: RuleSet; readonly against: RuleSet | null; readonly view: RuleSetView } | null = null;
  #downloaded: string | null = null;
  #parts: readonly FilePart[] = [];
  #slips = 0;
  #notice = '';
  #aloud = '';
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with every change of what is looked at: work for an earlier one stops. */
  #turn = 0;
  #requests = new Map<'rules' | 'cases', AbortController>();
  readonly #programs = new WeakMap<RuleSet, Screening>();

  constructor() {
    super();
    this.src = null;
    this.rules = null;
    this.casesSrc = null;
    this.cases = null;
    this.language = 'en';
    this.strings = null;
    this.date = null;
    this.theme = null;
    this.loadTimeout = DEFAULT_LOAD_TIMEOUT;
  }

  /** The text that is edited. Setting it is an edit that undo takes back; what it is compared with stays. */
  get text(): string {
    return this.#editor?.text ?? this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#state !== 'loading') this.#state = 'ready';
    if (this.#editor === null) this.requestUpdate();
    else this.#editor.replace(text);
    this.#lookSoon(0);
  }

  /** Looks the text through at once. Gives everything that was found, with line and column. */
  async check(): Promise<readonly Issue[]> {
    await this.updateComplete;
    clearTimeout(this.#timer);
    await this.#lookThrough(() => new Promise((done) => { setTimeout(done); }));
    return this.#look?.issues ?? [];
  }

  /** Moves the focus into the editor. */
  override focus(): void {
    this.#editor?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
    this.requestUpdate();
    if (this.#editor !== null) this.#lookSoon(0);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.#guard);
    window.removeEventListener('pagehide', this.#forget);
    this.#stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules') || changed.has('src')) this.#ask('rules', this.rules, this.src);
    if (changed.has('cases') || changed.has('casesSrc')) this.#ask('cases', this.cases, this.casesSrc);
    if (this.#editor !== null && (changed.has('language') || changed.has('date'))) this.#lookSoon(0);
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    root.addEventListener('click', followLink);
    const parent = root.querySelector('.editor');
    if (parent === null) return;
    this.#editor = new Editor({ parent, root, text: this.#text, label: labStringsIn(this.language, this.strings).editor, describedBy: 'lab-editor-hint', onChange: this.#edited });
    this.#lookSoon(0);
  }

  /** A page that asks before it is left is not kept for going back to, so it asks only while there is a reason. */
  protected override updated(): void {
    if (this.isConnected && this.#isEdited) window.addEventListener('beforeunload', this.#guard);
    else window.removeEventListener('beforeunload', this.#guard);
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const model = this.#model();
    const { lab } = model.words;
    const indicate = indicator(model, this.#programs);
    const indicated = this.#good === null ? '' : (indicate(this.#good.ruleSet) ?? '');
    const spoken = languageOfWords(fitting(language, this.strings).filter(({ lab }) => lab !== undefined));
    return html`<div class="screening lab" lang=${spoken} dir=${directionOf(language)}>
      <div part="header" class="header lab-header">
        <h2 id="lab-title">${lab.title}</h2>
        <p class="quiet">${lab.privacy}</p>
      </div>
      ${this.#toolsView(model)}
      <div class="lab-columns">
        <div part="editor" class="lab-editor">
          ${this.#parts.length === 0 ? nothing : html`<nav class="go-to" aria-label=${lab.goTo}><span aria-hidden="true">${lab.goTo}</span>${this.#parts.map(({ name, line }) => html`<button type="button" class="link" @click=${() => { this.#go(line, 1); }}>${lab.partNames[name]}</button>`)}</nav>`}
          <div class="editor"></div>
          <p id="lab-editor-hint" class="quiet">${lab.editorHint}</p>
        </div>
        <div>
          ${tabsView({ label: lab.tabs, tabs: describeTabs(model, indicated), shown: this.#panel, onShow: this.#show })}
          <div part="panel" class="panel" role="tabpanel" id="lab-panel" aria-labelledby="lab-tab-${this.#panel}" tabindex="0">
            <h3 class="unseen">${describeTabs(model, indicated).find(({ panel }) => panel === this.#panel)?.name}</h3>
            ${isStale(model) && this.#panel !== 'findings' ? html`<p part="stale" class="inset stale">${lab.stale}</p>` : nothing}
            ${this.#panelView(model, indicate)}
          </div>
        </div>
      </div>
      <div class="unseen" role="status">${this.#said}</div>
    </div>`;
  }

  #toolsView(model: LabModel): TemplateResult {
    const { lab } = model.words;
    const version = this.#published?.ruleSet.document.version;
    const isEdited = this.#isEdited;
    const state = this.#state === 'loading' ? lab.loading : this.#state === 'failed' ? lab.unavailable : isEdited ? (this.#downloaded === this.text ? lab.downloaded : lab.edited) : version === undefined ? '' : lab.unedited(version);
    const on = { download: this.#download, tidy: this.#tidy, restore: this.#restore, openFile: this.#openFile, openCases: this.#openCases, compareWithThis: this.#compareWithThis };
    return toolsView({ lab: model, state, isEmpty: this.text === '', isEdited, slips: this.#slips, notice: this.#notice, on });
  }

  #panelView(model: LabModel, indicate: (ruleSet: RuleSet) => string | null): TemplateResult {
    switch (this.#panel) {
      case 'findings': return findingsView(model);
      case 'changes': return changesView(model);
      case 'try': return tryView(model, indicate);
      case 'cases': return casesView(model);
      case 'proof': return proofView(model);
      case 'document': return this.#documentView(model);
    }
  }

  #documentView({ good, words: { lab, language } }: LabModel): TemplateResult {
    if (good === null) return html`<p>${lab.never}</p>`;
    const { ruleSet } = good;
    const against = this.#published !== null && this.#published.ruleSet.digest !== ruleSet.digest ? this.#published.ruleSet : null;
    if (this.#document?.of !== ruleSet || this.#document.against !== against || this.#document.view.language !== language) {
      this.#document = { of: ruleSet, against, view: describeRuleSet(ruleSet, { language, ...(against !== null && { previous: against }) }) };
    }
    return html`<p class="quiet">${lab.showDocument}</p>${policyView(this.#document.view, policyStringsIn(language, this.strings))}`;
  }

  #model(): LabModel {
    const { language } = this;
    return {
      words: { language, strings: stringsIn(language, this.strings), lab: labStringsIn(language, this.strings) },
      wordings: this.strings,
      theme: this.theme,
      date: this.date ?? today(),
      look: this.#look,
      good: this.#good,
      published: this.#published,
      cases: this.#casesText,
      casesFailed: this.#casesFailed,
      answers: this.#answers,
      proof: this.#proof,
      on: { go: this.#go, tryAnswers: this.#tryAnswers, answer: this.#answer, prove: this.#prove },
    };
  }

  get #isEdited(): boolean {
    return this.text !== '' && this.text !== this.#publishedText;
  }

  // What comes in

  #ask(what: 'rules' | 'cases', given: unknown, src: string | null): void {
    this.#requests.get(what)?.abort();
    this.#requests.delete(what);
    if (given !== null && given !== undefined) this.#take(what, typeof given === 'string' ? given : JSON.stringify(given, null, 2));
    else if (src !== null) void this.#fetch(what, src);
    else if (what === 'cases') this.#take(what, null);
  }

  #take(what: 'rules' | 'cases', text: string | null): void {
    if (what === 'cases') {
      this.#casesText = text;
      this.#casesFailed = false;
    } else if (text !== null) {
      // A text that the page set before the rule set came is a draft of it, and stays.
      const isDraft = this.#text !== '' && this.#publishedText === null;
      this.#publishedText = text.replaceAll('\r\n', '\n');
      const { ruleSet } = parse(text);
      this.#published = ruleSet === null ? null : { ruleSet, text: this.#publishedText };
      this.#state = 'ready';
      if (!isDraft) {
        this.#text = this.#publishedText;
        this.#editor?.begin(this.#publishedText);
      }
    }
    this.#lookSoon(0);
  }

  async #fetch(what: 'rules' | 'cases', src: string): Promise<void> {
    const request = new AbortController();
    this.#requests.set(what, request);
    if (what === 'rules') this.#state = 'loading';
    const timer = setTimeout(() => { request.abort(new RuleSetFailure('time-out')); }, this.loadTimeout > 0 ? this.loadTimeout : DEFAULT_LOAD_TIMEOUT);
    try {
      const text = await fetchText(src, request.signal);
      if (this.#requests.get(what) === request) this.#take(what, text);
    } catch (error) {
      if (this.#requests.get(what) === request) this.#fail(what, error instanceof RuleSetFailure ? error : new RuleSetFailure('network'));
    } finally {
      clearTimeout(timer);
    }
    this.requestUpdate();
  }

  #fail(what: 'rules' | 'cases', failure: RuleSetFailure): void {
    if (what === 'rules') this.#state = 'failed';
    else this.#casesFailed = true;
    this.dispatchEvent(new CseErrorEvent(failure.code, failure.message, []));
  }

  // Looking at the text

  readonly #edited = (byHand: boolean): void => {
    this.#notice = '';
    this.#lookSoon(PAUSE.toRead);
    if (byHand && this.#editor !== null) this.dispatchEvent(new CseEditEvent(this.#editor.readText()));
    this.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #lookSoon(delay: number): void {
    this.#stop();
    if (this.#editor === null || !this.isConnected) return;
    let isFirst = delay > 0;
    // The text is read soon, so that a slip is marked; the rest waits until the hands rest.
    const wait = (): Promise<void> => {
      const pause = isFirst ? PAUSE.toWorkOut : 0;
      isFirst = false;
      return new Promise((done) => { setTimeout(() => { whenIdle(done); }, pause); });
    };
    this.#timer = setTimeout(() => { void this.#lookThrough(wait); }, delay);
  }

  async #lookThrough(wait: () => Promise<void>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { text } = this;
    if (text === '') return;
    const show = (look: Look) => {
      this.#look = look;
      if (isUsable(look)) this.#good = look;
      this.#editor?.mark(look.issues);
      if (look.isWhole) this.#slips = fixText(text).fixes.reduce((sum, fix) => sum + fix.count, 0);
      this.#parts = (this.#editor?.parts() ?? []).filter(({ name }) => name in labStringsIn('en').partNames);
      this.requestUpdate();
    };
    const goOn = async () => {
      await wait();
      return this.#turn === turn;
    };
    await lookAt(text, { published: this.#published?.ruleSet ?? null, cases: this.#casesText, language: this.language, date: this.date ?? today() }, show, goOn);
    if (this.#turn === turn) this.#announce();
  }

  /** Says once what the look came to, and not again what was said already. The first look at a page is not announced. */
  #announce(): void {
    const aloud = describeAloud(this.#model());
    if (this.#aloud !== '' && aloud !== this.#aloud) this.#said = aloud;
    this.#aloud = aloud;
    this.requestUpdate();
  }

  // What a person does

  readonly #show = (panel: Panel, focus: boolean): void => {
    this.#panel = panel;
    this.requestUpdate();
    if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#lab-tab-${panel}`)?.focus());
  };

  readonly #go = (line: number, column: number): void => { this.#editor?.goTo(line, column); };

  readonly #answer = (answers: Answers): void => {
    this.#answers = answers;
    this.requestUpdate();
  };

  readonly #tryAnswers = (answers: Answers): void => {
    this.#answers = answers;
    this.#show('try', true);
  };

  readonly #prove = (): void => {
    const good = this.#good;
    if (good === null) return;
    const { ruleSet, text } = good;
    this.#proof = 'running';
    this.requestUpdate();
    // The button says that it is at work before it is.
    setTimeout(() => {
      this.#proof = { of: text, verification: verifyRuleSet(ruleSet) };
      this.#said = describeTabs(this.#model(), '').find(({ panel }) => panel === 'proof')?.state ?? '';
      this.requestUpdate();
    });
  };

  readonly #download = (): void => {
    const { text } = this;
    const document = this.#good?.text === text ? this.#good.ruleSet.document : undefined;
    downloadText(text, document === undefined ? 'rule-set.json' : `${document.id}-${document.version}.json`);
    this.#downloaded = text;
    this.requestUpdate();
  };

  readonly #restore = (): void => {
    if (this.#publishedText === null) return;
    this.#editor?.replace(this.#publishedText, true);
    this.#tell('restored');
  };

  readonly #tidy = (): void => {
    this.#editor?.replace(fixText(this.text).text, true);
    this.#slips = 0;
    this.#tell('tidied');
  };

  readonly #compareWithThis = (): void => {
    const good = this.#good;
    if (good === null || good.text !== this.text) return;
    this.#published = { ruleSet: good.ruleSet, text: good.text };
    this.#publishedText = good.text;
    this.#lookSoon(0);
    this.#tell('comparedWithThis');
  };

  readonly #openFile = async (event: Event): Promise<void> => {
    const text = await this.#readFile(event);
    if (text === null) return;
    this.#editor?.replace(text, true);
    this.#tell('opened');
  };

  readonly #openCases = async (event: Event): Promise<void> => {
    const text = await this.#readFile(event);
    if (text === null) return;
    this.#take('cases', text);
    this.#tell('opened');
  };

  async #readFile(event: Event): Promise<string | null> {
    const read = await readChosenFile(event);
    if (read === null || typeof read === 'string') return read;
    this.#tell('fileTooLarge');
    return null;
  }

  #tell(notice: 'restored' | 'tidied' | 'opened' | 'comparedWithThis' | 'fileTooLarge'): void {
    this.#notice = labStringsIn(this.language, this.strings)[notice];
    this.requestUpdate();
  }

  /** A page is not left with edits that are nowhere else. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.text !== this.#downloaded) event.preventDefault();
  };

  /** Going back to a page that the browser kept shows no answers. */
  readonly #forget = (): void => {
    this.#answer({});
  };
}

function whenIdle(done: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: 500 });
  else done();
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-rule-lab': CseRuleLab;
  }
}
