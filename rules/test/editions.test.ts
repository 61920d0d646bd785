import { chooseEdition, combine, compile, type RuleSetDocument } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { combinePacks, parsed, readGloucestershire, readPack } from './fixtures/rule-sets.ts';

const base = parsed(readGloucestershire().ruleSet);
const [pathway, signs] = [readPack('gloucestershire-pathway-2023'), readPack('gloucestershire-signs-2023')];

/** Names that only one edition has. */
const ONLY_2018 = /MACE Panel|CSE team|CSE Coordinator|Head of Service|monthly|co-chaired|Police Lead|weekly review|referral form/i;
const ONLY_2023 = /localit|CE Team|Child Exploitation coordinator|MACE coordinator|Single Point|front door|Youth Support Team|Vulnerable Access|Cheltenham/i;

/** Every text of ours: what sources say word for word stays theirs, with their names. */
function ownTexts({ sources: _, ...document }: RuleSetDocument): string[] {
  const walk = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : []);
  return walk(document);
}

describe('two editions of the pathway are never blended', () => {
  it.each([
    ['with the pathway of 2023', combinePacks(pathway)],
    ['with the pathway and the signs of 2023', combinePacks(pathway, signs)],
    ['with the signs given before the pathway', combinePacks(signs, pathway)],
  ])('%s no name of 2018 is left', (_, { document }) => {
    expect(ownTexts(document).filter((text) => ONLY_2018.test(text))).toEqual([]);
    expect(ownTexts(document).filter((text) => ONLY_2023.test(text)).length).toBeGreaterThan(10);
  });

  it.each([
    ['the form of 2018 alone', base],
    ['the form of 2018 with the signs of 2023', combinePacks(signs)],
  ])('%s has no name of the pathway of 2023', (_, { document }) => {
    expect(ownTexts(document).filter((text) => ONLY_2023.test(text))).toEqual([]);
    expect(ownTexts(document).filter((text) => ONLY_2018.test(text)).length).toBeGreaterThan(5);
  });

  it('quotes no row of the 2018 pathway where the pathway is that of 2023', () => {
    const rows = combinePacks(pathway).document.sources.flatMap((source) => source.rows.map(({ id }) => id));
    expect(rows.filter((id) => ['PW-2', 'PW-3', 'PW-5', 'PW-6', 'PW-7', 'PW-8', 'PW-9', 'PW-10', 'SRV-2', 'TEAM-1'].includes(id))).toEqual([]);
    expect(rows).toEqual(expect.arrayContaining(['PW-1', 'PW-11', 'PW-12', 'PW-13-ACCESS', 'PW-13-CONTACT', 'PW-14', 'PW-15']));
  });

  it('refuses two editions together', () => {
    const other = { ...pathway, document: { ...pathway.document, id: 'gloucestershire-pathway-2024', edition: '2024' } };
    const { ruleSet, issues } = combine(base, [pathway, other]);
    expect(ruleSet).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ path: '/editionOf', pack: 'gloucestershire-pathway-2024' }));
  });

  it('keeps every immediate step under its id, with the same condition', () => {
    const immediate = ({ actions }: RuleSetDocument) => actions.filter(({ urgency }) => urgency === 'immediate').map(({ id, when }) => ({ id, when }));
    expect(immediate(combinePacks(pathway).document)).toEqual(immediate(base.document));
  });

  it.each([['of 2018', base], ['of 2023', combinePacks(pathway)]])('says in the edition %s that the MASH must be told of a disclosure, as of all cases of concern (PW-1)', (_, { document }) => {
    expect(document.actions.filter(({ cites }) => cites.includes('PW-1')).map(({ id, duty }) => [id, duty])).toEqual([['act-on-disclosure', 'must'], ['mash', 'must']]);
  });

  it('leaves the categories as they are', () => {
    const named = ({ categories }: RuleSetDocument) => categories.map(({ id, title, band, message, basis }) => ({ id, title, band, message, basis }));
    expect(named(combinePacks(pathway).document)).toEqual(named(base.document));
  });
});

describe('which edition is in force', () => {
  const isInForce = (date: string) => base.document.inForce.from <= date && date <= (base.document.inForce.until ?? date);

  it.each([
    ['2017-12-31', false, null],
    ['2018-01-01', true, null],
    ['2021-12-31', true, null],
    ['2022-01-01', false, null],
    ['2023-08-31', false, null],
    ['2023-09-01', false, 'gloucestershire-pathway-2023'],
    ['2026-11-21', false, 'gloucestershire-pathway-2023'],
  ])('on %s: the form of 2018 %s, the pathway %s', (date, form, edition) => {
    expect([isInForce(date), chooseEdition([pathway], date)?.document.id ?? null]).toEqual([form, edition]);
  });

  it('is that of the pathway, in the combination', () => {
    expect(combinePacks(pathway, signs).document).toMatchObject({ edition: '2018, with the pathway of 2023', inForce: { from: '2023-09-01' } });
  });
});

describe('the six localities', () => {
  const screener = compile(combinePacks(pathway));

  it.each(['stroud', 'cotswolds', 'cheltenham', 'tewkesbury', 'gloucester', 'forest-of-dean', 'elsewhere', 'not-known'])('%s holds no step back', (locality) => {
    const { actions } = screener.screen({ routine: 'yes', locality });
    expect(actions.filter(({ certain }) => certain).map(({ action }) => action)).toEqual(expect.arrayContaining(['mash', 'child-protection', 'mace', 'screening-tool']));
  });
});
