import { syntaxTree } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const mark = (name: string) => Decoration.mark({ class: name });
const MARKS: Readonly<Record<string, Decoration>> = { PropertyName: mark('json-name'), String: mark('json-text'), Number: mark('json-value'), True: mark('json-value'), False: mark('json-value'), Null: mark('json-value') };
/** The source's own words, which are not to be edited. */
const QUOTE = mark('json-quote');

/** Colours JSON by classes, so that the colours are those of the theme, and tells what the source says from what is ours. */
export function colourJson(): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = decorate(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = decorate(update.view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  );
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const tree = syntaxTree(view.state);
  for (const { from, to } of view.visibleRanges) {
    let name = '';
    tree.iterate({
      from,
      to,
      enter: (node) => {
        const own = MARKS[node.name];
        if (own === undefined) return;
        if (node.name === 'PropertyName') name = view.state.sliceDoc(node.from, node.to);
        const isQuote = node.name === 'String' && name === '"quote"';
        builder.add(node.from, node.to, isQuote ? QUOTE : own);
      },
    });
  }
  return builder.finish();
}
