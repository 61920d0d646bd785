import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareRuleSets, type Move } from '../../src/analyse/compare-rule-sets.ts';
import { compile, parse, type RuleSet } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { screenAll } from './brute-force.ts';

const GLOUCESTERSHIRE = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

/** Edits of the small rule set. */
const EDITS: readonly [edit: string, (text: string) => string][] = [
  ['nothing', (text) => text],
  ['a larger number for several', (text) => text.replace('"value": 2, "cites"', '"value": 3, "cites"')],
  ['the switch turned off', (text) => text.replace('"value": true, "cites"', '"value": false, "cites"')],
  ['a tag taken away', (text) => text.replace(', "tags": ["strong"] }\n          ]', ' }\n          ]')],
  ['a question less', (text) => text.replace(/ {8}\{ "type": "presence", "id": "first-sign".*\n/, '').replace('"cites": ["EX-2"]', '"cites": ["EX-1", "EX-2"]')],
  ['an option less', (text) => text.replace(/ {12}\{ "id": "sometimes".*\n/, '').replace('["sometimes", "often"]', '["often"]')],
];

describe('the moves agree with screening every answer set twice', () => {
  it.each(EDITS)('%s', (_edit, edit) => {
    const older = smallRuleSet();
    const newer = smallRuleSet(edit);
    const { moves, outside, answerSets } = compareRuleSets(older, newer);
    expect(outside).toBeNull();
    // The older questions and options are a superset of the newer ones: going through them covers both.
    const all = screenAll(older, 5000)?.all ?? [];
    const screener = compile(newer);
    const truth = new Map<string, number>();
    for (const { answers, result } of all) {
      const key = `${String(result.indicated.category)} ${String(screener.screen(answers).indicated.category)}`;
      truth.set(key, (truth.get(key) ?? 0) + 1);
    }
    expect(new Map(moves.map(({ from, to, answerSets: count }) => [`${String(from)} ${String(to)}`, Number(count)]))).toEqual(truth);
    expect(answerSets).toBe(String(all.length));
    for (const direction of ['up', 'down', 'same']) {
      const counts = moves.filter((move) => move.direction === direction).map((move) => Number(move.answerSets));
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
    for (const { from, to, example } of moves) {
      expect([compile(older).screen(example).indicated.category, screener.screen(example).indicated.category]).toEqual([from, to]);
    }
  });
});

describe('answers to a number that only the two versions together tell apart are compared', () => {
  /** The small rule set, with its upper category for more episodes than a number. */
  function counting(question: object, more: number, operator = 'greaterThan'): RuleSet {
    const document = structuredClone(smallRuleSet().document);
    const common = { cites: [], basis: 'number-for-several' };
    Object.assign(document.sections[0]?.questions.find(({ id }) => id === 'episodes') ?? {}, question);
    document.parameters.push({ id: 'more', title: { en: 'More' }, value: more, ...common });
    document.rules = [{ id: 'counted', when: { fact: 'episodes', operator, value: { fact: 'more' } }, then: { category: 'upper' }, because: { en: 'It holds.' }, ...common } as RuleSet['document']['rules'][number]];
    return parse(JSON.stringify(document)).ruleSet ?? expect.unreachable();
  }

  it.each([
    ['where their limits are near each other', counting({}, 2), counting({}, 2.5, 'greaterThanInclusive'), { episodes: 2.25 }],
    ['where one of them does not take the number', counting({ maximum: 40 }, 2), counting({ maximum: 50 }, 2), { episodes: 45 }],
  ])('%s', (_, older, newer, answers) => {
    const [from, to] = [older, newer].map((ruleSet) => compile(ruleSet).screen(answers).indicated.category);
    expect(from).not.toBe(to);
    expect(compareRuleSets(older, newer).moves.map((move) => [move.from, move.to])).toContainEqual([from, to]);
  });
});

describe('Gloucestershire, where the board decides that "a number of" means four', () => {
  const older = parse(GLOUCESTERSHIRE).ruleSet as RuleSet;
  const newer = parse(GLOUCESTERSHIRE.replace(/("id": "category-2-indicators-from"[\s\S]*?"value": )3/, '$14')).ruleSet as RuleSet;
  const comparison = compareRuleSets(older, newer);

  it('says which part changed', () => {
    const { questions, rules, parameters } = comparison.parts;
    expect([questions, rules].map(({ added, removed, changed }) => [added, removed, changed])).toEqual([[[], [], []], [[], [], []]]);
    expect(parameters.changed).toEqual([{ id: 'category-2-indicators-from', fields: ['value'] }]);
  });

  it('says where answer sets move, with the smallest of them', () => {
    const moved = comparison.moves.filter(({ direction }) => direction !== 'same');
    expect(moved.map(({ from, to, direction }) => [from, to, direction])).toEqual([['category-2', 'category-1', 'down']]);
    const { example } = moved[0] as Move;
    expect(Object.keys(example)).toHaveLength(3);
    expect(compile(older).screen(example).indicated.category).toBe('category-2');
    expect(compile(newer).screen(example).indicated.category).toBe('category-1');
  });
});
