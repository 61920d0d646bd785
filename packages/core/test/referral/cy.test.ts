import { describe, expect, it } from 'vitest';
import { cyReferral } from '../../src/referral/cy.ts';
import { createReferral, parseReferral, presentReferral, type Referral } from '../../src/referral/index.ts';
import { ENGLISH, type ReferralWording } from '../../src/referral/referral-words.ts';
import { createRecord } from '../../src/record/create-record.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { GIVEN } from './referral-example.ts';

/** Every word by its path; what depends on something is called with all there is. */
function wordsOf(words: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string') found.set(name, value);
    else if (typeof value === 'function') for (const given of ['child', 'parents', 1, 2]) add(`${name}(${String(given)})`, (value as (given: unknown, other: unknown) => unknown)(given, 'x'));
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of wordsOf(value, name)) found.set(key, inner);
  };
  for (const [name, value] of Object.entries(words)) if (name !== 'result' && name !== 'approved') add(`${path}/${name}`, value);
  return found;
}

/** The same in both languages. */
const SHARED = new Set(['/recipients/panel', '/tables/people/0']);

function referralIn(language: string, wording: ReferralWording | null, edit?: (text: string) => string): Referral {
  const ruleSet = smallRuleSet(edit);
  const { record } = createRecord({ ruleSet, id: 'r-1', date: '2026-05-02', language, answers: { harm: 'yes' }, judgement: { category: null, role: 'Nurse', date: '2026-05-02', reason: 'A reason.' } });
  const { referral } = createReferral(ruleSet, record ?? expect.unreachable(), GIVEN, wording);
  return referral ?? expect.unreachable();
}

describe('the Welsh words of a referral', () => {
  it('stand for every English word, and none is left in English', () => {
    const [english, welsh] = [wordsOf(ENGLISH), wordsOf(cyReferral)];
    expect([...welsh.keys()]).toEqual([...english.keys()]);
    expect([...english].filter(([path, text]) => !SHARED.has(path) && welsh.get(path) === text)).toEqual([]);
    for (const path of SHARED) expect(welsh.get(path)).toBe(english.get(path));
  });

  it('never say that there is no risk, or that a child is safe', () => {
    expect([...wordsOf(cyReferral).values()].join('\n')).not.toMatch(/dim risg|heb risg|yn ddiogel(?! dweud)|risg isel|undefined/i);
  });

  it('are used for a record in Welsh, whatever its region, and for no other', () => {
    const titles = ['cy', 'cy-GB', 'en'].map((language) => {
      const { title, wordsLanguage, sections } = presentReferral(referralIn(language, cyReferral), cyReferral);
      return [title, wordsLanguage, ...sections.slice(0, 2).map(({ heading }) => heading)];
    });
    const welsh = ['Atgyfeiriad at: MASH', 'cy', cyReferral.result.labels.first, cyReferral.headings.category];
    expect(titles).toEqual([welsh, welsh, ['Referral to MASH', 'en', 'Do this first', ENGLISH.headings.category]]);
  });

  it('are named a draft until they are approved', () => {
    const referral = referralIn('cy', cyReferral);
    expect(presentReferral(referral, cyReferral).notices).toContain(cyReferral.result.draftWording);
    const approved: ReferralWording = { ...cyReferral, approved: true, result: { ...cyReferral.result, approved: 'all' } };
    expect(presentReferral(referralIn('cy', approved), approved).notices).not.toContain(cyReferral.result.draftWording);
  });

  it('say in Welsh what is missing, what nobody decided, and when it was', () => {
    const referral = referralIn('cy', cyReferral);
    const view = presentReferral(referral, cyReferral);
    expect(view.warnings.map(({ message }) => message)).toContain(cyReferral.gaps['no-narrative'][0]);
    expect(referral.screening.judged).toBe(cyReferral.none.judged);
    expect(referral.screening.headline).toMatch(/^Dynodir/);
    expect(view.facts.map(({ text }) => text)).toContain('3 Mai 2026');
  });

  it('say of a referral that is read what is missing, where they are handed over', () => {
    const text = JSON.stringify(referralIn('cy', cyReferral));
    expect(parseReferral(text, cyReferral).warnings.map(({ message }) => message)).toContain(cyReferral.gaps['no-narrative'][0]);
    expect(parseReferral(text).warnings.map(({ message }) => message)).toContain(ENGLISH.gaps['no-narrative'][0]);
    expect(parseReferral(JSON.stringify(referralIn('en', cyReferral)), cyReferral).warnings.map(({ message }) => message)).toContain(ENGLISH.gaps['no-narrative'][0]);
  });

  it('come with the texts that the rule set has in another language only, and with no others', () => {
    const { screening } = referralIn('cy', cyReferral);
    const [english, ...more] = screening.otherLanguages ?? [];
    expect(more).toEqual([]);
    expect(english?.language).toBe('en');
    expect(english?.texts).toContain(screening.answers[0]?.text);
    for (const text of english?.texts ?? []) expect(JSON.stringify(screening.otherLanguages === undefined ? {} : { ...screening, otherLanguages: [] })).toContain(JSON.stringify(text).slice(1, -1));
    expect(presentReferral(referralIn('cy', cyReferral), cyReferral).otherLanguages).toEqual([english]);
    expect(referralIn('en', cyReferral).screening).not.toHaveProperty('otherLanguages');
  });

  it('come with no such texts where the rule set has Welsh, whatever its region', () => {
    const inBoth = (text: string) => text.replace(/"languages": *\[ *"en" *\]/, '"languages": ["en", "cy"]').replace(/"en": ("(?:[^"\\]|\\.)*")/g, '"en": $1, "cy": { "text": $1, "status": "draft" }');
    for (const language of ['cy', 'cy-GB']) expect(referralIn(language, cyReferral, inBoth).screening).not.toHaveProperty('otherLanguages');
  });

  it('stay out of a record in Welsh where nobody hands them over', () => {
    const view = presentReferral(referralIn('cy', null));
    expect(view.title).toBe('Referral to MASH');
    expect(view.language).toBe('cy');
    expect(view.wordsLanguage).toBe('en');
  });
});
