import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../src/evaluate/certainty.ts';
import { compileComparison } from '../../src/evaluate/compile-comparison.ts';
import { compileTable, type TableScope } from '../../src/evaluate/condition-table.ts';
import { makeSheet } from '../../src/evaluate/answer-sheet.ts';
import { planQuestions } from '../../src/evaluate/questions.ts';
import type { Condition } from '../../src/format/condition.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { drawn } from '../differential/draw.ts';
import { type Comparable, randomCondition } from '../differential/random-condition.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';

/** A scope of a rule set's questions, measures and parameters, with arrays to be filled. */
function scopeOf(document: RuleSetDocument): TableScope {
  const plans = planQuestions(document);
  const sheet = makeSheet(plans.length);
  const arrays = (count: number) => ({ low: new Float64Array(count), high: new Float64Array(count) });
  const [measures, parameters, mayNotApply] = [arrays(document.measures.length), arrays(document.parameters.length), new Uint8Array(plans.length)];
  document.parameters.forEach(({ value }, i) => { parameters.low[i] = parameters.high[i] = Number(value); });
  const place = (list: readonly { readonly id: string }[], id: string) => list.findIndex((each) => each.id === id);
  return {
    sheet,
    measures,
    plan: (id) => plans.find((plan) => plan.id === id),
    conditionOf: () => undefined,
    constant: (id) => (place(document.parameters, id) < 0 ? null : (parameters.low[place(document.parameters, id)] as number)),
    number: (id) => {
      const question = plans.find((plan) => plan.id === id);
      if (question !== undefined) return { low: sheet.low, high: sheet.high, index: question.index, mayNotApply };
      const measure = place(document.measures, id);
      return measure < 0 ? { ...parameters, index: place(document.parameters, id), mayNotApply: null } : { ...measures, index: measure, mayNotApply: null };
    },
  };
}

/** The certainty of a condition as it is written, without a table. */
function certaintyIn(condition: Condition, scope: TableScope): Certainty {
  if ('all' in condition) return Math.min(...condition.all.map((part) => certaintyIn(part, scope))) as Certainty;
  if ('any' in condition) return Math.max(...condition.any.map((part) => certaintyIn(part, scope))) as Certainty;
  if ('not' in condition) return ({ 0: 3, 2: 2, 3: 0 } as const)[certaintyIn(condition.not, scope)];
  return compileComparison(condition, scope)();
}

describe('a table of conditions', () => {
  it('gives each condition the certainty that it has by itself', () => {
    const subject = randomRuleSet().chain((document) => {
      const isSwitch = ({ type }: RuleSetDocument['measures'][number]) => type === 'when' || type === 'within';
      const facts: Comparable = {
        questions: document.sections.flatMap(({ questions }) => questions),
        numbers: [...document.measures.filter((measure) => !isSwitch(measure)), ...document.parameters.filter(({ value }) => typeof value === 'number')].map(({ id }) => id),
        switches: [...document.measures.filter(isSwitch), ...document.parameters.filter(({ value }) => typeof value === 'boolean')].map(({ id }) => id),
      };
      return drawn((draw) => ({
        document,
        conditions: draw.times(3, 8, () => randomCondition(draw, facts, 3)),
        fill: (scope: TableScope) => {
          const pair = () => [draw.pick([0, 1, 2, 3, 12, 0.5, 18]), draw.pick([0, 0, 1, 5, Infinity])] as const;
          planQuestions(document).forEach(({ allOptions, question }, q) => {
            scope.sheet.must[q] = draw.chance(50) ? allOptions & draw.below(8) : 0;
            scope.sheet.can[q] = scope.sheet.must[q] | (allOptions & draw.below(8));
            const [least, more] = pair();
            scope.sheet.low[q] = least;
            scope.sheet.high[q] = least + more;
            scope.number(question.id).mayNotApply?.fill(draw.below(2), q, q + 1);
          });
          document.measures.forEach((measure, i) => {
            const [least, more] = isSwitch(measure) ? ([draw.below(2), 1] as const) : pair();
            scope.measures.low[i] = least;
            scope.measures.high[i] = isSwitch(measure) ? Math.max(least, draw.below(2)) : least + more;
          });
        },
      }));
    });
    fc.assert(
      fc.property(subject, ({ document, conditions, fill }) => {
        const scope = scopeOf(document);
        const table = compileTable([...conditions, undefined], scope);
        for (let i = 0; i < 5; i++) {
          fill(scope);
          table.test();
          expect(Array.from(table.rows, (row) => table.codes[row])).toEqual([...conditions.map((condition) => certaintyIn(condition, scope)), 3]);
        }
      }),
      { seed: seedOf('condition table'), numRuns: 300 },
    );
  });
});
