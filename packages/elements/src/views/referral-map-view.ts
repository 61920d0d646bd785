import type { MapNode, RelationMap } from '@cse-screening/core/referral';
import { svg, type SVGTemplateResult } from 'lit';

/** As many characters as stand beside a node. */
const LONGEST = 25;

/** The relations as a picture. Its description says where to read it all: the table beside it. */
export function referralMapView({ width, height, nodes, lines }: RelationMap, title: string, description: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-title map-description">
    <title id="map-title">${title}</title>
    <desc id="map-description">${description}</desc>
    ${lines.map(({ path, arrow, suspected }) => svg`<path class=${suspected ? 'line suspected' : 'line'} d=${path}></path><polygon class="arrow" points=${arrow}></polygon>`)}
    ${lines.map(({ number, x, y }) => svg`<circle class="disc" cx=${x} cy=${y} r="10"></circle><text class="number" x=${x} y=${y + 4.5} text-anchor="middle">${number}</text>`)}
    ${nodes.map((node) => svg`${nodeView(node)}<text class="role" x=${node.x + 14} y=${node.y - 3}>${node.role}</text><text x=${node.x + 14} y=${node.y + 14}>${clip(node.id)}</text>`)}
  </svg>`;
}

/** A child is round, a person alleged to cause harm a filled square, a location a diamond: shapes, not colours, tell them apart. */
function nodeView({ kind, x, y }: MapNode): SVGTemplateResult {
  if (kind === 'location') return svg`<path class="node" d="M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z"></path>`;
  if (kind === 'alleged-perpetrator') return svg`<rect class="node strongest" x=${x - 7} y=${y - 7} width="14" height="14"></rect>`;
  if (kind === 'parent-or-carer' || kind === 'professional' || kind === 'other') return svg`<rect class="node" x=${x - 7} y=${y - 7} width="14" height="14"></rect>`;
  return svg`<circle class=${kind === 'child' ? 'node strongest' : 'node'} cx=${x} cy=${y} r="8"></circle>`;
}

function clip(id: string): string {
  return id.length > LONGEST ? `${id.slice(0, LONGEST - 1)}…` : id;
}
