import { compile, parse, presentResult } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import { cy } from '../src/strings/cy.ts';
import { directionOf } from '../src/strings/direction-of.ts';
import { en } from '../src/strings/en.ts';
import { cy as labInWelsh } from '../src/strings/lab-cy.ts';
import { labEn } from '../src/strings/lab-en.ts';
import { plural } from '../src/strings/plural.ts';
import { resultWordingIn, stringsIn } from '../src/strings/strings-in.ts';
import type { Strings, Wording, Wordings } from '../src/strings/strings.ts';
import { ruleSetText } from './open-screening.ts';

/** The same in both languages, and right so. */
const SAME: readonly (keyof Strings)[] = ['local'];

/** Every text in something, wherever it stands in it. */
function textsIn(within: unknown): readonly string[] {
  if (typeof within === 'string') return [within];
  return typeof within === 'object' && within !== null ? Object.values(within).flatMap(textsIn) : [];
}

describe('the words of the elements', () => {
  for (const [name, words] of Object.entries({ en, cy, labEn, labInWelsh })) {
    it(`have the apostrophes and quotation marks of print: ${name}`, () => {
      const said = textsIn(words);
      expect(said).to.have.length.greaterThan(20);
      expect(said.filter((text) => /['"]/.test(text))).to.deep.equal([]);
    });
  }

  for (const wording of [null, cy.ofResult ?? null]) {
    it(`have them in a result, too: ${wording === null ? 'English' : 'Welsh'}`, async () => {
      const { ruleSet } = parse(await ruleSetText());
      if (ruleSet === null) throw new Error('The rule set of the tests does not parse.');
      const explanation = compile(ruleSet).explain({ danger: 'yes', missing: 'yes', 'cared-for': 'not-known', episodes: 'many' }, { date: '2026-03-04' });
      expect(textsIn(presentResult(ruleSet, explanation, wording === null ? 'en' : 'cy', wording)).filter((text) => /'/.test(text))).to.deep.equal([]);
    });
  }

  it('stand in Welsh for every one in English', () => {
    expect(Object.keys(cy).filter((name) => !['approved', 'ofResult'].includes(name)).sort()).to.deep.equal(Object.keys(en).sort());
    const names = Object.keys(en) as (keyof Strings)[];
    expect(names.filter((name) => !SAME.includes(name) && (cy[name] === en[name] || cy[name] === ''))).to.deep.equal([]);
  });

  it('put in Welsh what they are given, as English does', () => {
    for (const [name, words] of Object.entries(en) as [keyof Strings, unknown][]) {
      if (typeof words !== 'function') continue;
      const given = Array.from({ length: words.length }, (_, at) => 70 + at);
      const said = (cy[name] as (...given: unknown[]) => string)(...given);
      for (const each of given) expect(said, name).to.contain(String(each));
    }
  });

  it('name only strings that there are as approved', () => {
    expect((cy.approved ?? []).filter((name) => !(name in en))).to.deep.equal([]);
  });

  it('are said to be drafts by every result, until those of the result and all of the elements are approved', () => {
    const drafts = Object.keys(en).filter((name) => name !== 'language' && !cy.approved?.includes(name as keyof Strings));
    expect(drafts.length > 0 && cy.ofResult?.approved === 'all').to.equal(false);
  });

  it('never say in Welsh that there is no risk, or that a child is safe', () => {
    expect(Object.values(cy).filter((words) => typeof words === 'string').join('\n')).not.to.match(/dim risg|heb risg|ddiogel\b|risg isel/i);
  });

  const cases: readonly (readonly [name: string, language: string, wordings: Wordings, yes: string])[] = [
    ['are English where nothing else is given', 'cy', null, 'Yes'],
    ['are a language’s where it is asked for', 'cy', cy, 'Ie'],
    ['are a language’s whatever its region', 'cy-GB', cy, 'Ie'],
    ['are not a language’s where another is asked for', 'en', cy, 'Yes'],
    ['are a page’s own in every language', 'cy', { yes: 'Aye' }, 'Aye'],
    ['are the later of several', 'cy', [cy, { yes: 'Oes', language: 'cy' }], 'Oes'],
    ['are English where a page gives something else than words', 'en', { yes: 7 } as unknown as Wording, 'Yes'],
    ['are English where the language is none', '', cy, 'Yes'],
    ['are those that there are, where a page has none for one of its languages', 'cy', [undefined, cy, null] as unknown as Wordings, 'Ie'],
  ];
  for (const [name, language, wordings, yes] of cases) it(name, () => { expect(stringsIn(language, wordings).yes).to.equal(yes); });

  it('bring the words of a result with them, for their language only', () => {
    expect(resultWordingIn('cy', [{ yes: 'Oes' }, cy])?.nothingRecorded).to.contain('gofnodi');
    expect(resultWordingIn('en', cy)).to.equal(null);
    expect(resultWordingIn('en', [undefined] as unknown as Wordings)).to.equal(null);
  });
});

describe('a count', () => {
  it('takes the plural form of its language', () => {
    const forms = { two: '# waith', other: '# gwaith' };
    expect([1, 2, 5].map((count) => plural('cy', count, forms))).to.deep.equal(['1 gwaith', '2 waith', '5 gwaith']);
    expect([1, 2].map((count) => plural('en', count, { one: '# time', other: '# times' }))).to.deep.equal(['1 time', '2 times']);
  });
});

describe('the direction', () => {
  for (const [language, direction] of [['ar', 'rtl'], ['he-IL', 'rtl'], ['fa', 'rtl'], ['ur-PK', 'rtl'], ['en', 'ltr'], ['cy', 'ltr'], ['are', 'ltr'], ['', 'ltr']] as const) {
    it(`of "${language}" is ${direction}`, () => { expect(directionOf(language)).to.equal(direction); });
  }
});
