import { markup, type Markup, nothing } from '../html/markup.ts';
import { writePage } from '../html/write-page.ts';
import { drawFlow } from './draw-flow.ts';
import type { DiffReport } from './report.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --quiet: #55565e; --line: #b9bac4; --same: #c9cbd6; --up: #b3400a; --down: #1d5fa8; --open: #75507b; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17181c; --quiet: #b4b5bf; --line: #54555f; --same: #454753; --up: #ff9d66; --down: #7db9ff; --open: #d3a6da; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
p, li { max-width: 48rem; }
ul ul { color: var(--quiet); }
.versions { list-style: none; padding: 0; }
.flow { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start; }
.flow svg { width: 100%; height: auto; }
figure { margin: 0; }
figcaption { color: var(--quiet); }
.key { display: inline-block; width: 1.5em; height: .7em; margin: 0 .3em 0 .8em; vertical-align: baseline; }
.key.up { background: var(--up); } .key.down { background: var(--down); } .key.same { background: var(--same); } .key.not-comparable { background: var(--open); }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
caption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; }
td.share { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0; }
thead th:last-child { text-align: right; padding-right: 0; }
tr.up td.goes, tr.down td.goes, tr.not-comparable td.goes { font-weight: bold; }
tr.up td.goes { color: var(--up); } tr.down td.goes { color: var(--down); } tr.not-comparable td.goes { color: var(--open); }
svg text { fill: var(--ink); font: 15px system-ui, sans-serif; }
svg .share { fill: var(--quiet); font-size: 13px; }
svg .side { font-weight: bold; }
.bar { fill: var(--ink); }
.band { fill: var(--same); fill-opacity: .85; stroke: var(--quiet); stroke-width: .75; }
.band.up { fill: var(--up); } .band.down { fill: var(--down); } .band.not-comparable { fill: var(--open); }
dt { font-weight: bold; margin-top: 1rem; } dd { margin: 0; } dd ul { color: inherit; }
@media (max-width: 66rem) { .flow { grid-template-columns: minmax(0, 1fr); } }
/* Four columns in a window of 320 pixels, which is 1280 at 400%. */
@media screen and (max-width: 30rem) { body { padding: 1rem; } table { font-size: .875rem; } td.share { white-space: normal; } }
@media (forced-colors: active) { svg text, svg .share, .bar { fill: CanvasText; } .band { fill: Canvas; stroke: CanvasText; stroke-width: 1.5; } .band.up, .band.down, .band.not-comparable { fill: Highlight; } .key { border: 1px solid CanvasText; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --line: #888; --same: #c9cbd6; --up: #b3400a; --down: #1d5fa8; --open: #75507b; }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  li, tr, figure, dl > div { break-inside: avoid; }
}
`;

const KEYS = [['up', 'up'], ['down', 'down'], ['not-comparable', 'not comparable'], ['same', 'stays']] as const;

/** Writes a comparison as one HTML page that stands alone. */
export function writeHtml(report: DiffReport): string {
  const { title, versions, unchanged, groups, kind, impact, records } = report;
  return writePage({
    language: 'en',
    title: [title, ...versions].join(' · '),
    style: STYLE,
    body: markup`<main>
<h1>${title}</h1>
<ul class="versions">${versions.map((version) => markup`<li>${version}</li>`)}</ul>
<h2>In words</h2>
${unchanged === null ? nothing : markup`<p>${unchanged}</p>`}
${groups.map(({ heading, differences }) => markup`<h3>${heading}</h3>
<ul>${differences.map(({ sentence, details }) => markup`<li>${sentence}${list(details)}</li>\n`)}</ul>
`)}<h2>What kind of change it is</h2>
<p>${kind.sentence}</p>
${list(kind.reasons)}
<h2>Impact</h2>
${impact.sentences.map((sentence) => markup`<p>${sentence}</p>\n`)}${writeMoves(report)}
${records === null ? nothing : markup`<h2>Records</h2>
${records.sentences.map((sentence) => markup`<p>${sentence}</p>\n`)}<ul>${records.groups.map(({ heading, count, ids }) => markup`<li>${`${heading}: ${String(count)}`}${list(ids)}</li>\n`)}</ul>
`}</main>`,
  });
}

function list(items: readonly string[]): Markup {
  return items.length === 0 ? nothing : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function writeMoves({ impact }: DiffReport): Markup {
  const { moves } = impact;
  if (moves.length === 0) return nothing;
  const examples = moves.filter(({ direction }) => direction !== 'same');
  const keys = KEYS.filter(([direction]) => moves.some((move) => move.direction === direction)).map(([direction, word]) => markup`<span class="key ${direction}"></span>${word}`);
  return markup`<div class="flow">
<figure>
${drawFlow(impact)}
<figcaption>A band is as thick as its share of the answer sets; a very small one is drawn thicker, so that it can be seen.${keys}</figcaption></figure>
<table><caption>Share of the answer sets by category before and now</caption>
<thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Goes</th><th scope="col">Share</th></tr></thead>
<tbody>${moves.map(({ from, to, direction, goes, share }) => markup`<tr class="${direction}"><th scope="row">${from}</th><td>${to}</td><td class="goes">${goes}</td><td class="share">${share.replace(' %', '\u00a0%')}</td></tr>\n`)}</tbody></table>
</div>
${examples.length === 0 ? nothing : markup`<h3>Smallest example of each move</h3>
<dl>${examples.map(({ from, to, example }) => markup`<div><dt>${`From ${from} to ${to}`}</dt><dd>${example.length === 0 ? 'Nothing is known.' : list([...example, 'the rest is not known'])}</dd></div>\n`)}</dl>`}`;
}
