import { textIn } from '@cse-screening/core';
import type { Statistics } from '@cse-screening/core/statistics';
import Papa from 'papaparse';
import { toLine } from '@cse-screening/core/escape-controls';

/**
 * Writes statistics as CSV, one number a line. A cell that a spreadsheet would take for a formula is kept from being one, and a
 * title from steering a terminal.
 */
export function writeCsv({ plan, ruleSet, periods }: Statistics): string {
  const lines = periods.flatMap(({ from, to, tables }) =>
    tables.flatMap((table) =>
      table.rows.flatMap((row, i) =>
        table.columns.map((column, j) => ({
          plan: plan.id,
          'rule set': ruleSet.id,
          versions: ruleSet.versions.join(' '),
          from,
          to,
          table: table.id,
          row: row.id,
          'row title': toLine(textIn(row.title, 'en')),
          column: column.id,
          'column title': toLine(textIn(column.title, 'en')),
          count: table.cells[i]?.[j] ?? '',
        })),
      ),
    ),
  );
  const fields = ['plan', 'rule set', 'versions', 'from', 'to', 'table', 'row', 'row title', 'column', 'column title', 'count'];
  return `${Papa.unparse({ fields, data: lines }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
