import type { MapNode, RelationMap } from '@cse-screening/core/referral';
import { markup, type Markup } from '../html/markup.ts';

/** As many characters as stand beside a node. */
const LONGEST = 25;

/** Draws the relations as inline SVG. Its description says where to read it all: the table beside it. */
export function drawMap({ width, height, nodes, lines }: RelationMap, title: string, description: string): Markup {
  const size = (value: number) => String(Math.round(value * 10) / 10);
  return markup`<svg viewBox="0 0 ${size(width)} ${size(height)}" role="img" aria-labelledby="map-title map-description">
<title id="map-title">${title}</title>
<desc id="map-description">${description}</desc>
${lines.map(({ path, arrow, suspected }) => markup`<path class="${suspected ? 'line suspected' : 'line'}" d="${path}"/><polygon class="arrow" points="${arrow}"/>\n`)}
${lines.map(({ number, x, y }) => markup`<circle class="disc" cx="${size(x)}" cy="${size(y)}" r="10"/><text class="number" x="${size(x)}" y="${size(y + 4.2)}" text-anchor="middle">${String(number)}</text>\n`)}
${nodes.map((node) => markup`${drawNode(node)}<text class="role" x="${size(node.x + 14)}" y="${size(node.y - 3)}">${node.role}</text><text class="id" x="${size(node.x + 14)}" y="${size(node.y + 14)}">${clip(node.id)}</text>\n`)}</svg>`;
}

/** A child is round, a person alleged to cause harm a filled square, a location a diamond: shapes, not colours, tell them apart. */
function drawNode({ kind, x, y }: MapNode): Markup {
  const at = (value: number) => String(Math.round(value * 10) / 10);
  if (kind === 'location') return markup`<path class="node location" d="M${at(x)} ${at(y - 9)}L${at(x + 9)} ${at(y)}L${at(x)} ${at(y + 9)}L${at(x - 9)} ${at(y)}Z"/>`;
  if (kind === 'alleged-perpetrator') return markup`<rect class="node ${kind}" x="${at(x - 7)}" y="${at(y - 7)}" width="14" height="14"/>`;
  if (kind === 'parent-or-carer' || kind === 'professional' || kind === 'other') return markup`<rect class="node" x="${at(x - 7)}" y="${at(y - 7)}" width="14" height="14"/>`;
  return markup`<circle class="node ${kind}" cx="${at(x)}" cy="${at(y)}" r="8"/>`;
}

function clip(id: string): string {
  return id.length > LONGEST ? `${id.slice(0, LONGEST - 1)}…` : id;
}
