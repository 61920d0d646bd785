import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { findRenderings } from './find-renderings.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const CONTRAST = 'color-contrast';

/** The schemes, with what a test in each says and how it holds: in the dark it is only the colours that differ. */
export const IN_SCHEMES = [
  ['light', 'passes axe', holdToAxe],
  ['dark', 'has enough contrast', holdToContrast],
] as const;

/**
 * Holds everything in an element to the rules of axe: those with one of the tags, or all that axe has on. Of the texts one of
 * each way to be drawn is held to contrast, and none that is drawn as one before.
 */
export async function holdToAxe(element: HTMLElement, held: Set<string>, { tags }: { readonly tags?: readonly string[] } = {}): Promise<void> {
  // At its end nothing that stays in view lies over anything: a target that it covers can be scrolled clear.
  element.scrollIntoView({ block: 'end' });
  await findNothing(element, { ...(tags !== undefined && { runOnly: { type: 'tag', values: [...tags] } }), rules: { [CONTRAST]: { enabled: false } } });
  await holdToContrast(element, held);
}

/**
 * Holds one text of each way to be drawn to enough contrast, and notes it: how a text is drawn decides its contrast.
 * @param held the ways that have been held already
 */
export async function holdToContrast(element: HTMLElement, held: Set<string>, where = ''): Promise<void> {
  const renderings = [...findRenderings(element)].filter(([rendering]) => !held.has(rendering));
  if (renderings.length === 0) return;
  await findNothing(renderings.map(([, text]) => text), { runOnly: { type: 'rule', values: [CONTRAST] } }, where);
  for (const [rendering] of renderings) held.add(rendering);
}

async function findNothing(context: axe.ElementContext, options: axe.RunOptions, where = ''): Promise<void> {
  const { violations } = await window.axe.run(context, { ...options, resultTypes: ['violations'] });
  if (violations.length === 0) return;
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`).join('\n')}`);
  throw new Error(`${where}${found.join('\n')}`);
}
