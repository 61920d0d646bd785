import { type Answers, combine, compile, type Pack, parsePack, presentResult, renderText, type RuleSet, verifyRuleSet } from '@cse-screening/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../packages/core/test/differential/seed.ts';
import { combinePacks, parsed, readGloucestershire, readPack, readPacks } from './fixtures/rule-sets.ts';

const base = parsed(readGloucestershire().ruleSet);
const pack = readPack('gloucestershire-young-adults');
const WITHHELD = 'category-not-for-adults';

/** The pack as a policy lead changes it: its text with another value for a parameter, parsed anew. */
function withParameter(id: string, value: boolean | number): Pack {
  const { document } = pack;
  const { pack: changed } = parsePack(JSON.stringify({ ...document, parameters: document.parameters.map((parameter) => (parameter.id === id ? { ...parameter, value } : parameter)) }));
  if (changed === null) throw new Error('The pack cannot be used.');
  return changed;
}

const notAdopted = combinePacks(pack);
const adopted = combinePacks(withParameter('categories-adopted-for-adults', true));
const certainFlags = (ruleSet: RuleSet, answers: Answers, date: string) => compile(ruleSet).screen(answers, { date }).flags.filter(({ certain }) => certain).map(({ flag }) => flag);

/** What is said of someone born on a day, screened on another, of whom disclosure is recorded. */
const BORN: readonly [age: string, born: string, date: string, withoutAdoption: string | null, adoptedFor: string | null, flags: readonly string[]][] = [
  ['12, the day before 13', '2013-11-22', '2026-11-21', 'category-4', 'category-4', []],
  ['13', '2013-11-21', '2026-11-21', 'category-4', 'category-4', []],
  ['15, the day before 16', '2010-11-22', '2026-11-21', 'category-4', 'category-4', []],
  ['16', '2010-11-21', '2026-11-21', 'category-4', 'category-4', ['still-a-child']],
  ['17, the day before 18', '2008-11-22', '2026-11-21', 'category-4', 'category-4', ['still-a-child']],
  ['18', '2008-11-21', '2026-11-21', null, 'category-4', ['young-adult']],
  ['25, the day before 26', '2000-11-22', '2026-11-21', null, 'category-4', ['young-adult']],
  ['26', '2000-11-21', '2026-11-21', null, null, ['beyond-25']],
  ['12 on 28 February, born on the 29th', '2012-02-29', '2025-02-28', 'category-4', 'category-4', []],
  ['13 on 1 March, born on 29 February', '2012-02-29', '2025-03-01', 'category-4', 'category-4', []],
  ['15 on 28 February, born on the 29th', '2008-02-29', '2024-02-28', 'category-4', 'category-4', []],
  ['16 on 29 February', '2008-02-29', '2024-02-29', 'category-4', 'category-4', ['still-a-child']],
  ['17 on 28 February, born on the 29th', '2008-02-29', '2026-02-28', 'category-4', 'category-4', ['still-a-child']],
  ['18 on 1 March, born on 29 February', '2008-02-29', '2026-03-01', null, 'category-4', ['young-adult']],
  ['25 on 28 February, born on the 29th', '2000-02-29', '2026-02-28', null, 'category-4', ['young-adult']],
  ['26 on 1 March, born on 29 February', '2000-02-29', '2026-03-01', null, null, ['beyond-25']],
];

describe.each([['until the partnership adopts it', notAdopted, 3], ['once the partnership has adopted it', adopted, 4]] as const)('a category for a young adult %s', (_, ruleSet, column) => {
  const ageFlags = ['still-a-child', 'young-adult', 'beyond-25', WITHHELD];

  it.each(BORN)('at %s', (...row) => {
    const [, born, date] = row;
    const answers = { 'date-of-birth': born, disclosure: 'said' };
    const { indicated, readings } = compile(ruleSet).screen(answers, { date });
    expect(indicated.category).toBe(row[column]);
    expect(readings.find(({ reading }) => reading === 'literal')?.indicated.category).toBe(row[column] === null ? null : 'category-1');
    expect(certainFlags(ruleSet, answers, date).filter((flag) => ageFlags.includes(flag))).toEqual([...(row[column] === null ? [WITHHELD] : []), ...row[5]]);
  });

  it.each([
    ['not known', { 'date-of-birth': 'not-known' }],
    ['not asked', { 'date-of-birth': 'not-asked' }],
    ['not answered', {}],
    ['said not to apply', { 'date-of-birth': { value: 'not-applicable', reason: 'An age band only' } }],
    ['one that cannot be used', { 'date-of-birth': '2026-11-22' }],
  ])('is not withheld where the date of birth is %s', (_name, born) => {
    const result = compile(ruleSet).screen({ ...born, disclosure: 'said' }, { date: '2026-11-21' });
    expect([result.indicated.category, result.range]).toEqual(['category-4', { lowest: 'category-4', highest: 'category-4' }]);
    expect(result.flags.map(({ flag }) => flag)).not.toContain(WITHHELD);
  });
});

const questions = notAdopted.document.sections.flatMap((section) => section.questions);
const anyAnswers = fc.record(
  Object.fromEntries(
    questions.filter(({ id }) => id !== 'date-of-birth').map((question) => [
      question.id,
      question.type === 'presence' ? fc.constantFrom('yes', 'no', 'not-known') : fc.constantFrom('not-known', ...('options' in question ? question.options.map(({ id }) => id) : [])),
    ]),
  ),
  { requiredKeys: [] },
);

