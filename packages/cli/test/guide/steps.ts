/** What a guide has its reader do, in order. */
export type Step =
  | { readonly do: 'run'; readonly commands: readonly string[]; readonly shown: readonly string[] }
  /** Replaces the line that begins with the same key. */
  | { readonly do: 'line'; readonly file: string; readonly text: string }
  /** Replaces the part of the same id. */
  | { readonly do: 'part'; readonly file: string; readonly text: string }
  | { readonly do: 'case'; readonly file: string; readonly text: string }
  | { readonly do: 'correct-cases'; readonly folder: string };

/**
 * Reads the steps of a guide in Markdown: commands (`sh`), what is printed (`text` after them), and edits (`json` with the
 * file after `line=`, `part=` or `case=`, which readers do not see).
 */
export function readSteps(markdown: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, language, info = '', body = '', folder] of markdown.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$|<!-- correct-cases=(\S+) -->/gms)) {
    const lines = body.split('\n').slice(0, -1);
    const last = steps.at(-1);
    if (folder !== undefined) steps.push({ do: 'correct-cases', folder });
    else if (language === 'sh') steps.push({ do: 'run', commands: lines, shown: [] });
    else if (language === 'text' && last?.do === 'run') steps.splice(-1, 1, { ...last, shown: lines });
    else if (language === 'json') steps.push(readEdit(info, body));
    else throw new Error(`A block of the guide is none that is followed: ${body}`);
  }
  return steps;
}

function readEdit(info: string, text: string): Step {
  const [kind, file = ''] = info.split('=');
  if (kind !== 'line' && kind !== 'part' && kind !== 'case') throw new Error(`An edit of the guide names no file: ${text}`);
  return { do: kind, file, text };
}

/** The words of a command line, with what stands after `>` as the file that takes the output. */
export function readCommand(line: string): { readonly words: readonly string[]; readonly into: string | null } {
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const at = words.indexOf('>');
  return at < 0 ? { words, into: null } : { words: words.slice(0, at), into: words[at + 1] ?? '' };
}

/** The first shown lines that are not printed in this order; `…` stands for any lines. Null where all are. */
export function findMissing(printed: string, shown: readonly string[]): string | null {
  const lines = printed.split('\n');
  const passages = shown.join('\n').split(/^…$/m).map((passage) => passage.replace(/^\n|\n$/g, '')).map((passage) => passage.split('\n'));
  let from = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.join('') === '') continue;
    const fits = (at: number) => passage.every((line, i) => lines[at + i] === line);
    // What stands first is the beginning; anything else stands after what came before it.
    const starts = index === 0 ? [0] : lines.map((_, at) => at).filter((at) => at >= from);
    const found = starts.find(fits);
    if (found === undefined) return passage.join('\n');
    from = found + passage.length;
  }
  const endsOpen = shown.at(-1) === '…' || shown.length === 0;
  return endsOpen || lines.slice(from).every((line) => line === '') ? null : `(nothing after) ${shown.at(-1) ?? ''}`;
}
