import type { Answers, Issue } from '@cse-screening/core';
import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DEFAULT_LOAD_TIMEOUT, FileController } from '../file-controller.ts';
import { CseEditEvent } from '../lab/cse-edit-event.ts';
import { describeAloud, describeTabs } from '../lab/describe-tabs.ts';
import { DocumentView } from '../lab/document-view.ts';
import { Editor, type FilePart } from '../lab/editor.ts';
import { downloadText, readChosenFile } from '../lab/files.ts';
import { guardLeaving } from '../lab/guard-leaving.ts';
import type { LabModel, Panel } from '../lab/lab-model.ts';
import { labView } from '../lab/lab-view.ts';
import { LabWork } from '../lab/lab-work.ts';
import { toolsView } from '../lab/tools-view.ts';
import { indicator } from '../lab/try-view.ts';
import { listenToWindow } from '../listen-to-window.ts';
import { followLink } from '../policy/follow-link.ts';
import { labStringsIn, type LabWordings } from '../strings/lab-strings.ts';
import { stringsIn } from '../strings/strings-in.ts';
import { lab as labStyles } from '../styles/lab.ts';
import { policy } from '../styles/policy.ts';
import { styles } from '../styles/styles.ts';
import { today } from '../today.ts';
import { VERSION } from '../version.ts';

/** How long nothing is typed before the text is read, in milliseconds. */
const PAUSE_TO_READ = 250;

