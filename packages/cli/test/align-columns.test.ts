import { expect, it } from 'vitest';
import { alignColumns } from '../src/stats/align-columns.ts';

const HEADS = ['', 'Stroud', 'Forest of Dean'];
const column = (heading: string, number: string) => [heading, number, number];
/** Lines of cells from columns. */
const linesOf = (columns: readonly (readonly string[])[]) => (columns[0] ?? []).map((_, i) => columns.map((each) => each[i] ?? ''));
const NAMES = ['', 'Category 1', 'A name that is too long for a column of names in a terminal'];

it.each<[what: string, lines: readonly (readonly string[])[], together: number | undefined, text: string]>([
  ['sets numbers to the right below their headings', [HEADS, ['One', '<5', '12']], undefined, `
       Stroud  Forest of Dean
  One      <5              12
`],
  ['breaks headings, and then the names of rows, where a terminal is too narrow', linesOf([NAMES, ...['Answered as absent', 'Not known or not answered', 'Judged to be in no category', 'Any other age'].map((heading) => column(heading, '<5'))]), undefined, `
                                                            Not    Judged
                                             Answered  known or  to be in    Any
                                                   as       not        no  other
                                               absent  answered  category    age
  Category 1                                       <5        <5        <5     <5
  A name that is too long for a column of
  names in a terminal                              <5        <5        <5     <5
`],
  ['goes on below with the columns that find no room, and names the rows again', linesOf([['', 'One', 'Two'], ...Array.from({ length: 9 }, (_, i) => column(`Locality${String(i)}`, String(i)))]), undefined, `
       Locality0  Locality1  Locality2  Locality3  Locality4  Locality5
  One          0          1          2          3          4          5
  Two          0          1          2          3          4          5

       Locality6  Locality7  Locality8
  One          6          7          8
  Two          6          7          8
`],
  ['keeps together what stands under one heading', [['Stroud', '', 'Gloucester', '', 'Tewkesbury', '', 'Cotswolds', ''], Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? 'Male' : 'Not known')), ['1', '2', '3', '4', '5', '6', '7', '8']], 2, `
  Stroud             Gloucester             Tewkesbury
    Male  Not known        Male  Not known        Male  Not known
       1          2           3          4           5          6

  Cotswolds
       Male  Not known
          7          8
`],
])('%s', (_, lines, together, text) => {
  expect(`\n${alignColumns(lines, together)}`).toBe(text);
});
