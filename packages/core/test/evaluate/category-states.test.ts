import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, categoryRulesOf } from '../../src/evaluate/category-rules.ts';
import { compileStates } from '../../src/evaluate/category-states.ts';
import { compileProgram } from '../../src/evaluate/program.ts';
import type { Condition } from '../../src/format/condition.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { drawn, type Draw } from '../differential/draw.ts';
import { randomCondition } from '../differential/random-condition.ts';
import { randomQuestion } from '../differential/random-question.ts';
import { seedOf } from '../differential/seed.ts';

const COUNTS = ['count-1', 'count-2'] as const;
const LIMITS = [-1, 0, 0.5, 1, 2, 2.5, 3, 9] as const;
const limit = (value: number) => `limit-${String(LIMITS.indexOf(value as never))}`;

/** What a rule set consists of as far as a program is made from it. */
function ruleSet(questions: readonly Question[], measures: RuleSetDocument['measures'], rules: readonly (readonly [Condition, string])[]): RuleSetDocument {
  const parts = {
    parameters: LIMITS.map((value) => ({ id: limit(value), value })),
    sections: [{ id: 'section', questions }],
    measures,
    readings: [{ id: 'reading' }],
    categories: ['low', 'middle', 'high'].map((id) => ({ id })),
    rules: rules.map(([when, category]) => ({ when, then: { category } })),
    actions: [],
    completeness: [],
  };
  return parts as unknown as RuleSetDocument;
}

/** A rule set whose rules look at counts and options only, and no question is asked on a condition. */
function randomCounting(draw: Draw): RuleSetDocument {
  const questions = draw.times(3, 7, (i) => randomQuestion(draw, `question-${String(i + 1)}`, null));
  const selectors = () => draw.times(1, 2, () => draw.pick([{ kind: 'risk-indicator' }, { kind: 'possible-harm' }, { tag: 'grave' }, { tag: 'home' }, { question: draw.pick(questions).id }] as const));
  const leaf = (): Condition =>
    draw.chance(35) && questions.some(({ type }) => type.startsWith('choice') || type === 'presence') ?
      randomCondition(draw, { questions: questions.filter(({ type }) => type !== 'number'), numbers: [], switches: [] }, 0)
    : { fact: draw.pick(COUNTS), operator: draw.pick(['greaterThanInclusive', 'greaterThan', 'lessThan', 'lessThanInclusive']), value: { fact: limit(draw.pick(LIMITS)) } };
  const condition = (depth: number): Condition => {
    const shape = depth === 0 ? 'leaf' : draw.pick(['leaf', 'all', 'any', 'not'] as const);
    if (shape === 'leaf') return leaf();
    return shape === 'not' ? { not: condition(depth - 1) } : shape === 'all' ? { all: draw.times(1, 3, () => condition(depth - 1)) } : { any: draw.times(1, 3, () => condition(depth - 1)) };
  };
  return ruleSet(questions, COUNTS.map((id) => ({ type: 'count', id, title: { en: id }, of: selectors() })), draw.times(2, 5, () => [condition(2), draw.pick(['low', 'middle', 'high'])] as const));
}

describe('the states of a category', () => {
  it('give the ends of the range that the conditions give, as answers are and after each change of one', () => {
    let lookedUp = 0;
    const subject = drawn((draw) => ({ document: randomCounting(draw), draw }));
    fc.assert(
      fc.property(subject, ({ document, draw }) => {
        const program = compileProgram(document);
        const { plans, answers, run, update, beforeChange, afterChange, codes, rows } = program;
        const categoryRules = categoryRulesOf(document, 'reading', rows.rules);
        const read = () => boundsOf(categoryRules, codes);
        const states = compileStates(program, categoryRules);
        if (states === null) return;
        lookedUp++;
        const put = (q: number, must: number, can: number) => {
          beforeChange(q);
          answers.must[q] = must;
          answers.can[q] = can;
          afterChange(q);
        };
        const anyAnswer = (q: number): [number, number] => {
          const { allOptions } = plans[q] as (typeof plans)[number];
          const must = draw.chance(60) ? allOptions & draw.below(32) : 0;
          return [must, draw.chance(50) ? must : allOptions];
        };
        run();
        expect(states.now()).toEqual(read());
        for (let i = 0; i < 12; i++) {
          const q = draw.below(plans.length);
          const [must, can] = anyAnswer(q);
          const found = states.after(q, must, can);
          put(q, must, can);
          update();
          const expected = read();
          expect(found).toEqual(expected);
          expect(states.now()).toEqual(expected);
        }
      }),
      { seed: seedOf('category states'), numRuns: 500 },
    );
    expect(lookedUp).toBeGreaterThan(300);
  });

  const one: Question = { type: 'presence', id: 'one', kind: 'context', text: { en: 'One' }, cites: [], basis: 'source' };
  const holds: Condition = { fact: 'one', operator: 'equal', value: 'yes' };
  const many = Array.from({ length: 9 }, (_, i): Question => ({ ...one, id: `question-${String(i)}` }));
  it.each<[string, RuleSetDocument]>([
    ['a question is asked on a condition', ruleSet([one, { ...one, id: 'two', askedWhen: holds }], [], [[holds, 'low']])],
    ['a measure is no count', ruleSet([one], [{ type: 'sum', id: 'points', title: { en: 'Points' }, of: [{ question: 'one', weight: limit(2) }] }], [[{ fact: 'points', operator: 'greaterThanInclusive', value: { fact: limit(2) } }, 'low']])],
    ['a measure that is no count has to be above a limit', ruleSet([one], [{ type: 'sum', id: 'points', title: { en: 'Points' }, of: [{ question: 'one', weight: limit(2) }] }], [[{ fact: 'points', operator: 'greaterThan', value: { fact: limit(0) } }, 'low']])],
    ['a count has to equal a number', ruleSet([one], [{ type: 'count', id: 'count', title: { en: 'Count' }, of: [{ question: 'one' }] }], [[{ fact: 'count', operator: 'equal', value: { fact: limit(1) } }, 'low']])],
    ['there are too many of them', ruleSet(many, [], many.map(({ id }) => [{ ...holds, fact: id }, 'low']))],
  ])('are not worked out where %s', (_, document) => {
    const program = compileProgram(document);
    expect(compileStates(program, [])).toBeNull();
  });

  it('are worked out where a condition is a measure of its own', () => {
    const program = compileProgram(ruleSet([one], [{ type: 'when', id: 'switch', title: { en: 'Switch' }, when: holds }], [[{ fact: 'switch', operator: 'equal', value: true }, 'low']]));
    expect(compileStates(program, [])).not.toBeNull();
  });

  it('are worked out as long as there are few', () => {
    const few = many.slice(0, 7);
    const program = compileProgram(ruleSet(few, [], few.map(({ id }) => [{ ...holds, fact: id }, 'low'])));
    expect(compileStates(program, [])).not.toBeNull();
  });
});
