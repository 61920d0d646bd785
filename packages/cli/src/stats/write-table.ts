import type { PublishedTable, Statistics } from '@cse-screening/core/statistics';
import { textIn } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { toLine } from '@cse-screening/core/escape-controls';
import { alignColumns } from './align-columns.ts';
import { layOutTable, namePeriod, nameTable, notesOf } from './words.ts';

/** Writes statistics as text for a terminal. */
export function writeText(statistics: Statistics): string {
  const title = toLine(textIn(statistics.plan.title, 'en'));
  const periods = statistics.periods.map((period) => `\n${heading(namePeriod(period), '-')}\n${period.tables.map(writeTable).join('\n')}`);
  return `${heading(title, '=')}${periods.length === 0 ? '\nNo whole period is over with a record in it: there is nothing to show.\n' : periods.join('')}\n${notesOf(statistics).map((note) => wrap(note, '')).join('')}`;
}

function writeTable(table: PublishedTable): string {
  const { head, body, pairs } = layOutTable(table);
  const name = wrap(toLine(nameTable(table)), '');
  if (!pairs) return `${name}${alignColumns([...head.map((line) => line.map(({ text }) => toLine(text))), ...body.map((line) => line.map(toLine))])}`;
  // A span of columns is one heading and empty ones.
  const lines = head.map((line) => line.flatMap(({ text, span }) => [toLine(text), ...Array.from({ length: span - 1 }, () => '')]));
  return `${name}${alignColumns([...lines, ...body], head[0]?.[0]?.span)}`;
}

function heading(text: string, mark: string): string {
  return `${text}\n${mark.repeat(text.length)}\n`;
}
