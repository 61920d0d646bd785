import { textIn } from '@cse-screening/core';
import type { PublishedTable, Statistics } from '@cse-screening/core/statistics';
import { STYLE } from '../docs/style.ts';
import { markup, type Markup, nothing } from '../html/markup.ts';
import { cssString, writePage } from '../html/write-page.ts';
import { drawBars } from './draw-bars.ts';
import { layOutTable, namePeriod, nameTable, notesOf } from './words.ts';

const OWN_STYLE = `
.chart { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem 2.5rem; align-items: start; }
.chart > * { min-width: 0; }
.chart svg { display: block; width: 100%; height: auto; max-width: 32rem; } .chart figcaption { margin-top: .6rem; color: var(--quiet); font-size: .9rem; }
.chart .row { font-size: 14px; font-weight: 700; } .chart .column, .chart .count { font-size: 13px; font-weight: 400; } .chart .count { font-weight: 600; }
.bar { fill: var(--accent); } .bar.hidden { fill: none; stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 3 3; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 3px solid var(--ink); }
.counts th, .counts td { padding: .4rem .8rem .4rem 0; } .counts td { font-variant-numeric: tabular-nums; } .counts thead th { vertical-align: bottom; } .counts thead td { border-bottom: 2px solid var(--ink); }
.counts td, .counts thead th + th { text-align: right; } .counts .pair th, .counts .pair td { text-align: left; border-left: 1px solid var(--line); padding: .4rem .35rem; font-size: .8125rem; }
.counts td.hidden { color: var(--quiet); font-style: italic; }
@media (min-width: 64rem) { .chart.beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
@media screen and (max-width: 40rem) { .counts { font-size: .875rem; } .counts th, .counts td { padding-right: .5rem; } }
@media (forced-colors: active) { .bar { fill: CanvasText; } .bar.hidden { fill: Canvas; stroke: CanvasText; } }
/* Landscape: a table has a column for each locality. */
@media print {
  @page { size: A4 landscape; }
  .chart svg { max-width: 80mm; } .chart { display: block; } .chart.beside { display: grid; grid-template-columns: 80mm minmax(0, 1fr); gap: 8mm; } .chart:not(.beside) > * + * { margin-top: 3mm; }
  .scroll { overflow: visible; } .counts th, .counts td { padding: .8mm 2.5mm .8mm 0; font-size: 8pt; }
  .counts.pairs { table-layout: fixed; } .counts .pair th, .counts .pair td { padding: .8mm; font-size: 7pt; overflow-wrap: anywhere; } .counts .pair th[scope="col"] { font-weight: 400; }
  .period + .period { break-before: page; }
}
`;

/** Writes statistics as one HTML page that stands alone: bars, each with its table, and no script. */
export function writeHtml(statistics: Statistics): string {
  const { plan, ruleSet, periods } = statistics;
  const title = textIn(plan.title, 'en');
  return writePage({
    language: 'en',
    title: periods.length === 0 ? title : `${title}, ${periods.map(namePeriod).join('; ')}`,
    style: `${STYLE}${OWN_STYLE}@media print { @page { @top-left { content: ${cssString(title)}; font: 8pt sans-serif; } @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } } }\n`,
    body: markup`<a class="skip" href="#statistics">Skip to the tables</a>
<header class="head"><div class="page">
<p class="kicker">Statistics from screening records</p>
<h1>${title}</h1>
<p class="lede">${[textIn(ruleSet.title, 'en'), ...ruleSet.versions].join(', ')}</p>
</div></header>
<main id="statistics" class="page">
<section aria-labelledby="notes"><h2 id="notes">Before you read the numbers</h2><ul class="plain">${notesOf(statistics).map((note) => markup`<li>${note}</li>`)}</ul></section>
${periods.length === 0 ? markup`<p class="notice">No whole period is over with a record in it: there is nothing to show.</p>` : nothing}
${periods.map((period) => markup`<section class="period" aria-labelledby="p-${period.from}"><h2 id="p-${period.from}">${namePeriod(period)}</h2>
${period.tables.map((table) => writeFigure(table, period.from))}</section>
`)}</main>
<footer class="page"><div class="foot"><p>${`${plan.id} · ${ruleSet.id}`}</p></div></footer>`,
  });
}

function writeFigure(table: PublishedTable, period: string): Markup {
  const name = nameTable(table);
  const bars = drawBars(table, name, period);
  const id = `t-${table.id}-${period}`;
  const layout = bars !== nothing && table.layout === 'grid' && table.columns.length <= 4 ? 'chart beside' : 'chart';
  // A group, not a region: each table of each period as a landmark would bury the others.
  return markup`<section><h3 id="${id}">${name}</h3>
<div class="${layout}">${bars}<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">${writeCounts(table, name)}</div></div></section>
`;
}

function writeCounts(table: PublishedTable, name: string): Markup {
  const { head, body, pairs } = layOutTable(table);
  const heading = ({ text, span }: { readonly text: string; readonly span: number }, group: boolean) =>
    text === '' ? markup`<td></td>` : markup`<th scope="${group ? 'colgroup' : 'col'}"${span === 1 ? nothing : markup` colspan="${String(span)}"`}>${text}</th>`;
  const cell = (text: string) => (/^(\d+|[\d.]+%|–)$/.test(text) ? markup`<td>${text}</td>` : markup`<td class="hidden">${text}</td>`);
  return markup`<table class="${pairs ? 'counts pairs' : 'counts'}"><caption>${name}</caption>
<thead>${head.map((line, i) => markup`<tr${pairs ? markup` class="pair"` : nothing}>${line.map((each) => heading(each, pairs && i === 0))}</tr>\n`)}</thead>
<tbody>${body.map((line) => (pairs ? markup`<tr class="pair">${line.map(cell)}</tr>\n` : markup`<tr><th scope="row">${line[0] ?? ''}</th>${line.slice(1).map(cell)}</tr>\n`))}</tbody></table>`;
}
