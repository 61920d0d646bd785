import type { BoxView, PictureView, RuleSetView } from '@cse-screening/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { conditionView } from './policy-pieces.ts';

type Grid = NonNullable<PictureView['grid']>;
type Shape = 'grid' | 'ladder';

/** Sizes in units of the drawing, which is scaled as a whole. */
const LABEL = 136;
const TOP = { grid: 64, ladder: 30 };
const WIDE = { grid: 172, ladder: 330 };
const TALL = { grid: 82, ladder: 52 };
const INSET = 12;
const LINE = 19;
/** As many characters as a line of a box holds, and one beside the boxes. */
const LINE_LENGTH = { grid: 17, ladder: 34 };
const STEP_LENGTH = 9;
const SHADES = 5;

/** The class of a category's shade, by its place in the order: the highest is always the strongest. */
export function shadeOf(place: number, categories: number): string {
  if (place < 0) return 'none';
  return `s${String(categories < 2 ? SHADES : 1 + Math.round((place * (SHADES - 1)) / (categories - 1)))}`;
}

/** How one reading comes to a category: drawn, and the same as a table with what the drawing cannot say. */
export function pictureView(picture: PictureView, view: RuleSetView): TemplateResult | typeof nothing {
  const { grid } = picture;
  if (grid === null) return nothing;
  return html`<figure class=${grid.across === null ? 'picture ladder' : 'picture'}>
    ${drawingView(picture, grid, view)}
    ${grid.notes.length === 0
      ? nothing
      : html`<div>
          <p class="label">${view.labels.notes}</p>
          <ul class="letters">${grid.notes.map(({ letter, rule, text, when }) => html`<li><span class="letter">${letter}</span><p>${text}</p><div class="quiet"><a href="#rule-${rule.id}">${view.labels.rule}</a>: ${conditionView(when)}</div></li>`)}</ul>
        </div>`}
    ${boxesView(grid, view)}
    <figcaption>${grid.caution}</figcaption>
  </figure>`;
}

function drawingView({ reading, title }: PictureView, { down, across, boxes }: Grid, { categories, labels }: RuleSetView): TemplateResult {
  const shape = across === null ? 'ladder' : 'grid';
  const [wide, tall, top] = [WIDE[shape], TALL[shape], TOP[shape]];
  const columns = across?.steps ?? [''];
  const [width, height] = [LABEL + columns.length * wide, top + down.steps.length * tall + 4];
  const describe = boxes.flatMap((row, i) => row.map((box, j) => `${down.title}: ${down.steps[i] ?? ''}${across === null ? '' : `; ${across.title}: ${across.steps[j] ?? ''}`}: ${box.text}.`)).join(' ');
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="drawing-title-${reading} drawing-text-${reading}">
    <title id="drawing-title-${reading}">${labels.pictures}: ${title}</title>
    <desc id="drawing-text-${reading}">${describe}</desc>
    ${across === null
      ? svg`<text class="axis" x="0" y="16">${clip(down.title, 54)} ↓</text>`
      : svg`<text class="axis" transform="translate(16 ${(top + height) / 2}) rotate(-90)" text-anchor="middle">← ${clip(down.title, Math.floor((height - top) / 8))}</text>
          <text class="axis" x=${LABEL} y="18">${clip(across.title, columns.length * 20)} →</text>
          ${columns.map((step, j) => svg`<text x=${LABEL + (j + 0.5) * wide} y=${top - 14} text-anchor="middle">${step}</text>`)}`}
    ${boxes.map((row, i) => svg`${linesOf(wrap(down.steps[i] ?? '', STEP_LENGTH).map((text) => ({ text, name: 'step' })), LABEL - 12, top + (i + 0.5) * tall, 'end')}
      ${row.map((box, j) => boxView(box, LABEL + j * wide, top + i * tall, shape, categories.length, labels.cannotOccur))}`)}
  </svg>`;
}

function boxView({ indicated, further }: BoxView, x: number, y: number, shape: Shape, categories: number, cannotOccur: string): TemplateResult {
  const [wide, tall, length] = [WIDE[shape], TALL[shape], LINE_LENGTH[shape]];
  const shade = indicated === null ? 'never' : shadeOf(indicated.highest, categories);
  const lines =
    indicated === null
      ? wrap(cannotOccur, length).map((text) => ({ text, name: `more on-${shade}` }))
      : [...wrap(indicated.text, length).map((text) => ({ text, name: `on-${shade}` })), ...further.flatMap(({ text }) => wrap(text, length + 4)).map((text) => ({ text, name: `more on-${shade}` }))];
  return svg`<rect class="box ${shade}" x=${x + 2} y=${y + 2} width=${wide - 4} height=${tall - 4}></rect>
    ${linesOf(lines, shape === 'grid' ? x + wide / 2 : x + INSET, y + tall / 2, shape === 'grid' ? 'middle' : 'start')}`;
}

/** Lines of text around a middle. */
function linesOf(lines: readonly { readonly text: string; readonly name: string }[], x: number, middle: number, anchor: string): readonly TemplateResult[] {
  const start = middle - ((lines.length - 1) * LINE) / 2 + 6;
  return lines.map(({ text, name }, i) => svg`<text class=${name} x=${x} y=${start + i * LINE} text-anchor=${anchor}>${text}</text>`);
}

/** Breaks a text between words into lines. */
function wrap(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

function clip(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** The same boxes as a table, which is the picture on a narrow screen. */
function boxesView({ down, across, boxes }: Grid, { categories, labels }: RuleSetView): TemplateResult {
  return html`<table class="boxes">
    <caption>${labels.pictureTable}</caption>
    <thead>
      ${across === null ? nothing : html`<tr><th scope="col" rowspan="2">${down.title}</th><th scope="colgroup" colspan=${across.steps.length}>${across.title}</th></tr>`}
      <tr>${across === null ? html`<th scope="col">${down.title}</th>` : nothing}${(across?.steps ?? [labels.category]).map((step) => html`<th scope="col">${step}</th>`)}</tr>
    </thead>
    <tbody>${boxes.map((row, i) => html`<tr><th scope="row">${down.steps[i]}</th>${row.map((box) => html`<td class=${box.indicated === null ? 'never' : shadeOf(box.indicated.highest, categories.length)}>${box.text}</td>`)}</tr>`)}</tbody>
  </table>`;
}
