import { toLine } from './escape-controls.ts';
import { type Block, layOut } from './lay-out.ts';
import type { ResultView } from './result-view.ts';

const NARROWEST = 40;

/** How a result is written as text. */
export interface TextOptions {
  /** The widest line, in characters: at least 40. Default: 80. */
  readonly width?: number;
}

/**
 * Writes a result as plain text that reads well without colour. No line is wider than `width`; control characters in a
 * rule set's texts are written as their codes.
 */
export function renderText(view: ResultView, options: TextOptions = {}): string {
  const width = Math.max(NARROWEST, Math.floor(options.width ?? 80));
  const lines = layOut(view).flatMap((block) => write(block, '', width));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function write(block: Block, indent: string, width: number): readonly string[] {
  switch (block.type) {
    case 'heading': {
      const lines = wrap(block.level === 3 ? `${block.text}:` : block.text, width, indent, indent);
      if (block.level === 3) return indent === '' ? ['', ...lines] : lines;
      const longest = Math.max(...lines.map(lengthOf));
      return ['', ...lines, (block.level === 1 ? '=' : '-').repeat(longest), ...(block.level === 1 ? [''] : [])];
    }
    case 'paragraph':
      return wrap(block.text, width, indent, indent);
    case 'strong':
      return [...wrap(block.text, width, indent, indent), ''];
    case 'pair':
      return wrap(`${block.label}: ${block.text}`, width, indent, `${indent}  `);
    case 'quote':
      return wrap(`${block.row} (${block.where}): “${block.quote}”`, width, indent, `${indent}  `);
    case 'item': {
      const inner = `${indent}  `;
      const gap = indent === '' && block.blocks.length > 0 ? [''] : [];
      return [...wrap(`* ${block.text}`, width, indent, inner), ...block.blocks.flatMap((child) => write(child, inner, width)), ...gap];
    }
  }
}

/** Breaks a text into lines between words; a word that is wider than a line is broken too. */
function wrap(text: string, width: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of toLine(text).split(' ')) {
    let left = word;
    if (!empty && lengthOf(line) + 1 + lengthOf(left) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    while (lengthOf(line) + lengthOf(left) > width && empty) {
      const characters = Array.from(left);
      const room = width - lengthOf(line);
      lines.push(line + characters.slice(0, room).join(''));
      left = characters.slice(room).join('');
      line = rest;
    }
    line += empty ? left : ` ${left}`;
    empty = false;
  }
  return [...lines, line];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
