import { STYLE } from '../docs/style.ts';
import { table } from '../docs/write-pieces.ts';
import { markup, type Markup, nothing } from '../html/markup.ts';
import { cssString, writePage } from '../html/write-page.ts';
import { drawFlow } from './draw-flow.ts';
import type { DiffReport } from './report.ts';

/** Of the moves the picture is drawn with; each has a word beside it, and a line of its own where colours are the reader's. */
const OWN_STYLE = `
:root { --same: #c9cbd6; --up: #b3400a; --down: #1d5fa8; --open: #75507b; }
@media (prefers-color-scheme: dark) { :root { --same: #454753; --up: #ff9d66; --down: #7db9ff; --open: #d3a6da; } }
.sheet { max-width: 72rem; }
.versions { margin-top: 1rem; padding: 0; list-style: none; }
.flow { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 3rem; align-items: start; }
.flow svg { display: block; width: 100%; height: auto; max-width: 40rem; overflow: visible; }
.flow figcaption { margin-top: .6rem; color: var(--quiet); font-size: .9rem; }
.keys { display: block; margin-top: .4rem; } .keys > span { margin-right: 1.2em; white-space: nowrap; }
.key { display: inline-block; width: 1.5em; height: .8em; margin-right: .4em; vertical-align: -.05em; }
.key.up { background: var(--up); } .key.down { background: var(--down); } .key.same { background: var(--same); } .key.not-comparable { background: var(--open); }
.goes.up { color: var(--up); } .goes.down { color: var(--down); } .goes.not-comparable { color: var(--open); }
.flow svg text { font: 15px system-ui, "Liberation Sans", sans-serif; } .flow svg .share { fill: var(--quiet); font-size: 13px; } .flow svg .side { font-weight: 700; }
.bar { fill: var(--ink); }
.band { fill: var(--same); fill-opacity: .85; stroke: var(--quiet); stroke-width: .75; }
.band.up { fill: var(--up); } .band.down { fill: var(--down); } .band.not-comparable { fill: var(--open); }
@media (min-width: 68rem) { .flow { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
@media screen and (min-width: 40.01rem) { .stacks .share { text-align: right; padding-right: 0; } }
/* On a narrow screen its words would be too small to read. The table has all of it. */
@media screen and (max-width: 40rem) { .flow figure { display: none; } }
@media (forced-colors: active) {
  .flow svg .share, .bar { fill: CanvasText; } .band { fill: Canvas; stroke: CanvasText; stroke-width: 1.5; }
  .band.up, .band.down, .band.not-comparable { fill: Highlight; } .band.down { stroke-dasharray: 8 4; } .band.not-comparable { stroke-dasharray: 2 3; }
  .key { forced-color-adjust: none; border: 2px solid CanvasText; } .key.same { background: Canvas; } .key.up, .key.down, .key.not-comparable { background: Highlight; } .key.down { border-style: dashed; } .key.not-comparable { border-style: dotted; }
}
@media print {
  :root { --same: #c9cbd6; --up: #b3400a; --down: #1d5fa8; --open: #75507b; }
  .sheet { max-width: none; } .versions { margin-top: 2mm; } .flow { display: block; } .flow > * + * { margin-top: 4mm; } .flow svg { max-width: 110mm; } figure { break-inside: avoid; }
  .stacks .share { text-align: right; padding-right: 0; }
}
`;

const KEYS = [['up', 'up'], ['down', 'down'], ['not-comparable', 'not comparable'], ['same', 'stays']] as const;
const MOVES_TABLE = 'Share of the answer sets by category, before and now';

/** Writes a comparison as one HTML page that stands alone. */
export function writeHtml(report: DiffReport): string {
  const { title, versions, unchanged, groups, kind, impact, records } = report;
  return writePage({
    language: 'en',
    title: [title, ...versions].join(' · '),
    style: `${STYLE}${OWN_STYLE}@media print { @page { @top-left { content: ${cssString(title)}; font: 8pt sans-serif; } @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } } }\n`,
    body: markup`<a class="skip" href="#comparison">Skip to the comparison</a>
<header class="head"><div class="page sheet">
<p class="kicker">Two rule sets compared</p>
<h1>${title}</h1>
<ul class="versions">${versions.map((version) => markup`<li>${version}</li>`)}</ul>
</div></header>
<main id="comparison" class="page sheet">
${section('words', 'In words', markup`${unchanged === null ? nothing : markup`<p>${unchanged}</p>`}${groups.map(({ heading, differences }) => markup`<h3>${heading}</h3>
<ul class="plain">${differences.map(({ sentence, details }) => markup`<li>${sentence}${list(details)}</li>\n`)}</ul>
`)}`)}${section('kind', 'What kind of change it is', markup`<p>${kind.sentence}</p>${list(kind.reasons)}`)}${section('impact', 'Impact', markup`${impact.sentences.map((sentence) => markup`<p>${sentence}</p>\n`)}${writeMoves(report)}`)}${records === null ? nothing : section('records', 'Records', markup`${records.sentences.map((sentence) => markup`<p>${sentence}</p>\n`)}<ul class="plain">${records.groups.map(({ heading, count, ids }) => markup`<li>${`${heading}: ${String(count)}`}${list(ids)}</li>\n`)}</ul>`)}</main>`,
  });
}

function section(id: string, heading: string, content: Markup): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${content}</section>
`;
}

function list(items: readonly string[]): Markup {
  return items.length === 0 ? nothing : markup`<ul class="plain">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function writeMoves({ impact }: DiffReport): Markup {
  const { moves } = impact;
  if (moves.length === 0) return nothing;
  const examples = moves.filter(({ direction }) => direction !== 'same');
  const keys = KEYS.filter(([direction]) => moves.some((move) => move.direction === direction)).map(([direction, word]) => markup`<span><span class="key ${direction}"></span>${word}</span> `);
  return markup`<h3>${MOVES_TABLE}</h3>
<div class="flow">
<figure>
${drawFlow(impact)}
<figcaption>A band is as thick as its share of the answer sets; a very small one is drawn thicker, so that it can be seen. <span class="keys">${keys}</span></figcaption></figure>
${table(MOVES_TABLE, [{ heading: 'From' }, { heading: 'To' }, { heading: 'Goes' }, { heading: 'Share', name: 'share' }], moves.map(({ from, to, direction, goes, share }) => ({
    cells: [from, to, direction === 'same' ? goes : markup`<strong class="goes ${direction}">${goes}</strong>`, share.replace(' %', '\u00a0%')],
  })))}
</div>
${examples.length === 0 ? nothing : markup`<h3>Smallest example of each move</h3>
${examples.map(({ from, to, example }) => markup`<article class="card keep"><h4>${`From ${from} to ${to}`}</h4>${example.length === 0 ? markup`<p>Nothing is known.</p>` : list([...example, 'the rest is not known'])}</article>\n`)}`}`;
}
