import { type ReferralBlock, type ReferralView, splitLanguages } from '@cse-screening/core/referral';
import { STYLE } from '../docs/style.ts';
import { facts, table, withSpaces } from '../docs/write-pieces.ts';
import { type Content, markup, type Markup, nothing } from '../html/markup.ts';
import { cssString, writePage } from '../html/write-page.ts';
import { drawMap } from './draw-map.ts';

const OWN_STYLE = `
.sheet { max-width: 58rem; }
.head .facts { margin-top: 1.2rem; }
.head .facts dt { opacity: .95; }
.gaps { margin-top: 2rem; border: 2px solid var(--warn); border-left-width: .5rem; background: var(--warn-soft); padding: 1rem 1.25rem; }
.gaps ul { margin-top: .6rem; padding-left: 1.2rem; } .gaps li + li { margin-top: .5rem; } .gaps strong { display: block; }
.words { border-left: 3px solid var(--accent); padding-left: .9rem; font-family: Georgia, "Liberation Serif", serif; font-size: 1.0625rem; }
.words p + p { margin-top: .5rem; }
.strong { font-size: 1.25rem; font-weight: 700; }
.map svg { display: block; width: 100%; height: auto; max-width: 27rem; }
.map figcaption { margin-top: .6rem; color: var(--quiet); font-size: .9rem; }
.map .role { font-size: 14px; font-weight: 700; } .map .id { font-size: 13px; font-weight: 400; fill: var(--quiet); }
.map .line { fill: none; stroke: var(--ink); stroke-width: 1.75; } .map .line.suspected { stroke-dasharray: 5 4; }
.map .arrow { fill: var(--ink); } .map .disc { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; } .map .number { font-size: 12px; font-weight: 700; }
.map .node { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5; } .map .node.child, .map .node.alleged-perpetrator { fill: var(--accent); }
@media screen and (max-width: 40rem) { .words { font-size: 1rem; } }
@media (forced-colors: active) { .map .line, .map .disc, .map .node { stroke: CanvasText; } .map .arrow, .map .node.child, .map .node.alleged-perpetrator { fill: CanvasText; } .map .disc, .map .node { fill: Canvas; } .gaps { border-color: CanvasText; } }
@media print { .gaps { padding: 2mm 4mm; margin-top: 5mm; } .words { font-size: 9.5pt; } .strong { font-size: 12pt; } .map svg { max-width: 78mm; } .map, .gaps li { break-inside: avoid; } .sheet { max-width: none; } .head .facts { margin-top: 3mm; gap: .5mm 4mm; } }
`;

/** Writes a referral as one HTML page that stands alone, to be read and printed on A4. */
export function writeHtml(view: ReferralView): string {
  const split = splitLanguages(view.otherLanguages);
  const mark = (text: string): Content => {
    const pieces = split(text);
    return pieces.every(({ language }) => language === null) ? text : pieces.map((piece) => (piece.language === null ? withSpaces(piece.text) : markup`<span lang="${piece.language}">${piece.text}</span>`));
  };
  const { title, notices, warnings, warningsHeading, sections, about } = view;
  const reference = view.facts[0]?.text ?? '';
  return writePage({
    language: view.wordsLanguage,
    title: `${title}, ${reference}`,
    style: `${STYLE}${OWN_STYLE}@media print { @page { @top-left { content: ${cssString(`${title}, ${reference}`)}; font: 8pt sans-serif; } @bottom-left { content: ${cssString(view.confidential)}; font: 8pt sans-serif; } @bottom-right { content: ${cssString(`${view.page} `)} counter(page) " / " counter(pages); font: 8pt sans-serif; } } }\n`,
    body: markup`<a class="skip" href="#referral">${view.skip}</a>
<header class="head"><div class="page sheet">
<p class="kicker">${view.confidential}</p>
<h1>${title}</h1>
${facts(view.facts.map(({ label, text }) => [label, text]))}
</div></header>
<main id="referral" class="page sheet">
${notices.map((text) => markup`<p class="notice">${text}</p>\n`)}
${warnings.length === 0 ? nothing : markup`<section class="gaps" aria-labelledby="gaps"><h2 id="gaps">${warningsHeading}</h2>
<ul>${warnings.map(({ message, hint }) => markup`<li><strong>${message}</strong> ${hint}</li>\n`)}</ul></section>
`}${sections.map(({ id, heading, blocks }) => markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${blocks.map((block) => writeBlock(block, view, mark))}</section>
`)}</main>
<footer class="page sheet"><div class="foot">${about.map((text) => markup`<p>${mark(text)}</p>`)}</div></footer>`,
  });
}

function writeBlock(block: ReferralBlock, { wordsLanguage }: ReferralView, mark: (text: string) => Content): Markup {
  switch (block.type) {
    case 'paragraph':
      return markup`<p>${mark(block.text)}</p>\n`;
    case 'strong':
      return markup`<p class="strong">${mark(block.text)}</p>\n`;
    case 'subheading':
      return markup`<h3>${mark(block.text)}</h3>\n`;
    case 'facts':
      return facts(block.facts.map(({ label, text }) => [label, mark(text)]));
    case 'words':
      return markup`<blockquote class="words">${paragraphsOf(block.text).map((lines) => markup`<p>${lines.map((line, i) => markup`${i === 0 ? nothing : markup`<br>`}${line}`)}</p>`)}</blockquote>\n`;
    case 'list':
      return markup`<ul class="plain">${block.items.map((item) => markup`<li>${mark(item)}</li>`)}</ul>\n`;
    case 'quotes':
      return markup`${block.quotes.map(({ row, where, quote }) => markup`<blockquote${wordsLanguage === 'en' ? nothing : markup` lang="en"`}><p>“${quote}”</p><footer>${row}, ${where}</footer></blockquote>\n`)}`;
    case 'table':
      return table(block.caption, block.columns.map((heading) => ({ heading })), block.rows.map((cells) => ({ cells: cells.map(mark) })));
    case 'map':
      return markup`<figure class="map">${drawMap(block.map, block.title, block.description)}<figcaption>${block.key}</figcaption></figure>\n`;
  }
}

/** Someone's words as paragraphs of lines, where they left a line empty. */
function paragraphsOf(text: string): string[][] {
  return text.split(/(?:\r\n|\r|\n){2,}/).map((paragraph) => paragraph.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')).filter((lines) => lines.length > 0);
}
