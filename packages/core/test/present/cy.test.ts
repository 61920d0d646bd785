import { describe, expect, it } from 'vitest';
import { cy } from '../../src/present/cy.ts';
import { presentResult } from '../../src/present/present-result.ts';
import { renderText } from '../../src/present/render-text.ts';
import { english, type ResultWording } from '../../src/present/strings.ts';
import { explainFull, fullRuleSet } from './full-rule-set.ts';

const ANSWERS = { vehicles: 'yes', education: 'not-known' } as const;

/** The same words of two languages, side by side, however deep they stand. */
function pairs(one: unknown, other: unknown, path = ''): readonly (readonly [path: string, one: string, other: string])[] {
  if (typeof one === 'string' && typeof other === 'string') return [[path, one, other]];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return [];
  return Object.entries(one).flatMap(([name, words]) => pairs(words, (other as Record<string, unknown>)[name], `${path}/${name}`));
}

describe('the Welsh words of a result', () => {
  it('stand for every English word, and none is left in English', () => {
    expect(pairs(english, cy).map(([path]) => path)).toEqual(pairs(english, english).map(([path]) => path));
    expect(pairs(english, cy).filter(([, one, other]) => one === other || other === '')).toEqual([]);
  });

  it('keep what they are given', () => {
    const given = ['Categori 1', 'Categori 4'] as const;
    const sentences = [cy.rangeBoth('Categori 2', ...given), cy.span(...given), cy.either(given), cy.sufficient('Categori 1', 2) + cy.floor('Categori 4', false)];
    for (const sentence of sentences) for (const name of given) expect(sentence).toContain(name);
  });

  it.each([
    [1, 'Mae 1 cwestiwn heb ei ateb eto.'],
    [2, 'Mae 2 gwestiwn heb eu hateb eto.'],
    [3, 'Mae 3 chwestiwn heb eu hateb eto.'],
    [6, 'Mae 6 chwestiwn heb eu hateb eto.'],
    [10, 'Mae 10 cwestiwn heb eu hateb eto.'],
  ])('count %i with the mutation it brings', (count, sentence) => {
    expect(cy.unknown(0, count)).toBe(sentence);
  });

  it('never say that there is no risk, or that a child is safe', () => {
    expect(JSON.stringify(cy)).not.toMatch(/dim risg|heb risg|yn ddiogel|risg isel/i);
  });

  it('are named a draft until all of them are approved', () => {
    const notices = (wording: ResultWording) => presentResult(fullRuleSet(), explainFull(ANSWERS), 'cy', wording).notices;
    expect(notices(cy)).toContain(cy.draftWording);
    expect(notices({ ...cy, approved: 'all' })).not.toContain(cy.draftWording);
  });

  it('are used for their language only, whatever its region', () => {
    const headline = (language: string) => presentResult(fullRuleSet(), explainFull(ANSWERS), language, cy).headline;
    expect(headline('cy')).toMatch(/^Dynodir:/);
    expect(headline('cy-GB')).toMatch(/^Dynodir:/);
    expect(headline('en')).toMatch(/^Indicated:/);
  });

  it('make a whole result that reads', () => {
    const text = renderText(presentResult(fullRuleSet(), explainFull(ANSWERS), 'cy', cy));
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text).toContain('Yr hyn a ddynodir');
  });
});
