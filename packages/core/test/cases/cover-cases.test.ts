import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CasesCoverage, compile, coverCases, parse, parseCases, type RuleSet } from '../../src/index.ts';
import { findBoundaries } from '../../src/analyse/find-boundaries.ts';
import { screenAll, type Screened } from '../analyse/brute-force.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const NO = { 'first-sign': 'no', 'second-sign': 'no', harm: 'no' };

function cover(cases: readonly object[], ruleSet = smallRuleSet()): CasesCoverage {
  const { id, version } = ruleSet.document;
  const expected = cases.map((answers, i) => ({ name: `case ${String(i)}`, answers, expect: { notFired: ['floor-for-harm'] } }));
  const { cases: parsed, issues } = parseCases(JSON.stringify({ ruleSet: { id, version }, cases: expected }), ruleSet);
  if (parsed === null) throw new Error(JSON.stringify(issues));
  return coverCases(ruleSet, parsed);
}

const sides = ({ boundaries }: CasesCoverage) => boundaries.untouched.map(({ reading, lower, upper, side }) => `${reading}: ${side} ${String(lower)}|${upper}`);

describe('rules and actions', () => {
  it('are touched where they fire whatever is not known', () => {
    const { rules } = cover([{ harm: 'yes' }]);
    expect(rules.untouched.map(({ id }) => id)).toEqual(['other-span', 'harm-without-sign', 'think-again']);
    expect(rules.all).toBe(7);
  });

  it('are shown with the smallest answers that would touch them', () => {
    const ruleSet = smallRuleSet();
    for (const { id, example } of cover([NO]).rules.untouched) {
      const { readings, fired, actions } = compile(ruleSet).decide(example ?? {});
      expect([...readings.flatMap((reading) => reading.fired), ...fired, ...actions]).toContain(id);
    }
  });

  it('are not asked for where the parameters keep them from ever firing', () => {
    const { rules } = cover([NO], smallRuleSet((text) => text.replace('"value": true, "cites"', '"value": false, "cites"')));
    expect(rules.neverFire).toEqual(['upper-from-several']);
    expect(rules.untouched.map(({ id }) => id)).not.toContain('upper-from-several');
  });
});

describe('options', () => {
  const untouched = (...cases: readonly object[]) => cover(cases).options.untouched.map(({ question, option }) => `${question} ${String(option)}`);
  it.each<[string, object[], string, boolean]>([
    ['an option that is picked', [{ 'second-sign': 'often' }], 'second-sign often', false],
    ['another option of the question', [{ 'second-sign': 'often' }], 'second-sign sometimes', true],
    ['a tick', [{ 'when-seen': ['now'] }], 'when-seen now', false],
    ['the box beside it', [{ 'when-seen': ['now'] }], 'when-seen before', true],
    ['an answer that is given in full', [{ harm: { value: 'yes', note: 'told a friend' } }], 'harm yes', false],
    ['an answer that is not known', [{ harm: 'not-known' }], 'harm yes', true],
    ['the answer to a question that is not asked', [{ harm: 'no', 'follow-up': 'yes' }], 'follow-up yes', true],
    ['the answer to a question that is asked', [{ harm: 'yes', 'follow-up': 'yes' }], 'follow-up yes', false],
    ['a number', [{ episodes: 4 }], 'episodes null', false],
    ['a number that nobody gives', [{}], 'episodes null', true],
  ])('%s', (_what, cases, option, isUntouched) => {
    expect(untouched(...cases).includes(option)).toBe(isUntouched);
  });
});

describe('questions that are known in no case', () => {
  it.each<[string, object[], boolean]>([
    ['no case answers it', [{ harm: 'yes' }], true],
    ['every case answers that it is not known', [{ harm: 'yes', 'follow-up': 'not-known' }], true],
    ['a case answers it as not applicable', [{ harm: 'yes' }, { harm: 'yes', 'follow-up': { value: 'not-applicable', reason: 'The police made the report.' } }], false],
    ['a case answers it', [{ harm: 'yes' }, { harm: 'yes', 'follow-up': 'no' }], false],
    ['a case answers it that does not ask it', [{ harm: 'yes' }, { harm: 'no', 'follow-up': 'yes' }], true],
    ['no case asks it', [{ harm: 'no' }], false],
  ])('%s', (_what, cases, isNotKnown) => {
    expect(cover(cases).notKnown.includes('follow-up')).toBe(isNotKnown);
  });
});

