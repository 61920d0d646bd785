import { type Impact, type MoveInWords, shareOf } from './describe-impact.ts';
import { markup, type Markup, nothing } from '../html/markup.ts';

const WIDTH = 640;
const SIDE = 176;
const BAR = 12;
/** What all answer sets together are high. */
const HEIGHT = 300;
/** A band is never thinner than can be seen. */
const THINNEST = 4;
/** A category is never lower than its two lines of label. */
const LOWEST = 38;
const GAP = 14;
const TOP = 34;
const LONGEST = 22;

interface Node {
  readonly y: number;
  readonly height: number;
  readonly share: string;
}

/** Draws the moves as bands from the old category to the new one, highest category at the top. Inline SVG. */
export function drawFlow({ moves, columns }: Impact): Markup {
  const total = moves.reduce((sum, { answerSets }) => sum + answerSets, 0n);
  if (total === 0n) return nothing;
  const bands = moves.map((move) => ({ move, thickness: Math.max(THINNEST, (Number((move.answerSets * 1_000_000n) / total) / 1_000_000) * HEIGHT) }));
  const [left, right] = columns.map((names, side) => place(names, (name) => bands.filter(({ move }) => (side === 0 ? move.from : move.to) === name), total)) as [Map<string, Node>, Map<string, Node>];
  const height = Math.max(...[...left.values(), ...right.values()].map((node) => node.y + Math.max(node.height, LOWEST))) + 4;
  // Bands leave and arrive in the order of the categories, so that they cross as little as they can.
  const offsets = (side: 0 | 1) => {
    const [near, far] = side === 0 ? ([left, right] as const) : ([right, left] as const);
    const ends = (move: MoveInWords) => (side === 0 ? ([move.from, move.to] as const) : ([move.to, move.from] as const));
    const used = new Map<string, number>();
    const sorted = [...bands].sort((a, b) => (far.get(ends(a.move)[1])?.y ?? 0) - (far.get(ends(b.move)[1])?.y ?? 0));
    return new Map(sorted.map(({ move, thickness }) => {
      const [own] = ends(move);
      const y = (near.get(own)?.y ?? 0) + (used.get(own) ?? 0);
      used.set(own, (used.get(own) ?? 0) + thickness);
      return [move, y];
    }));
  };
  const [starts, stops] = [offsets(0), offsets(1)];
  const order = ['same', 'not-comparable', 'down', 'up'];
  const paths = [...bands].sort((a, b) => order.indexOf(a.move.direction) - order.indexOf(b.move.direction)).map(({ move, thickness }) => drawBand(move, starts.get(move) ?? 0, stops.get(move) ?? 0, thickness));
  return markup`<svg viewBox="0 0 ${String(WIDTH)} ${round(height)}" role="img" aria-labelledby="flow-title flow-description">
<title id="flow-title">From the category before to the category now</title>
<desc id="flow-description">${moves.map(({ from, to, goes, share }) => `From ${from} to ${to}: ${share}, ${goes}.`).join(' ')}</desc>
<text class="side" x="${String(SIDE - 10)}" y="18" text-anchor="end">Before</text><text class="side" x="${String(WIDTH - SIDE + 10)}" y="18">Now</text>
${paths}${drawNodes(left, SIDE, -10, 'end')}${drawNodes(right, WIDTH - SIDE - BAR, BAR + 10, 'start')}</svg>`;
}

function place(names: readonly string[], bandsOf: (name: string) => readonly { readonly move: MoveInWords; readonly thickness: number }[], total: bigint): Map<string, Node> {
  let y = TOP;
  return new Map(names.map((name) => {
    const bands = bandsOf(name);
    const height = bands.reduce((sum, { thickness }) => sum + thickness, 0);
    const share = shareOf(bands.reduce((sum, { move }) => sum + move.answerSets, 0n), total);
    const node = { y, height, share };
    y += Math.max(height, LOWEST) + GAP;
    return [name, node];
  }));
}

function drawBand({ from, to, direction, goes, share }: MoveInWords, y0: number, y1: number, thickness: number): Markup {
  const [x0, x1] = [SIDE + BAR, WIDTH - SIDE - BAR];
  const middle = (x0 + x1) / 2;
  const curve = (start: number, end: number, x: number) => `C${round(middle)} ${round(start)} ${round(middle)} ${round(end)} ${round(x)} ${round(end)}`;
  const path = `M${round(x0)} ${round(y0)}${curve(y0, y1, x1)}V${round(y1 + thickness)}${curve(y1 + thickness, y0 + thickness, x0)}Z`;
  return markup`<path class="band ${direction}" d="${path}"><title>${`From ${from} to ${to}: ${share}, ${goes}`}</title></path>\n`;
}

function drawNodes(nodes: Map<string, Node>, x: number, distance: number, anchor: 'start' | 'end'): Markup[] {
  return [...nodes].map(([name, { y, height, share }]) => {
    const characters = Array.from(name);
    const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
    const at = String(x + distance);
    const middle = y + Math.max(height, 24) / 2;
    return markup`<rect class="bar" x="${String(x)}" y="${round(y)}" width="${String(BAR)}" height="${round(height)}"/><text x="${at}" y="${round(middle - 3)}" text-anchor="${anchor}">${shown}<tspan class="share" x="${at}" dy="16">${share}</tspan></text>\n`;
  });
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
