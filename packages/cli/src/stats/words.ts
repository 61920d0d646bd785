import type { PeriodTables, PublishedTable, Statistics } from '@cse-screening/core/statistics';
import { textIn } from '@cse-screening/core';

/** What every output of statistics says beside its numbers. */
export function notesOf({ plan, ruleSet, periods }: Statistics): readonly string[] {
  const { threshold, zeros, roundedTo } = plan;
  return [
    `These tables count screening records by the day of the screening, made with ${ruleSet.id}${ruleSet.versions.map((version) => ` ${version}`).join(',')}. A child who was screened twice is counted twice. A category is indicated by what was recorded; people decide.`,
    `<${String(threshold)} stands for ${zeros === 'suppressed' ? '0' : '1'} to ${String(threshold - 1)}. [c] stands for any number: to show it would give a small one away.`,
    ...(roundedTo === 1 ? [] : [`Every other number is rounded to the nearest ${String(roundedTo)}.`]),
    ...(periods.some(({ tables }) => tables.some(({ id }) => id === 'not-known-rate')) ? ['How much is not known is reckoned from the printed numbers of answers: present, absent and not known. Where one of them is not printed, no rate is printed either. Not known is not no.'] : []),
    ...(periods.some(({ tables }) => tables.some(({ rows, columns }) => [...rows, ...columns].some(({ id }) => id === 'none'))) ? ['A record without a category is one on which too little was recorded for one, or of a person of an age for which the categories are not used. It does not mean that the person is not being exploited.'] : []),
    'A low number says how much was recorded, not how much happens: what nobody asked or knew is not in it.',
  ];
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A period in words. */
export function namePeriod({ from, to }: Pick<PeriodTables, 'from' | 'to'>): string {
  return `${DAY.format(new Date(from))} to ${DAY.format(new Date(to))}`;
}

/** The title of a table, with the document that prints it. */
export function nameTable({ title, source }: PublishedTable): string {
  return `${textIn(title, 'en')}${source === null ? '' : ` (laid out as in ${source})`}`;
}

/** A table as it is laid out: lines of headings, each with the number of columns that it spans, and the lines of cells. */
export interface LaidOutTable {
  readonly head: readonly (readonly { readonly text: string; readonly span: number }[])[];
  /** The first cell of a line heads it, unless `pairs`. */
  readonly body: readonly (readonly string[])[];
  readonly pairs: boolean;
}

/** Lays a table out as a grid, or with `pairs` in one line under two lines of headings, as S004 2.4.3 prints it. */
export function layOutTable({ rows, columns, cells, layout }: PublishedTable): LaidOutTable {
  const name = ({ title }: { readonly title: PublishedTable['title'] }) => textIn(title, 'en');
  if (layout === 'pairs') {
    return {
      pairs: true,
      head: [rows.map((row) => ({ text: name(row), span: columns.length })), rows.flatMap(() => columns.map((column) => ({ text: name(column), span: 1 })))],
      body: [cells.flat()],
    };
  }
  return { pairs: false, head: [[{ text: '', span: 1 }, ...columns.map((column) => ({ text: name(column), span: 1 }))]], body: rows.map((row, i) => [name(row), ...(cells[i] ?? [])]) };
}
