import type { ReferralBlock, ReferralView } from '@cse-screening/core/referral';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { writeTable } from '../markdown/write-table.ts';

/** Writes a referral as Markdown. The map of relations is its table. */
export function writeMarkdown({ title, confidential, notices, facts, warnings, warningsHeading, sections, about }: ReferralView): string {
  const gaps = warnings.length === 0 ? [] : [`## ${escapeMarkdown(warningsHeading)}`, warnings.map(({ message, hint }) => `- **${escapeMarkdown(message)}** ${escapeMarkdown(hint)}`).join('\n')];
  const parts = [
    `# ${escapeMarkdown(title)}`,
    `**${escapeMarkdown(confidential)}**`,
    writeFacts(facts),
    ...notices.map((text) => `**${escapeMarkdown(text)}**`),
    ...gaps,
    ...sections.flatMap(({ heading, blocks }) => [`## ${escapeMarkdown(heading)}`, ...blocks.flatMap(writeBlock)]),
    '---',
    ...about.map(escapeMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeBlock(block: ReferralBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [escapeMarkdown(block.text)];
    case 'strong':
      return [`**${escapeMarkdown(block.text)}**`];
    case 'subheading':
      return [`### ${escapeMarkdown(block.text)}`];
    case 'facts':
      return [writeFacts(block.facts)];
    case 'words':
      return [block.text.split(/\r\n|\r|\n/).map((line) => `> ${escapeMarkdown(line)}`.trimEnd()).join('\\\n').replace(/(^|\n)>\\(?=\n)/g, '$1>').replace(/\\\n>(?=\n|$)/g, '\n>')];
    case 'list':
      return [block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')];
    case 'quotes':
      return block.quotes.map(({ row, where, quote }) => `> “${escapeMarkdown(quote)}”\\\n> — ${escapeMarkdown(`${row}, ${where}`)}`);
    case 'table':
      return [`**${escapeMarkdown(block.caption)}**`, writeTable(block.columns.map(escapeMarkdown), block.rows.map((cells) => cells.map(escapeMarkdown)))];
    case 'map':
      return [];
  }
}

function writeFacts(facts: ReferralView['facts']): string {
  return facts.map(({ label, text }) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(text)}`).join('\n');
}