/** What was done last with the whole text. */
type Notice = 'restored' | 'tidied' | 'opened' | 'comparedWithThis' | 'fileTooLarge' | 'fileUnreadable';

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
    text: { attribute: false, noAccessor: true },
    casesSrc: { type: String, attribute: 'cases-src' },
    cases: { attribute: false },
    language: { type: String },
    strings: { attribute: false },
    date: { type: String },
    theme: { type: String, reflect: true },
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
  declare theme: 'neutral' | 'govuk' | 'nhs' | null;
  /** How long to wait for an address, in milliseconds. Default: 10000. */
  declare loadTimeout: number;

  #editor: Editor | null = null;
  /** The text while there is no editor yet. */
  #text = '';
  readonly #rulesLoader = new FileController(this, (given) => { this.#begin(textOf(given)); });
  readonly #casesLoader = new FileController(this, (given) => {
    this.#work.cases = textOf(given);
    this.#lookSoon();
  });
  readonly #document = new DocumentView();
  readonly #work: LabWork;
  #panel: Panel = 'findings';
  #answers: Answers = {};
  /** The screening date of the worked case that is tried; null where it has none, or none is tried. */
  #dateOfCase: string | null = null;
  /** The text that is in a file on this computer, and how it came to be there. */
  #file: { readonly text: string; readonly how: 'opened' | 'downloaded' } | null = null;
  #parts: readonly FilePart[] = [];
  #notice: Notice | null = null;
  /** What the last look came to, as it is said aloud, and what is said. */
  #aloud = '';
  #said = '';

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
    this.#work = new LabWork({
      text: () => this.text,
      settings: () => ({ language: this.language, date: this.#date }),
      changed: () => { this.requestUpdate(); },
      found: ({ issues }) => {
        this.#editor?.mark(issues);
        this.#parts = (this.#editor?.parts() ?? []).filter(({ name }) => name in labStringsIn('en').partNames);
        this.requestUpdate();
      },
      finished: () => { this.#announce(); },
      wait: (ms) => new Promise((done) => { setTimeout(() => { whenIdle(done); }, ms); }),
    });
    guardLeaving(this, () => this.text !== '' && this.#work.isEdited && this.text !== this.#file?.text);
    // Going back to a page that the browser kept shows no answers.
    listenToWindow(this, 'pagehide', () => { this.#answer({}); });
  }

  /** The text that is edited. Setting it is an edit that undo takes back; what it is compared with stays. */
  get text(): string {
    return this.#editor?.text ?? this.#text;
  }

  set text(text: string) {
    this.#text = text.replaceAll('\r\n', '\n');
    this.#editor?.replace(text);
    this.requestUpdate();
    this.#lookSoon();
  }

  /** Looks the text through at once. Gives everything that was found, with line and column. */
  async check(): Promise<readonly Issue[]> {
    await this.updateComplete;
    await this.#work.lookThrough(() => new Promise((done) => { setTimeout(done); }));
    return this.#work.look?.issues ?? [];
  }

  /** Moves the focus into the editor. */
  override focus(): void {
    this.#editor?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lookSoon();
  }

  override disconnectedCallback(): void {
    this.#work.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A framework takes a language away with undefined, or with nothing in it.
    this.language ||= 'en';
    if (changed.has('rules') || changed.has('src')) {
      this.#work.expect();
      this.#rulesLoader.ask(this.rules, this.src, this.loadTimeout);
    }
    if (changed.has('cases') || changed.has('casesSrc')) {
      this.#work.cases = null;
      this.#casesLoader.ask(this.cases, this.casesSrc, this.loadTimeout);
      this.#lookSoon();
    }
    if (changed.has('language') || changed.has('date')) this.#lookSoon();
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    root.addEventListener('click', followLink);
    const parent = root.querySelector('.editor');
    if (parent === null) return;
    this.#editor = new Editor({ parent, root, text: this.#text, words: labStringsIn(this.language, this.strings), describedBy: 'lab-editor-hint', onChange: this.#edited });
    this.#lookSoon();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#editor !== null && (changed.has('language') || changed.has('strings'))) this.#editor.words = labStringsIn(this.language, this.strings);
    this.#document.mark(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const lab = this.#model();
    return labView({
      lab,
      wordings: this.strings,
      tools: this.#toolsView(lab),
      parts: this.#parts,
      panel: this.#panel,
      indicate: indicator(lab, this.#work.programs),
      document: this.#document,
      said: this.#said,
      onShow: this.#show,
    });
  }

  #toolsView(model: LabModel): TemplateResult {
    const { isEdited, differs, slips } = this.#work;
    const inFile = this.#file?.text === this.text ? this.#file.how : null;
    const notice = this.#notice === null ? '' : model.words.lab[this.#notice];
    const on = { download: this.#download, tidy: this.#tidy, restore: this.#restore, openFile: this.#openFile, openCases: this.#openCases, compareWithThis: this.#compareWithThis };
    return toolsView({ lab: model, isEdited, differs, inFile, slips, notice, on });
  }

  #model(): LabModel {
    const { language, strings } = this;
    const { look, good, published, cases, proof } = this.#work;
    return {
      words: { language, strings: stringsIn(language, strings), lab: labStringsIn(language, strings) },
      wordings: strings,
      status: this.#rulesLoader.status,
      isEmpty: this.text === '',
      theme: this.theme,
      date: this.#dateOfCase ?? this.#date,
      isDated: this.#dateOfCase !== null,
      look,
      good,
      published,
      cases,
      casesFailed: this.#casesLoader.status === 'unavailable',
      answers: this.#answers,
      proof,
      on: { go: this.#go, tryCase: this.#tryCase, answer: this.#answer, prove: this.#prove },
    };
  }

  get #date(): string {
    return this.date ?? today();
  }

  /** Begins with a rule set that came, unless the text is a draft of it. */
  #begin(given: string): void {
    const reception = this.#work.publish(given);
    const { publishedText } = this.#work;
    if (publishedText === null) return;
    if (reception !== 'keep') this.#text = publishedText;
    if (reception === 'begin') {
      this.#editor?.begin(publishedText);
      // Undo brings nothing back any more.
      this.#notice = null;
    }
    if (reception === 'replace') this.#editor?.replace(publishedText);
    this.#lookSoon();
  }

  #lookSoon(pause = 0): void {
    if (this.#editor !== null && this.isConnected) this.#work.lookSoon(pause);
  }

  /** Says once what the look came to, and not again what was said already. The first look at a page is not announced. */
  #announce(): void {
    const aloud = describeAloud(this.#model());
    if (this.#aloud !== '' && aloud !== this.#aloud) this.#said = aloud;
    this.#aloud = aloud;
    this.requestUpdate();
  }

  // What a person does

  readonly #edited = (byHand: boolean): void => {
    this.#notice = null;
    this.#lookSoon(PAUSE_TO_READ);
    if (byHand && this.#editor !== null) this.dispatchEvent(new CseEditEvent(this.#editor.readText()));
    this.requestUpdate();
  };

  readonly #show = (panel: Panel, focus: boolean): void => {
    this.#panel = panel;
    this.requestUpdate();
    if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#lab-tab-${panel}`)?.focus());
  };

  readonly #go = (line: number, column: number): void => { this.#editor?.goTo(line, column); };

  readonly #answer = (answers: Answers): void => {
    this.#answers = answers;
    if (Object.keys(answers).length === 0) this.#dateOfCase = null;
    this.requestUpdate();
  };

  readonly #tryCase: LabModel['on']['tryCase'] = ({ answers, date }) => {
    this.#answers = answers;
    this.#dateOfCase = date;
    this.#show('try', true);
  };

  readonly #prove = (): void => {
    void this.#work.prove().then(() => {
      this.#said = describeTabs(this.#model(), '').find(({ panel }) => panel === 'proof')?.state ?? '';
      this.requestUpdate();
    });
  };

  readonly #download = (): void => {
    const { text } = this;
    const { good } = this.#work;
    const document = good?.text === text ? good.ruleSet.document : undefined;
    downloadText(text, document === undefined ? 'rule-set.json' : `${document.id}-${document.version}.json`);
    this.#file = { text, how: 'downloaded' };
    this.requestUpdate();
  };

  readonly #restore = (): void => {
    if (this.#work.published === null) return;
    this.#editor?.replace(this.#work.published.text, true);
    this.#tell('restored');
  };

  readonly #tidy = (): void => {
    this.#editor?.replace(this.#work.tidy(), true);
    this.#tell('tidied');
  };

  readonly #compareWithThis = (): void => {
    if (this.#work.compareWithThis()) this.#tell('comparedWithThis');
  };

  readonly #openFile = async (event: Event): Promise<void> => {
    const text = await this.#readFile(event);
    if (text === null) return;
    this.#editor?.replace(text, true);
    this.#file = { text: this.text, how: 'opened' };
    this.#tell('opened');
  };

  readonly #openCases = async (event: Event): Promise<void> => {
    const text = await this.#readFile(event);
    if (text === null) return;
    // Those that are on their way no longer count.
    this.#casesLoader.ask(text, null);
    this.#tell('opened');
  };

  async #readFile(event: Event): Promise<string | null> {
    const read = await readChosenFile(event);
    if (read === null || typeof read === 'string') return read;
    this.#tell(read.refused);
    return null;
  }

  #tell(notice: Notice): void {
    this.#notice = notice;
    this.requestUpdate();
  }
}

/** What a page handed over as the text of a file: the text itself, or its parsed JSON. */
function textOf(given: unknown): string {
  return typeof given === 'string' ? given : JSON.stringify(given, null, 2);
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
