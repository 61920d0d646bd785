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
  ['light', 'passes axe', holdRestToAxe],
  ['dark', 'has enough contrast', holdToContrast],
] as const;

/**
 * At the end of the element, where nothing that stays in view lies over anything: a target that it covers can be scrolled clear.
 * @param options without: rules that are held in another way
 */
function holdToAxe(element: HTMLElement, { tags, without = [] }: { readonly tags?: readonly string[]; readonly without?: readonly string[] } = {}): Promise<void> {
  element.scrollIntoView({ block: 'end' });
  return findNothing(element, { ...(tags !== undefined && { runOnly: { type: 'tag', values: [...tags] } }), rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) });
}

/**
 * Holds everything in an element to the rules of axe: those with one of the tags, or all that axe has on. How its texts are
 * drawn is noted: they need no second look where they are drawn so again.
 */
export async function holdAllToAxe(element: HTMLElement, held: Set<string>, options: { readonly tags?: readonly string[] } = {}): Promise<void> {
  const renderings = findRenderings(element);
  await holdToAxe(element, options);
  for (const rendering of renderings.keys()) held.add(rendering);
}

/** As `holdAllToAxe`; but of the texts one of each way to be drawn is held to contrast, and none that is drawn as one before. */
export async function holdRestToAxe(element: HTMLElement, held: Set<string>, options: { readonly tags?: readonly string[] } = {}): Promise<void> {
  await holdToAxe(element, { ...options, without: [CONTRAST] });
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
