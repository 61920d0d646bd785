import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, ensureSyntaxTree, foldGutter, foldKeymap, indentUnit, syntaxTree } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { closeSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Issue } from '@cse-screening/core';
import { colourJson } from './colour-json.ts';

/** What the editor says. */
export interface EditorWords {
  /** Its name. */
  readonly editor: string;
  /** Words in the place of its own English ones, by these. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** What the editor is put together with. */
interface EditorPorts {
  readonly parent: Element;
  /** Where its styles go: without them in the document, a strict policy holds. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly words: EditorWords;
  /** The id of how it is left with the keyboard. */
  readonly describedBy: string;
  /** The text changed; `byHand` where not the page set it. */
  readonly onChange: (byHand: boolean) => void;
}

/** A part of the file that can be gone to. */
export interface FilePart {
  readonly name: string;
  readonly line: number;
}

const setByPage = Annotation.define<boolean>();

/** The time that reading a file through may take, in milliseconds. */
const PATIENCE = 100;

/** A text editor for the JSON of a rule set. */
export class Editor {
  readonly #view: EditorView;
  readonly #extensions: readonly Extension[];
  readonly #phrases = new Compartment();
  #words: EditorWords;

  constructor({ parent, root, text, words, describedBy, onChange }: EditorPorts) {
    this.#words = words;
    this.#extensions = [
      lineNumbers(), foldGutter(), lintGutter(), history(), json(), colourJson(), bracketMatching(), highlightActiveLine(), highlightActiveLineGutter(), search({ top: true }),
      EditorView.lineWrapping, indentUnit.of('  '), EditorState.tabSize.of(2),
      keymap.of([indentWithTab, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
      EditorView.contentAttributes.of(() => ({ 'aria-label': this.#words.editor, 'aria-describedby': describedBy, tabindex: '0' })),
      EditorView.updateListener.of(({ docChanged, transactions }) => {
        if (docChanged) onChange(!transactions.some((transaction) => transaction.annotation(setByPage) === true));
      }),
    ];
    this.#view = new EditorView({ parent, root, state: this.#begin(text) });
  }

  /** What it says, in another language. A search panel is not laid out anew, and closes. */
  set words(words: EditorWords) {
    if (words.editor === this.#words.editor && words.phrases === this.#words.phrases) return;
    this.#words = words;
    closeSearchPanel(this.#view);
    this.#view.dispatch({ effects: this.#phrases.reconfigure(EditorState.phrases.of(words.phrases)) });
  }

  get text(): string {
    return this.#view.state.sliceDoc();
  }

  /** The text as it is now, put together when it is asked for. */
  readText(): () => string {
    const { state } = this.#view;
    return () => state.sliceDoc();
  }

  /** Begins with a text: nothing can be undone. */
  begin(text: string): void {
    this.#view.setState(this.#begin(text));
  }

  /** Puts another text in the place of this one. Undo brings the other one back. */
  replace(text: string, byHand = false): void {
    const fresh = text.replaceAll('\r\n', '\n');
    if (fresh === this.text) return;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: fresh }, annotations: [isolateHistory.of('full'), setByPage.of(!byHand)] });
  }

  /** Marks where findings are. Their places are of the text as it is now. */
  mark(issues: readonly Issue[]): void {
    this.#view.dispatch(setDiagnostics(this.#view.state, issues.map((issue) => this.#locate(issue))));
  }

  /** Moves the cursor to a place, both from 1, and the focus with it. */
  goTo(line: number, column = 1): void {
    this.#view.dispatch({ selection: { anchor: this.#position(line, column) }, effects: EditorView.scrollIntoView(this.#position(line, column), { y: 'center' }) });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  /** The parts of the file at its top, in their order. Empty while the text is not yet read. */
  parts(): readonly FilePart[] {
    const { state } = this.#view;
    const top = ensureSyntaxTree(state, state.doc.length, PATIENCE)?.topNode.getChild('Object');
    return (top?.getChildren('Property') ?? []).flatMap((property) => {
      const name = property.getChild('PropertyName');
      return name === null ? [] : [{ name: state.sliceDoc(name.from + 1, name.to - 1), line: state.doc.lineAt(name.from).number }];
    });
  }

  #begin(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: [this.#extensions, this.#phrases.of(EditorState.phrases.of(this.#words.phrases))] });
  }

  #position(line: number, column: number): number {
    const { doc } = this.#view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + Math.max(column, 1) - 1, at.to);
  }

  #locate({ line = 1, column = 1, severity, message, hint }: Issue): Diagnostic {
    const { state } = this.#view;
    const from = this.#position(line, column);
    const node = syntaxTree(state).resolveInner(from, 1);
    const end = state.doc.lineAt(from).to;
    return { from, to: Math.max(Math.min(node.from === from ? node.to : end, end), from), severity, message: hint === '' ? message : `${message} ${hint}` };
  }
}
