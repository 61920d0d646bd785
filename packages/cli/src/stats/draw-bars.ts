import { textIn } from '@cse-screening/core';
import type { PublishedTable } from '@cse-screening/core/statistics';
import { markup, type Markup, nothing } from '../html/markup.ts';

const WIDTH = 380;
const LABEL = 150;
const BAR = 16;
const GAP = 4;
const ROW = 26;
/** As many characters as stand before a bar, and over a group of them. */
const LONGEST = { column: 19, row: 50 };
/** More bars than this are no picture any more. */
const MOST_BARS = 60;

/**
 * Draws a table as bars, a group for each row. What is suppressed is drawn as such: a broken outline of one length whatever
 * it hides, since a length of its own would say what it is. A row of which nothing is shown is left to the table, and it is
 * said. Nothing where there would be too many bars to be read, or none.
 */
export function drawBars(table: PublishedTable, title: string, period: string): Markup {
  const { id, columns } = table;
  const drawn = table.cells.flatMap((line, i) => (line.some((cell) => Number.isFinite(Number(cell))) ? [i] : []));
  const [rows, cells] = [drawn.flatMap((i) => table.rows[i] ?? []), drawn.map((i) => table.cells[i] ?? [])];
  if (rows.length === 0 || rows.length * columns.length > MOST_BARS) return nothing;
  const largest = Math.max(1, ...cells.flat().map(Number).filter(Number.isFinite));
  const scale = (WIDTH - LABEL - 48) / largest;
  const groupHeight = ROW + columns.length * (BAR + GAP) + 6;
  const key = `${id}-${period}`;
  const leftOut = drawn.length < table.rows.length ? markup`<figcaption>Rows of which every number is suppressed are only in the table.</figcaption>` : nothing;
  return markup`<figure><svg viewBox="0 0 ${String(WIDTH)} ${String(rows.length * groupHeight)}" role="img" aria-labelledby="chart-${key} chart-text-${key}">
<title id="chart-${key}">${`${title}, as bars`}</title><desc id="chart-text-${key}">The table with it has every number.</desc>
${rows.map((row, i) => markup`<text class="row" x="0" y="${String(i * groupHeight + 17)}">${clip(textIn(row.title, 'en'), LONGEST.row)}</text>
${columns.map((column, j) => {
    const cell = cells[i]?.[j] ?? '';
    const y = i * groupHeight + ROW + j * (BAR + GAP);
    const count = Number(cell);
    const isShown = Number.isFinite(count);
    const length = isShown ? Math.max(count === 0 ? 0 : 1.5, count * scale) : 22;
    const bar = isShown ? markup`<rect class="bar" x="${String(LABEL)}" y="${String(y)}" width="${length.toFixed(1)}" height="${String(BAR)}"/>` : markup`<rect class="bar hidden" x="${String(LABEL + 1)}" y="${String(y + 1)}" width="${String(length)}" height="${String(BAR - 2)}"/>`;
    return markup`<text class="column" x="${String(LABEL - 8)}" y="${String(y + 13)}" text-anchor="end">${clip(textIn(column.title, 'en'), LONGEST.column)}</text>${bar}<text class="count" x="${(LABEL + length + 7).toFixed(1)}" y="${String(y + 13)}">${cell}</text>\n`;
  })}`)}</svg>${leftOut}</figure>`;
}

function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
