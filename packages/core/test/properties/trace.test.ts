import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, compile } from '../../src/index.ts';
import { drawn } from '../differential/draw.ts';
import { seedOf } from '../differential/seed.ts';
import { drawPart } from './completions.ts';
import { gloucestershire } from './shipped-rule-sets.ts';

const seed = seedOf('trace');

describe('the trace reproduces the result of the Gloucestershire set', () => {
  const ruleSet = gloucestershire();
  const screener = compile(ruleSet);
  const place = (category: string | null) => ruleSet.document.categories.findIndex(({ id }) => id === category);

  it('the answers that the reasons name give at least the category, by at least the same rules', () => {
    fc.assert(
      fc.property(drawn((draw) => drawPart(draw, ruleSet.document)), ({ answers, date }) => {
        const { indicated, reasons } = screener.screen(answers, { date });
        const named = new Set(reasons.flatMap((reason) => reason.answers.map(({ question }) => question)));
        const again = screener.screen(Object.fromEntries(Object.entries(answers).filter(([id]) => named.has(id))), { date });
        expect(place(again.indicated.category)).toBeGreaterThanOrEqual(place(indicated.category));
        expect(reasons.map(({ rule }) => rule).filter((rule) => !again.reasons.some((reason) => reason.rule === rule))).toEqual([]);
        expect(indicated.category === null).toBe(reasons.length === 0);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('the answers that one reason names make its rule fire by themselves', () => {
    fc.assert(
      fc.property(drawn((draw) => drawPart(draw, ruleSet.document)), ({ answers, date }) => {
        for (const { rule, answers: named } of screener.screen(answers, { date }).reasons) {
          const alone = Object.fromEntries(named.map(({ question, value }) => [question, value])) as Answers;
          expect(screener.screen(alone, { date }).reasons.map((reason) => reason.rule)).toContain(rule);
        }
      }),
      { seed, numRuns: 400 },
    );
  });
});