describe('whatever is answered', () => {
  const [form, together] = [compile(base), compile(notAdopted)];

  it('an adult loses the category and nothing else, and a flag stands where it would', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('2008-11-21', '2000-11-21', '1960-01-01'), (given, born) => {
        const before = form.screen(given as Answers, { date: '2026-11-21' });
        const after = together.screen({ ...given, 'date-of-birth': born }, { date: '2026-11-21' });
        expect(after.readings.map(({ indicated, range }) => [indicated.category, range.highest])).toEqual(after.readings.map(() => [null, null]));
        const said = after.flags.find(({ flag }) => flag === WITHHELD);
        const couldFollow = before.readings.some(({ range }) => range.highest !== null);
        expect(said?.certain).toBe(before.readings.some(({ indicated }) => indicated.category !== null) ? true : couldFollow ? false : undefined);
        expect(after.actions.filter(({ action }) => action !== 'adult-safeguarding')).toEqual(before.actions);
        expect(after.flags.filter(({ flag }) => base.document.flags.some(({ id }) => id === flag))).toEqual(before.flags);
        const step = after.actions.find(({ action }) => action === 'adult-safeguarding');
        if (said?.certain === true) expect(step).toMatchObject({ certain: true, urgency: 'urgent' });
      }),
      { seed: seedOf('young-adults'), numRuns: 200 },
    );
  });

  it('a child, and anyone whose age is not known, has the category that the form alone indicates', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('not-known', '2008-11-22', '2014-01-01', '2026-11-21'), (given, born) => {
        const before = form.screen(given as Answers, { date: '2026-11-21' });
        const after = together.screen({ ...given, 'date-of-birth': born }, { date: '2026-11-21' });
        expect(after.readings).toEqual(before.readings);
        expect(after.flags.some(({ flag }) => flag === WITHHELD)).toBe(false);
      }),
      { seed: seedOf('children'), numRuns: 200 },
    );
  });
});

describe('what a practitioner reads about an adult', () => {
  const allNo = Object.fromEntries(questions.filter(({ type }) => type === 'presence').map(({ id }) => [id, 'no']));
  const read = (ruleSet: RuleSet, answers: Answers) => renderText(presentResult(ruleSet, compile(ruleSet).explain(answers, { date: '2026-11-21' }))).replace(/\s+/g, ' ');

  it.each([
    ['with a disclosure', { disclosure: 'said', vehicles: 'yes' }, 'Concerns are recorded. No category is indicated'],
    ['with one concern', { routine: 'yes' }, 'Concerns are recorded. No category is indicated'],
    ['with nothing but no', allNo, 'Act with adult safeguarding'],
    ['with nothing else', {}, 'Act with adult safeguarding'],
  ])('%s says why there is no category, and that this does not mean that there is no exploitation', (_, answers, said) => {
    const text = read(notAdopted, { ...answers, 'date-of-birth': '2006-01-01' });
    expect(text).toContain('The categories are not used for a person of this age');
    expect(text).toContain(said);
    expect(text).toContain('This does not mean that the person is not being exploited.');
    // As if more to be recorded could give a category, or as if what is recorded were not enough for one.
    expect(text).not.toMatch(/No category is indicated on what is recorded|next category up|Would need more to be recorded/);
    expect(text).not.toMatch(/no risk|low risk|\bsafe\b(?! and well)|cleared|no concern/i);
  });

  it('with a category that has been adopted reads it as a child’s is read, with the steps for adults', () => {
    const text = read(adopted, { routine: 'yes', 'date-of-birth': '2006-01-01' });
    expect(text).toContain('Indicated: Category 1');
    expect(text).toContain('Speak to the adult safeguarding lead');
    expect(text).toContain('The partnership uses the categories for young adults too: yes');
  });

  it('reads the date of birth of a child as an answer, and not as the day of what is recorded', () => {
    const text = read(notAdopted, { vehicles: { value: 'yes', date: '2026-11-01' }, 'date-of-birth': '2012-05-01' });
    expect(text).toContain('Yes (possible harm; dated 1 November 2026)');
    expect(text).toContain('What is the date of birth? 1 May 2012 (other information)');
  });

  it('of a child with a category never reads that some answers are enough whatever the date of birth', () => {
    expect(read(notAdopted, { disclosure: 'said', vehicles: 'yes' })).toContain('This answer alone would be enough for Category 4, whatever the others are, the date of birth apart:');
  });
});

describe('what is proved of the combination', () => {
  const { proved, violations, outside } = verifyRuleSet(notAdopted);

  it('is what is proved of the form, but that an adult has no category and that the steps for adults and for children under 13 need an age too', () => {
    expect(outside).toEqual([]);
    expect(proved).toEqual(['concern-never-lowers', 'unknown-never-lowers', 'reachable', 'effect', 'readings']);
    expect(violations.map(({ check, about, adults }) => [check, about, adults])).toEqual([
      ['one-category', 'recommended', true],
      ['one-category', 'literal', true],
      ['urgent', 'under-13', undefined],
      ['urgent', 'under-13-disclosure', undefined],
      ['urgent', 'adult-safeguarding', undefined],
    ]);
  });
});

it('stays what it is beside every other pack, in any order', () => {
  const others = readPacks().filter(({ document }) => document.becomes === undefined && document.id !== pack.document.id);
  for (const packs of [[pack, ...others], [...others, pack]]) {
    const { ruleSet, issues } = combine(base, packs);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const answers = { 'date-of-birth': '2006-01-01', disclosure: 'said' };
    expect(compile(ruleSet as RuleSet).screen(answers, { date: '2026-11-21' }).indicated.category).toBeNull();
    expect(certainFlags(ruleSet as RuleSet, answers, '2026-11-21')).toContain(WITHHELD);
  }
});

it('is refused where the age from which a person is an adult would be a child’s', () => {
  const { ruleSet, issues } = combine(base, [withParameter('adult-from', 16)]);
  expect(ruleSet).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ path: '/categoriesApply/when', message: expect.stringMatching(/kept back from a child/) as unknown }));
});
