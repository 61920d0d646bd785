import type { PersonRole, Referral } from './referral.ts';

/** What a node of the map stands for. */
export type NodeKind = PersonRole | 'child' | 'linked-child' | 'location';

/** Someone or somewhere in the map, at the height of its own line. */
export interface MapNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** What it is called, in the words of the referral. */
  readonly role: string;
  readonly x: number;
  readonly y: number;
}

/** A relation in the map: the way that its line goes, from one node to the other, and where its number stands. */
export interface MapLine {
  /** From 1, as in the table of relations. */
  readonly number: number;
  readonly path: string;
  /** The corners of the arrowhead at the second node, as SVG has them. */
  readonly arrow: string;
  readonly x: number;
  readonly y: number;
  readonly suspected: boolean;
}

/** A map of relations, laid out: one line for each node, and the relations as brackets beside them. All lengths in user units of SVG. */
export interface RelationMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
}

const LINE_HEIGHT = 52;
const LANE = 30;
const LABELS = 216;
/** How far apart the ends of several relations at one node are. */
const PORT = 9;

/** In the order of VOLT (S001 3.4): children, those alleged to cause harm, the people around, locations. */
const ORDER: readonly NodeKind[] = ['child', 'victim', 'other-child', 'linked-child', 'alleged-perpetrator', 'parent-or-carer', 'professional', 'other', 'location'];

/**
 * Lays out who and what a referral connects. Every label has a line of its own, so that none covers another, however many
 * there are, and it stays readable at the width of a telephone. Null where nothing is connected.
 */
export function layOutRelations({ child, people = [], links = [], locations = [], relations = [] }: Pick<Referral, 'child' | 'people' | 'links' | 'locations' | 'relations'>, names: Readonly<Record<NodeKind, string>>): RelationMap | null {
  if (relations.length === 0) return null;
  const named: readonly { id: string; kind: NodeKind }[] = [
    { id: child, kind: 'child' },
    ...people.map(({ id, role }) => ({ id, kind: role })),
    ...links.map(({ id }) => ({ id, kind: 'linked-child' as const })),
    ...locations.map(({ id }) => ({ id, kind: 'location' as const })),
  ];
  const rows = [...named].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  const spans = relations.map(({ from, to }, index) => {
    const ends = [rowOf.get(from) ?? 0, rowOf.get(to) ?? 0] as const;
    return { index, ends, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  const lanes = assignLanes(spans);
  const count = Math.max(...lanes.values()) + 1;
  const x = count * LANE + 18;
  const portOf = placePorts(spans);
  const lines = relations.map(({ certainty }, index): MapLine => {
    const lane = x - 14 - ((lanes.get(index) ?? 0) + 0.6) * LANE;
    const [y0, y1] = [portOf(index, 0), portOf(index, 1)];
    const bend = y1 > y0 ? 6 : -6;
    const end = x - 14;
    return {
      number: index + 1,
      path: `M${text(end)} ${text(y0)}H${text(lane + 6)}Q${text(lane)} ${text(y0)} ${text(lane)} ${text(y0 + bend)}V${text(y1 - bend)}Q${text(lane)} ${text(y1)} ${text(lane + 6)} ${text(y1)}H${text(end - 6)}`,
      arrow: `${text(end)},${text(y1)} ${text(end - 8)},${text(y1 - 4)} ${text(end - 8)},${text(y1 + 4)}`,
      x: lane,
      y: (y0 + y1) / 2,
      suspected: certainty === 'suspected',
    };
  });
  return { width: x + LABELS, height: rows.length * LINE_HEIGHT, nodes: rows.map(({ id, kind }, row) => ({ id, kind, role: names[kind], x, y: middleOf(row) })), lines };
}

interface Span {
  readonly index: number;
  readonly ends: readonly [number, number];
  readonly top: number;
  readonly bottom: number;
}

/** Short relations stand nearest to the labels, and no two that pass the same line share a lane. */
function assignLanes(spans: readonly Span[]): ReadonlyMap<number, number> {
  const taken: Span[][] = [];
  const lanes = new Map<number, number>();
  for (const span of [...spans].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.index - b.index)) {
    const isFree = (others: readonly Span[]) => others.every(({ top, bottom }) => bottom < span.top || top > span.bottom);
    const found = taken.findIndex(isFree);
    const lane = found < 0 ? taken.length : found;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(span.index, lane);
  }
  return lanes;
}

/** The height at which each end of each relation meets its node: side by side, those from above on top. */
function placePorts(spans: readonly Span[]): (index: number, end: 0 | 1) => number {
  const ports = new Map<string, number>();
  const rows = new Set(spans.flatMap(({ ends }) => ends));
  for (const row of rows) {
    const here = spans.flatMap(({ index, ends }) => ([0, 1] as const).filter((end) => ends[end] === row).map((end) => ({ index, end, other: ends[end === 0 ? 1 : 0] })));
    here.sort((a, b) => a.other - b.other || a.index - b.index);
    const gap = Math.min(PORT, (LINE_HEIGHT - 8) / here.length);
    here.forEach(({ index, end }, i) => { ports.set(`${String(index)} ${String(end)}`, middleOf(row) + (i - (here.length - 1) / 2) * gap); });
  }
  return (index, end) => ports.get(`${String(index)} ${String(end)}`) ?? 0;
}

function middleOf(row: number): number {
  return row * LINE_HEIGHT + LINE_HEIGHT / 2;
}

function text(value: number): string {
  return String(Math.round(value * 10) / 10);
}