describe('boundaries', () => {
  it('have a case just below where one answer more takes it over', () => {
    expect(sides(cover([NO]))).not.toContain('main: below null|lower');
    expect(sides(cover([NO]))).toContain('main: at null|lower');
  });

  it('have a case just at where one answer less takes it back', () => {
    const found = sides(cover([{ ...NO, 'first-sign': 'yes' }]));
    expect(found).not.toContain('main: at null|lower');
    expect(found).not.toContain('main: below lower|upper');
    expect(found).toContain('main: below null|lower');
  });

  it('are not touched by a case that one answer does not move', () => {
    expect(sides(cover([{ 'first-sign': 'yes', 'second-sign': 'often', harm: 'yes' }])).filter((side) => side.startsWith('main'))).toHaveLength(4);
  });

  it('are the ones that changing one answer of every answer set finds', () => {
    const ruleSet = smallRuleSet();
    const enumeration = screenAll(ruleSet, 5000);
    if (enumeration === null) return expect.unreachable();
    const byChoice = new Map(enumeration.all.map((set) => [set.chosen.join(), set]));
    for (const reading of ['main', 'other']) {
      const categoryIn = (set: Screened | undefined) => set?.result.readings.find((each) => each.reading === reading)?.indicated.category ?? null;
      const moves = new Set(enumeration.all.flatMap((set) => enumeration.classes.flatMap((classes, q) => classes.map((_, i) => `${String(categoryIn(set))}>${String(categoryIn(byChoice.get(set.chosen.map((each, k) => (k === q ? i : each)).join())))}`))));
      const neighbours = reading === 'main' ? [['null', 'lower'], ['lower', 'upper']] : [['null', 'lower']];
      const expected = neighbours.flatMap(([lower, upper]) => [[`${lower ?? ''}>${upper ?? ''}`, 'below'], [`${upper ?? ''}>${lower ?? ''}`, 'at']]).filter(([move]) => moves.has(move ?? ''));
      const found = findBoundaries(ruleSet.document, reading);
      expect(found.map(({ lower, upper, side }) => [side === 'below' ? `${String(lower)}>${upper}` : `${upper}>${String(lower)}`, side])).toEqual(expected);
      for (const { lower, upper, side, example } of found) {
        const indicated = compile(ruleSet).screen(example).readings.find((each) => each.reading === reading)?.indicated.category ?? null;
        expect(indicated).toBe(side === 'below' ? lower : upper);
      }
    }
  });
});

it('says plainly what it cannot decide', () => {
  const nine = JSON.stringify(Array.from({ length: 9 }, (_, i) => ({ id: `day-${String(i)}`, text: { en: `Day ${String(i)}` } })));
  const { outside, complete, rules } = cover([NO], smallRuleSet((text) => text.replace(/"options": \[\s*\{ "id": "before"[^\]]*\]/, `"options": ${nine}`).replace('"duty": "must", "when": { "fact": "harm", "operator": "equal", "value": "yes" }', '"duty": "must", "when": { "fact": "when-seen", "operator": "contains", "value": "day-0" }')));
  expect(outside).toContainEqual({ about: 'tell-someone', reason: 'when-seen: more than 8 options can be ticked together' });
  expect(rules.untouched).toContainEqual({ id: 'tell-someone', example: null });
  expect(complete).toBe(false);
});

it('finds nothing left out by the cases of Gloucestershire', () => {
  const read = (name: string) => readFileSync(new URL(`../../../../rules/gloucestershire-cse/1.0.0/${name}`, import.meta.url), 'utf8');
  const ruleSet = parse(read('rule-set.json')).ruleSet as RuleSet;
  const { cases } = parseCases(read('cases.json'), ruleSet);
  if (cases === null) return expect.unreachable();
  const { rules, options, boundaries, complete } = coverCases(ruleSet, cases);
  expect([rules.untouched, options.untouched, boundaries.untouched, complete]).toEqual([[], [], [], true]);
  // Only the switch for "Category 2 or 3" brings these into play.
  expect(rules.neverFire).toEqual(['category-2-3-several', 'category-2-3-feature']);
});
