import { WIDTH, wrap } from '../wrap.ts';

const GAP = 2;
/** The widest that the column of names is, and the narrowest that it may be made for the sake of the others. A longer name continues on the next line. */
const WIDEST = 44;
const NARROWEST = 24;

/**
 * Sets lines of cells, the first of them headings, as columns of text: names aligned left, then numbers aligned right. Where a
 * terminal is too narrow for that, headings are broken between words; columns that still find no room follow below the others.
 *
 * @param together the lines have no names, and this many columns belong together and are not parted
 */
export function alignColumns(lines: readonly (readonly string[])[], together?: number): string {
  const count = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: count }, (_, i) => lines.map((line) => line[i] ?? ''));
  const numbers = together === undefined ? columns.slice(1) : columns;
  const names = together === undefined ? columns[0] ?? [] : null;
  const nameWidth = names === null ? 0 : Math.min(WIDEST, widthOf(names));
  const room = (widths: readonly number[]) => WIDTH - widths.reduce((sum, width) => sum + GAP + width, GAP);
  const whole = numbers.map(widthOf);
  const isNarrow = together === undefined && room(whole) < nameWidth;
  const widths = isNarrow ? numbers.map(([heading = '', ...cells]) => Math.max(widthOf(cells), widthOf(heading.split(' ')))) : whole;
  const leftWidth = Math.min(nameWidth, Math.max(NARROWEST, room(widths)));
  const parts: (readonly [cells: readonly string[], width: number])[][] = [];
  for (let i = 0; i < numbers.length; i += together ?? 1) {
    const next = numbers.slice(i, i + (together ?? 1)).map((cells, j) => [cells, widths[i + j] ?? 0] as const);
    const part = parts.at(-1);
    if (part !== undefined && room([...part, ...next].map(([, width]) => width)) >= leftWidth) part.push(...next);
    else parts.push(next);
  }
  const write = (part: (typeof parts)[number]) => lines.map((_, i) => {
    const cells = part.map(([own, width]) => breakText(own[i] ?? '', width).map((piece) => `${space(width - lengthOf(piece))}${piece}`));
    const name = names === null ? [] : [breakText(names[i] ?? '', leftWidth).map((piece) => `${piece}${space(leftWidth - lengthOf(piece))}`)];
    return writeLine([...name, ...cells], [...(names === null ? [] : [leftWidth]), ...part.map(([, width]) => width)]);
  }).join('');
  return parts.map(write).join('\n');
}

/** Writes a line of cells. Where some need several lines, all of them end on the last one. */
function writeLine(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...cells.map((pieces) => pieces.length));
  return Array.from({ length: height }, (_, row) => `${space(GAP)}${cells.map((pieces, i) => pieces[row - height + pieces.length] ?? space(widths[i] ?? 0)).join(space(GAP))}`.trimEnd()).map((line) => `${line}\n`).join('');
}

function breakText(text: string, width: number): readonly string[] {
  return lengthOf(text) <= width ? [text] : wrap(text, '', width).split('\n').filter((line) => line !== '');
}

function widthOf(cells: readonly string[]): number {
  return Math.max(...cells.map(lengthOf));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function space(length: number): string {
  return ' '.repeat(Math.max(0, length));
}
