import type { ConditionView, PartBasisView, PartReference, RuleSetView, Run, SourceQuoteView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';

export type Content = TemplateResult | string | typeof nothing | readonly TemplateResult[];

/** A link to a part of the rule set. */
function linkView({ part, id }: PartReference, text: string): TemplateResult {
  return html`<a href="#${part}-${id}">${text}</a>`;
}

/** A sentence, with a link to each part that it speaks of. */
export function sentenceView(runs: readonly Run[]): readonly TemplateResult[] {
  return runs.map(({ text, to }) => (to === null ? html`${text}` : linkView(to, text)));
}

/** Links to parts, one an item. */
export function linksView(runs: readonly Run[]): Content {
  return runs.length === 0 ? nothing : html`<ul>${runs.map((run) => html`<li>${sentenceView([run])}</li>`)}</ul>`;
}

/** Links to parts by their ids, in a line, where their names would be too long. */
export function idsView(runs: readonly Run[]): readonly TemplateResult[] {
  return runs.map(({ text, to }, i) => html`${i === 0 ? '' : ', '}${to === null ? text : linkView(to, to.id)}`);
}

/** A condition: a sentence, or a list with its introduction. */
export function conditionView({ sentence, items }: ConditionView): TemplateResult {
  return html`${sentenceView(sentence)}${items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${conditionView(item)}</li>`)}</ul>`}`;
}

/** Whether something rests on the source or is local: a word, a shape and a colour. */
export function groundView({ local, interpretation, title }: PartBasisView, { sourceMark, localMark }: RuleSetView['labels']): TemplateResult {
  if (!local || interpretation === null) return html`<span class="tag">${sourceMark}</span>`;
  return html`<span class="tag local">${localMark}</span> ${linkView({ part: 'interpretation', id: interpretation }, title.slice(title.indexOf(':') + 1).trim())}`;
}

/** The source's own words, marked as such. */
export function citedView(quotes: readonly SourceQuoteView[]): readonly TemplateResult[] {
  return quotes.map(({ row, where, quote }) => html`<blockquote><p>“<bdi>${quote}</bdi>”</p><footer>${linkView({ part: 'row', id: row }, row)}, ${where}</footer></blockquote>`);
}

/** The rows that something cites, by id; they are quoted at the end of the document. */
export function rowsView(quotes: readonly SourceQuoteView[]): TemplateResult {
  return html`<span class="rows">${quotes.map(({ row }, i) => html`${i === 0 ? '' : ', '}${linkView({ part: 'row', id: row }, row)}`)}</span>`;
}

/** A list of terms; those without content are left out. */
export function termsView(pairs: readonly (readonly [label: string, content: Content])[]): Content {
  const given = pairs.filter(([, content]) => content !== '' && content !== nothing);
  return given.length === 0 ? nothing : html`<dl class="terms">${given.map(([label, content]) => html`<dt>${label}</dt><dd>${content}</dd>`)}</dl>`;
}

export function paragraphView(text: string, name = ''): Content {
  return text === '' ? nothing : html`<p class=${name}>${text}</p>`;
}

/** A column of a table: its heading, and a class for its cells. */
interface Column {
  readonly heading: string;
  readonly name?: string;
}

/**
 * A table with a caption, whose first cell heads its row. On a narrow screen its rows become stacks, each cell with its own
 * label; the roles keep it a table for those who hear it.
 */
export function tableView(caption: string, columns: readonly Column[], body: readonly { readonly id?: string; readonly cells: readonly Content[] }[]): TemplateResult {
  const name = (i: number) => columns[i]?.name ?? '';
  const label = (i: number) => html`<span class="cell-label" aria-hidden="true">${columns[i]?.heading}</span>`;
  return html`<table class="stacks" role="table">
    <caption>${caption}</caption>
    <thead><tr role="row">${columns.map(({ heading }, i) => html`<th role="columnheader" scope="col" class=${name(i)}>${heading}</th>`)}</tr></thead>
    <tbody>
      ${body.map(({ id, cells }) => html`<tr role="row" id=${id ?? nothing}>
        ${cells.map((cell, i) => (i === 0 ? html`<th role="rowheader" scope="row" class=${name(i)}>${label(i)}${cell}</th>` : html`<td role="cell" class=${name(i)}>${label(i)}<div>${cell}</div></td>`))}
      </tr>`)}
    </tbody>
  </table>`;
}
