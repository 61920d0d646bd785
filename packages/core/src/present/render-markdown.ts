import { toLine } from './escape-controls.ts';
import { type Block, layOut } from './lay-out.ts';
import type { ResultView } from './result-view.ts';

/**
 * Writes a result as Markdown (CommonMark). Nothing from a rule set acts as Markdown or HTML: it is all shown as the
 * text that it is.
 */
export function renderMarkdown(view: ResultView): string {
  const lines = layOut(view).flatMap((block) => write(block, ''));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function write(block: Block, indent: string): readonly string[] {
  switch (block.type) {
    case 'heading':
      if (block.level === 3) return ['', `${indent}**${escape(block.text)}:**`, ''];
      return ['', `${'#'.repeat(block.level)} ${escape(block.text)}`, ''];
    case 'paragraph':
      return ['', indent + escape(block.text), ''];
    case 'strong':
      return ['', `${indent}**${escape(block.text)}**`, ''];
    case 'pair':
      return ['', `${indent}**${escape(block.label)}:** ${escape(block.text)}`, ''];
    case 'quote':
      return ['', `${indent}> “${escape(block.quote)}”`, `${indent}> — ${escape(`${block.row}, ${block.where}`)}`, ''];
    case 'item': {
      const inner = `${indent}  `;
      const children = block.blocks.flatMap((child) => write(child, inner));
      return [`${indent}- ${escape(block.text)}`, ...children];
    }
  }
}

/** Takes a text's meaning as Markdown, as HTML, and as a link away. */
function escape(text: string): string {
  return toLine(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
}
