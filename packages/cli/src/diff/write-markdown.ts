import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import type { DiffReport } from './report.ts';

const WIDTH = 80;

/** Writes a comparison as Markdown that reads well as text of 80 columns. */
export function writeMarkdown({ title, versions, unchanged, groups, kind, impact, records }: DiffReport): string {
  const examples = impact.moves.filter(({ direction }) => direction !== 'same');
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    versions.map((version) => item(version)).join('\n'),
    '## In words',
    ...(unchanged === null ? [] : [paragraph(unchanged)]),
    ...groups.flatMap(({ heading, differences }) => [
      `### ${escapeMarkdown(heading)}`,
      differences.flatMap(({ sentence, details }) => [item(sentence), ...details.map((detail) => item(detail, '  '))]).join('\n'),
    ]),
    '## What kind of change it is',
    paragraph(kind.sentence),
    ...(kind.reasons.length === 0 ? [] : [kind.reasons.map((reason) => item(reason)).join('\n')]),
    '## Impact',
    ...impact.sentences.map(paragraph),
    ...(impact.moves.length === 0 ? [] : [table(impact.moves.map(({ from, to, goes, share }) => [...[from, to, goes].map(escapeMarkdown), share])), ...(examples.length === 0 ? [] : ['### Smallest example of each move'])]),
    ...examples.map(({ from, to, example }) => {
      const head = `From ${from} to ${to}`;
      return example.length === 0 ? item(`${head}: nothing is known`) : [item(`${head}:`), ...example.map((answer) => item(answer, '  ')), item('the rest is not known', '  ')].join('\n');
    }).reduce<string[]>((lists, list) => [[...lists, list].join('\n')], []),
    ...(records === null ? [] : ['## Records', ...records.sentences.map(paragraph)]),
    ...(records?.groups ?? []).map(({ heading, count, ids }) => [item(`${heading}: ${String(count)}`), ...ids.map((id) => item(id, '  '))].join('\n')).reduce<string[]>((lists, list) => [[...lists, list].join('\n')], []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(text: string): string {
  return wrap(escapeMarkdown(text), '', '');
}

function item(text: string, indent = ''): string {
  return wrap(escapeMarkdown(text), `${indent}- `, `${indent}  `);
}

/** Breaks lines before words, but not before one that would start a list or a heading there. */
function wrap(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const empty = line.trim() === '' || line === first;
    if (!empty && line.length + 1 + word.length > WIDTH && !/^([-+=#]+|\d+[.)])$/.test(word)) {
      lines.push(line);
      line = `${rest}${word}`;
    } else line = empty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function table(cells: readonly (readonly string[])[]): string {
  const rows = [['From', 'To', 'Goes', 'Share'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const write = (row: readonly string[]) => `| ${row.map((cell, column) => (column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 3 ? ':' : '-'}`).join('|')}|`;
  const [head = [], ...body] = rows;
  return [write(head), rule, ...body.map(write)].join('\n');
}
