import type { BoxView, PictureView, RuleSetView } from '@cse-screening/core';
import { markup, type Markup, nothing } from '../html/markup.ts';

type Grid = NonNullable<PictureView['grid']>;

const LABEL = 136;
const TOP = 64;
const WIDE = { grid: 172, ladder: 330 };
const TALL = { grid: 82, ladder: 52 };
const INSET = 12;
const LINE = 19;
/** As many characters as a line of a box holds. */
const LINE_LENGTH = { grid: 17, ladder: 34 };
/** The same beside the boxes. */
const STEP_LENGTH = 9;
const SHADES = 5;

/** The class of a category's shade, by its place in the order: the highest is always the strongest. */
export function shadeOf(place: number, categories: number): string {
  if (place < 0) return 'none';
  return `s${String(categories < 2 ? SHADES : 1 + Math.round((place * (SHADES - 1)) / (categories - 1)))}`;
}

/** Draws the boxes of a picture as inline SVG, with a title and a description that says all of it. */
export function drawPicture({ reading, title, grid }: PictureView & { readonly grid: Grid }, { categories, labels }: RuleSetView): Markup {
  const { down, across, boxes } = grid;
  const shape = across === null ? 'ladder' : 'grid';
  const [wide, tall] = [WIDE[shape], TALL[shape]];
  const columns = across?.steps ?? [''];
  const top = across === null ? 30 : TOP;
  const [width, height] = [LABEL + columns.length * wide, top + down.steps.length * tall + 4];
  const name = (what: string) => `drawing-${what}-${reading}`;
  const describe = boxes.map((row, i) => row.map((box, j) => `${down.title}: ${down.steps[i] ?? ''}${across === null ? '' : `; ${across.title}: ${across.steps[j] ?? ''}`}: ${box.text}.`).join(' ')).join(' ');
  return markup`<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="${name('title')} ${name('description')}">
<title id="${name('title')}">${`${labels.pictures}: ${title}`}</title>
<desc id="${name('description')}">${describe}</desc>
${across === null ? markup`<text class="axis" x="0" y="16">${clip(down.title, 54)} ↓</text>` : markup`<text class="axis" transform="translate(16 ${String((top + height) / 2)}) rotate(-90)" text-anchor="middle">← ${clip(down.title, Math.floor((height - top) / 8))}</text>`}
${across === null ? nothing : markup`<text class="axis" x="${String(LABEL)}" y="18">${clip(across.title, columns.length * 20)} →</text>${columns.map((step, j) => markup`<text class="step" x="${String(LABEL + (j + 0.5) * wide)}" y="${String(TOP - 14)}" text-anchor="middle">${step}</text>`)}`}
${boxes.map((row, i) => markup`${drawStep(down.steps[i] ?? '', top + (i + 0.5) * tall)}${row.map((box, j) => drawBox(box, LABEL + j * wide, top + i * tall, shape, categories.length, labels.cannotOccur))}\n`)}</svg>`;
}

function drawStep(step: string, middle: number): Markup {
  const lines = wrap(step, STEP_LENGTH);
  const start = middle - ((lines.length - 1) * LINE) / 2 + 6;
  return markup`${lines.map((text, i) => markup`<text class="step" x="${String(LABEL - 12)}" y="${String(start + i * LINE)}" text-anchor="end">${text}</text>`)}`;
}

function drawBox({ indicated, further }: BoxView, x: number, y: number, shape: 'grid' | 'ladder', categories: number, cannotOccur: string): Markup {
  const [wide, tall] = [WIDE[shape], TALL[shape]];
  const shade = indicated === null ? 'never' : shadeOf(indicated.highest, categories);
  const lines = indicated === null
    ? wrap(cannotOccur, LINE_LENGTH[shape]).map((text) => ({ text, name: 'more' }))
    : [
        ...wrap(indicated.text, LINE_LENGTH[shape]).map((text) => ({ text, name: 'main' })),
        ...further.flatMap(({ text }) => wrap(text, LINE_LENGTH[shape] + 4)).map((text) => ({ text, name: 'more' })),
      ];
  const start = y + tall / 2 - ((lines.length - 1) * LINE) / 2 + 6;
  return markup`<rect class="box ${shade}" x="${String(x + 2)}" y="${String(y + 2)}" width="${String(wide - 4)}" height="${String(tall - 4)}"/>${lines.map(({ text, name }, i) => markup`<text class="${name} on-${shade}" x="${String(shape === 'grid' ? x + wide / 2 : x + INSET)}" y="${String(start + i * LINE)}" text-anchor="${shape === 'grid' ? 'middle' : 'start'}">${text}</text>`)}`;
}

/** Breaks a text between words into lines that fit a box. */
function wrap(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

function clip(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** The same boxes as a table, which is the picture on a narrow screen. */
export function tabulatePicture({ grid: { down, across, boxes } }: { readonly grid: Grid }, { categories, labels }: RuleSetView): Markup {
  const columns = across?.steps ?? [labels.category];
  const cell = (box: BoxView) => markup`<td class="${box.indicated === null ? 'never' : shadeOf(box.indicated.highest, categories.length)}">${box.text}</td>`;
  return markup`<table class="boxes"><caption>${labels.pictureTable}</caption>
<thead>${across === null ? nothing : markup`<tr><th scope="col" rowspan="2">${down.title}</th><th scope="colgroup" colspan="${String(columns.length)}">${across.title}</th></tr>`}<tr>${across === null ? markup`<th scope="col">${down.title}</th>` : nothing}${columns.map((step) => markup`<th scope="col">${step}</th>`)}</tr></thead>
<tbody>${boxes.map((row, i) => markup`<tr><th scope="row">${down.steps[i] ?? ''}</th>${row.map(cell)}</tr>\n`)}</tbody></table>`;
}
