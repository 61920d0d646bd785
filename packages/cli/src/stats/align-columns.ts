import { wrap } from '../check/wrap.ts';

/** The widest first column; a longer heading goes on on the next line. */
const WIDEST = 44;

/** Lines of cells as columns of text: the first `left` columns to the left, the others, numbers, to the right. */
export function alignColumns(lines: readonly (readonly string[])[], left = 1): string {
  const count = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: count }, (_, i) => Math.min(i === 0 && left > 0 ? WIDEST : Infinity, Math.max(...lines.map((line) => Array.from(line[i] ?? '').length))));
  const pad = (cell: string, i: number) => {
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - Array.from(cell).length));
    return i < left ? `${cell}${space}` : `${space}${cell}`;
  };
  const write = (cells: readonly string[]) => `  ${cells.map(pad).join('  ')}`.trimEnd();
  return `${lines.map(([first = '', ...rest]) => [...breakText(first, widths[0] ?? WIDEST)].map((piece, i, pieces) => write(i === pieces.length - 1 ? [piece, ...rest] : [piece])).join('\n')).join('\n')}\n`;
}

function breakText(text: string, width: number): readonly string[] {
  // `wrap` fills lines of 80: a head as long as the rest leaves the width that is wanted.
  return text.length <= width ? [text] : wrap(text, ' '.repeat(80 - width)).split('\n').filter((line) => line !== '').map((line) => line.trimStart());
}
