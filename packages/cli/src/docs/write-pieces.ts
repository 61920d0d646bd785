import type { ConditionView, PartBasisView, PartReference, Run, SourceQuoteView } from '@cse-screening/core';
import { type Content, markup, type Markup, nothing } from '../html/markup.ts';

/** The page's id for a part of the rule set. */
function anchorOf({ part, id }: PartReference): string {
  return `${part}-${id}`;
}

/** A sentence, with a link to each part that it speaks of. */
export function sentence(runs: readonly Run[]): Markup {
  return markup`${runs.map(({ text, to }) => (to === null ? withSpaces(text) : markup`<a href="#${anchorOf(to)}">${text}</a>`))}`;
}

/** A piece of a sentence. Spaces at its ends part it from its neighbours, and escaping takes them away. */
export function withSpaces(text: string): Markup {
  return markup`${/^\s/.test(text) ? markup` ` : nothing}${text}${/\s$/.test(text) ? markup` ` : nothing}`;
}

/** Links to parts, one an item. */
export function links(runs: readonly Run[]): Markup {
  return markup`<ul class="plain">${runs.map((run) => markup`<li>${sentence([run])}</li>`)}</ul>`;
}

/** Links to parts by their ids, in a line, where their names would be too long. */
export function ids(runs: readonly Run[]): Markup {
  return markup`${runs.map(({ text, to }, i) => markup`${i === 0 ? nothing : markup`, `}${to === null ? text : markup`<a href="#${anchorOf(to)}">${to.id}</a>`}`)}`;
}

/** A condition: a sentence, or a list with its introduction. */
export function condition({ sentence: runs, items }: ConditionView): Markup {
  if (items.length === 0) return sentence(runs);
  return markup`${sentence(runs)}<ul class="conditions">${items.map((item) => markup`<li>${condition(item)}</li>`)}</ul>`;
}

/** Whether something rests on the source or is local: a word, a shape and a colour. */
export function basis({ local, interpretation, title }: PartBasisView, marks: { readonly sourceMark: string; readonly localMark: string }): Markup {
  if (!local || interpretation === null) return markup`<span class="basis"><span class="tag source">${marks.sourceMark}</span></span>`;
  const name = title.slice(title.indexOf(':') + 1).trim();
  return markup`<span class="basis"><span class="tag local">${marks.localMark}</span> <a href="#interpretation-${interpretation}">${name}</a></span>`;
}

/** The source's own words, marked as such. */
export function quotes(list: readonly SourceQuoteView[]): Markup {
  return markup`${list.map(({ row, where, quote }) => markup`<blockquote><p>“${quote}”</p><footer><a href="#row-${row}">${row}</a>, ${where}</footer></blockquote>`)}`;
}

/** The rows that something cites, by id, quoted at the end of the document. */
export function rows(list: readonly SourceQuoteView[]): Markup {
  return markup`<span class="rows">${list.map(({ row }, i) => markup`${i === 0 ? nothing : markup`, `}<a href="#row-${row}">${row}</a>`)}</span>`;
}

/** A list of terms; those without content are left out. */
export function facts(pairs: readonly (readonly [label: string, content: Content])[]): Markup {
  const given = pairs.filter(([, content]) => content !== '' && content !== nothing);
  return given.length === 0 ? nothing : markup`<dl class="facts">${given.map(([label, content]) => markup`<dt>${label}</dt><dd>${content}</dd>`)}</dl>`;
}

export function paragraph(text: string, name = ''): Markup {
  return text === '' ? nothing : name === '' ? markup`<p>${text}</p>` : markup`<p class="${name}">${text}</p>`;
}

/** A column of a table: its heading, and a class for its cells. */
export interface Column {
  readonly heading: string;
  readonly name?: string;
}

/**
 * A table with a caption, whose first cell heads its row. On a narrow screen its rows become stacks, each cell that says
 * something with its own label; the roles keep it a table for those who hear it.
 */
export function table(caption: string, columns: readonly Column[], body: readonly { readonly id?: string; readonly cells: readonly Content[] }[]): Markup {
  const name = (i: number) => columns[i]?.name ?? 'text';
  const label = (cell: Content, i: number) => (cell === '' ? nothing : markup`<span class="cell-label" aria-hidden="true">${columns[i]?.heading ?? ''}</span>`);
  return markup`<table class="stacks" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ heading }, i) => markup`<th role="columnheader" scope="col" class="${name(i)}">${heading}</th>`)}</tr></thead>
<tbody role="rowgroup">${body.map(({ id, cells }) => markup`<tr role="row"${id === undefined ? nothing : markup` id="${id}"`}>${cells.map((cell, i) => (i === 0 ? markup`<th role="rowheader" scope="row" class="${name(i)}">${label(cell, i)}${cell}</th>` : markup`<td role="cell" class="${name(i)}">${label(cell, i)}${cell}</td>`))}</tr>\n`)}</tbody></table>`;
}
