import { expect } from 'vitest';
import { combine, type Pack, type PackDocument, type Question } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { SMALL_PACK, smallPack } from './small-pack.ts';

/** What packs are put into. */
export const base = smallRuleSet();

/** The base with packs that must combine. */
export function combined(...packs: Pack[]) {
  const { ruleSet, issues } = combine(base, packs);
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 2));
  return ruleSet;
}

/** A pack that is an edition of the pathway: it brings every step anew. */
export const edition = (fields: Partial<PackDocument>) =>
  smallPack({ editionOf: 'pathway', edition: '2026', takesOut: { actions: 'all' }, actions: [...base.document.actions.filter(({ urgency }) => urgency === 'immediate'), ...SMALL_PACK.actions], ...fields });

/** The question of the base with another first positive option. */
export const secondSign = (option: { readonly present?: boolean; readonly tags?: string[] }, text = 'Is the second sign there?'): Question => {
  const question = base.document.sections[0]?.questions[1];
  if (question?.type !== 'choice') throw new Error('The small rule set has a choice as its second question.');
  return { ...question, text: { en: text }, options: question.options.map((each) => (each.id === 'sometimes' ? { ...each, ...option } : each)) };
};

/** What the small pack brings left out, of a pack that brings something else. */
export const WITHOUT_SIGN: Partial<PackDocument> = { asked: [], sources: [], flags: [], rules: [], actions: [] };

/** What a pack becomes that makes another rule set, and the interpretation that it then rests on. */
export const elsewhere: NonNullable<PackDocument['becomes']> = { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' };
export const ADOPTED: PackDocument['interpretations'] = [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }];

/** Refused with what to do about it. */
export function expectRefused(packs: readonly Pack[], path: string, message: RegExp) {
  const { ruleSet, issues } = combine(base, packs);
  expect(ruleSet).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/^[a-z-]+$/) as unknown, severity: 'error', path, message: expect.stringMatching(message) as unknown, hint: expect.stringMatching(/[.?]$/) as unknown }));
  return issues;
}
