/**
 * The look of a rule set as a document: for a screen of 320 pixels and more, light and dark, forced colours, and A4 paper.
 * Categories are shades of one hue, the highest the strongest: no traffic lights, since none of them means that all is well.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1a1a22; --paper: #fff; --quiet: #53535f; --line: #c6c6d0; --soft: #f4f3f8; --link: #1d4f91; --accent: #3d2475;
  --source: #15603f; --local: #8a3d00; --warn: #8a3d00; --warn-soft: #fdf3e7;
  --s1: #ece6f7; --s2: #d3c5ef; --s3: #ab93dc; --s4: #6b45ab; --s5: #3a1d73; --on-light: #1a1a22; --on-dark: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #ececf2; --paper: #15151b; --quiet: #b6b6c3; --line: #4b4b59; --soft: #1f1f29; --link: #9cc4ff; --accent: #cbb6ff;
    --source: #86d6ac; --local: #ffb98a; --warn: #ffb98a; --warn-soft: #2a2018;
    --s1: #2c2540; --s2: #43356a; --s3: #6a52a3; --s4: #a98ce6; --s5: #dccdff; --on-light: #fff; --on-dark: #15151b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--ink); background: #ffdd00; color: #1a1a22; text-decoration: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { top: .5rem; z-index: 1; }
.page { max-width: 78rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3, h4 { line-height: 1.2; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); letter-spacing: -.01em; }
h2 { font-size: 1.55rem; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.05rem; }
p, ul, ol, dl, figure, blockquote { margin: 0; }
.head { background: var(--accent); color: var(--paper); }
.head .page { padding-top: 2rem; padding-bottom: 2rem; }
.kicker { margin-bottom: .5rem; font-weight: 600; opacity: .95; }
.lede { max-width: 46rem; margin-top: 1rem; font-size: 1.125rem; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; padding: 0; list-style: none; }
.chips li { border: 1px solid currentColor; border-radius: 2px; padding: .1rem .6rem; font-weight: 600; }
.notice { margin: 1.5rem 0 0; border-left: .5rem solid var(--warn); background: var(--warn-soft); padding: .8rem 1rem; font-weight: 600; max-width: 48rem; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3.5rem; }
.contents { margin-top: 2rem; }
.contents h2 { font-size: 1.05rem; }
.contents ol { margin-top: .5rem; padding-left: 2.1rem; columns: 17rem; }
.contents li { padding: .15rem 0; }
.contents li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
main > section { margin-top: 3rem; padding-top: 1.2rem; border-top: 3px solid var(--accent); }
main section > * + *, .picture > * + * { margin-top: 1rem; }
main p, main li, dd { max-width: 46rem; }
.intro { color: var(--quiet); }
main section > section, main section > article { margin-top: 2rem; }
main section > h3 { margin-top: 2.2rem; }
main section > h3:first-child { margin-top: 0; }
main section > h3 + article.card { margin-top: 1rem; }
main section > article.card + article.card { margin-top: 1rem; }
.summary { border: 2px solid var(--accent); padding: 1rem 1.25rem; }
.facts { display: grid; grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr); gap: .35rem 1.25rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; }
.digest { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
.plain { padding-left: 1.2rem; }
.plain li + li { margin-top: .3rem; }
.conditions { padding-left: 1.2rem; }
.conditions .conditions { margin-top: .2rem; }
.tag { display: inline-block; border: 1px solid; border-radius: 2px; padding: 0 .4rem; font-size: .8125rem; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.tag.source { color: var(--source); } .tag.local { color: var(--local); border-style: dashed; }
.basis { display: block; }
.rows { font-size: .9em; }
blockquote { border-left: 3px solid var(--source); padding-left: .8rem; }
blockquote + blockquote { margin-top: .6rem; }
blockquote p { font-family: Georgia, "Liberation Serif", serif; }
blockquote footer { color: var(--quiet); font-size: .875rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
/* Where a heading above says the same, the caption is for those who hear the table. */
.stacks caption, .sign caption, .counts caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .9rem .5rem 0; text-align: left; vertical-align: top; font-weight: inherit; }
thead th { font-weight: 600; border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 600; }
td.number, th.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th.value { width: 5rem; } thead th.narrow { width: 20%; } thead th.third { width: 34%; }
td.value { font-size: 1.35rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.small { font-size: .9rem; color: var(--quiet); }
.cell-label { display: none; font-weight: 600; }
.card { border: 1px solid var(--line); border-left: .4rem solid var(--accent); padding: .9rem 1.1rem; }
.card > * + * { margin-top: .6rem; }
.card .facts { font-size: .95rem; }
.off { border-left-color: var(--line); }
.card.s1 { border-left-color: var(--s1); } .card.s2 { border-left-color: var(--s2); } .card.s3 { border-left-color: var(--s3); } .card.s4 { border-left-color: var(--s4); } .card.s5 { border-left-color: var(--s5); }
.ids { font-size: .875rem; } .ids a { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9em; }
.todo { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .7rem; align-items: start; }
.duty { min-width: 5.2rem; padding: .1rem .5rem; text-align: center; background: var(--accent); color: var(--paper); font-weight: 700; font-size: .9rem; }
.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem 1.5rem; }
.two > * > h5, .label { margin: 0; font-size: .8125rem; font-weight: 600; color: var(--quiet); }
blockquote + .label, .two h4 + *, td blockquote, td .basis + p { margin-top: .4rem; }
.options { padding-left: 1.2rem; }
.meta { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; }
.picture { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
.picture svg { display: block; width: 100%; height: auto; max-width: 40rem; }
.picture.ladder svg { max-width: 30rem; }
svg text { fill: var(--ink); font: 600 17px system-ui, "Liberation Sans", sans-serif; }
svg .axis { font-size: 14px; font-weight: 600; fill: var(--quiet); }
svg .step { font-size: 17px; }
svg .more { font-size: 14px; font-weight: 500; }
.box { stroke: var(--paper); stroke-width: 3; }
.box.none { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 5 4; }
.box.never { fill: var(--soft); }
.box.s1 { fill: var(--s1); } .box.s2 { fill: var(--s2); } .box.s3 { fill: var(--s3); } .box.s4 { fill: var(--s4); } .box.s5 { fill: var(--s5); }
svg .on-s1, svg .on-s2, svg .on-s3 { fill: var(--on-light); } svg .on-s4, svg .on-s5 { fill: var(--on-dark); } svg .on-never { fill: var(--quiet); font-weight: 400; font-size: 14px; }
.notes { padding-left: 0; list-style: none; }
.notes li { position: relative; padding-left: 2.6rem; }
.notes li + li { margin-top: .5rem; }
.letter { position: absolute; left: 0; top: .1rem; width: 1.8rem; border: 1px solid; text-align: center; font-weight: 700; }
.level { display: inline-block; width: .9rem; height: .9rem; margin-right: .5rem; vertical-align: -.05rem; border: 1px solid var(--quiet); }
.level.s1 { background: var(--s1); } .level.s2 { background: var(--s2); } .level.s3 { background: var(--s3); } .level.s4 { background: var(--s4); } .level.s5 { background: var(--s5); }
.sign { table-layout: fixed; }
.sign td { height: 3.2rem; border: 1px solid var(--quiet); } .sign th { border: 1px solid var(--quiet); padding-left: .6rem; }
.foot { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: .9rem; }
@media (min-width: 64rem) {
  .body { grid-template-columns: 15rem minmax(0, 1fr); }
  .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin-top: 0; padding: 3.2rem 0 2rem; }
  .contents ol { columns: auto; }
}
@media screen and (max-width: 40rem) {
  .two { grid-template-columns: minmax(0, 1fr); }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-bottom: .5rem; }
  .picture svg { display: none; }
  .boxes td.s1, .boxes td.s2, .boxes td.s3 { color: var(--on-light); } .boxes td.s4, .boxes td.s5 { color: var(--on-dark); }
  .boxes td.s1 { background: var(--s1); } .boxes td.s2 { background: var(--s2); } .boxes td.s3 { background: var(--s3); } .boxes td.s4 { background: var(--s4); } .boxes td.s5 { background: var(--s5); }
  /* Each box has an edge of its own: of borders that two share, the dashed one would lose. */
  .boxes { table-layout: fixed; border-collapse: separate; border-spacing: 2px; hyphens: auto; } .boxes thead tr:first-child th:first-child { width: 4.2rem; }
  .picture .boxes { order: -1; }
  .boxes th, .boxes td { padding: .3rem .15rem; border: 1px solid transparent; font-size: .75rem; line-height: 1.35; } .boxes td.none { border: 1px dashed var(--quiet); } .boxes td.never { color: var(--quiet); background: var(--soft); }
  .sign th { padding: .3rem; font-size: .8125rem; }
  .todo { grid-template-columns: minmax(0, 1fr); gap: .4rem; } .duty { justify-self: start; }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; }
  .stacks tr { border-bottom: 2px solid var(--ink); padding: .6rem 0; }
  .stacks th, .stacks td { border: 0; padding: .2rem 0; }
  .stacks .cell-label { display: block; font-size: .8125rem; color: var(--quiet); }
  .stacks td.value .cell-label { font-weight: 600; line-height: 1.5; }
}
@media (forced-colors: active) {
  .tag, .duty, .letter, .level { border: 1px solid CanvasText; }
  .box.none, .box.never, .box.s1, .box.s2, .box.s3, .box.s4, .box.s5 { fill: Canvas; stroke: CanvasText; stroke-width: 2; }
  .box.never { stroke-width: .5; stroke-dasharray: 2 4; }
  .box.s1 { stroke-width: 1; } .box.s2 { stroke-width: 2; } .box.s3 { stroke-width: 3; } .box.s4 { stroke-width: 4.5; } .box.s5 { stroke-width: 6; }
  svg text, svg .axis, svg .on-never, svg .on-s1, svg .on-s2, svg .on-s3, svg .on-s4, svg .on-s5 { fill: CanvasText; }
  .head { border-bottom: 4px solid CanvasText; }
}
@media print {
  :root {
    color-scheme: light; --ink: #000; --paper: #fff; --quiet: #3f3f47; --line: #9a9aa5; --soft: #f1f0f5; --link: #000; --accent: #3d2475; --source: #15603f; --local: #7a3500; --warn: #7a3500; --warn-soft: #fff;
    --s1: #ece6f7; --s2: #d3c5ef; --s3: #ab93dc; --s4: #6b45ab; --s5: #3a1d73; --on-light: #000; --on-dark: #fff;
  }
  html { font-size: 9pt; }
  body { font-size: 9pt; line-height: 1.35; print-color-adjust: exact; }
  .page { max-width: none; padding: 0; }
  .head .page { padding: 8mm 8mm 7mm; }
  h1 { font-size: 22pt; } h2 { font-size: 14pt; } h3 { font-size: 11pt; } h4 { font-size: 9.5pt; }
  .card { padding: 2mm 3mm; } .card > * + * { margin-top: 1.5mm; } .card .facts { font-size: 8.5pt; grid-template-columns: 32mm minmax(0, 1fr); gap: .6mm 4mm; }
  main section > article.card + article.card { margin-top: 2.5mm; } main section > * + * { margin-top: 2.5mm; } main section > h3, main section > section { margin-top: 5mm; }
  .plain li + li { margin-top: 0; } .small, .tag, .ids { font-size: 8pt; } blockquote footer { font-size: 7.5pt; } td.value { font-size: 13pt; }
  main p, main li, dd { max-width: none; }
  .lede { font-size: 10.5pt; margin-top: 2mm; } .chips { margin-top: 2mm; }
  .skip, .screen { display: none; }
  a { text-decoration: none; }
  .body { display: block; }
  .contents { position: static; max-height: none; padding: 0; margin-top: 4mm; } .contents ol { columns: 2; }
  main > section { margin-top: 8mm; padding-top: 3mm; }
  .opens-page { break-before: page; }
  h2, h3, h4, .intro, caption, .label { break-after: avoid; }
  .picture { display: block; }
  .notice { margin-top: 2mm; padding: 1.5mm 3mm; max-width: none; } .summary { padding: 2mm 4mm; } .summary .facts { gap: .5mm 4mm; }
  svg, tr, .boxes, .summary, blockquote, .sign, .todo, dt, .keep, .foot { break-inside: avoid; }
  h4 + .facts, .card > h3 + *, .card > h4 + * { break-before: avoid; }
  /* No page ends with the head of a table, or with a heading and one sentence; none begins with the last row of a table alone. */
  tbody tr:first-child, tbody tr:last-child { break-before: avoid; } h3 + p { break-inside: avoid; break-after: avoid; }
  thead { display: table-header-group; }
  th, td { padding: 1.5mm 3mm 1.5mm 0; } .stacks th, .stacks td { min-width: 19mm; }
  .picture svg { max-width: 115mm; } .picture.ladder svg { max-width: 90mm; }
  p, li { orphans: 3; widows: 3; }
  @page { size: A4; margin: 20mm 17mm 18mm; }
}
`;
