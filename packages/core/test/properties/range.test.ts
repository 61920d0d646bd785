import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { type Answers, compile, parse, type Result, type RuleSet } from '../../src/index.ts';
import { drawn } from '../differential/draw.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { asAnswers, birthQuestions, drawCompletion, drawPart, type PartAnswers } from './completions.ts';
import { outsideOf } from './outside.ts';
import { plainScreener } from './plain-screener.ts';
import { gloucestershire } from './shipped-rule-sets.ts';

const seed = seedOf('range');
const COMPLETIONS = 6;

/** A random rule set, some of its answers, and ways to complete them. */
function partlyAnswered(orNotApplicable: boolean) {
  return randomRuleSet().chain((document) =>
    drawn((draw) => {
      const parts = draw.times(6, 6, () => drawPart(draw, document));
      return { document, parts: parts.map((part) => ({ part, completions: draw.times(COMPLETIONS, COMPLETIONS, () => drawCompletion(draw, document, part, orNotApplicable)) })) };
    }),
  );
}

function ruleSetOf(document: RuleSetDocument): RuleSet {
  return parse(JSON.stringify(document)).ruleSet as RuleSet;
}

describe('the range is sound for every rule set', () => {
  const expectSound = (orNotApplicable: boolean) => {
    fc.assert(
      fc.property(partlyAnswered(orNotApplicable), ({ document, parts }) => {
        const screener = compile(ruleSetOf(document));
        const screenPlainly = plainScreener(document);
        for (const { part, completions } of parts) {
          const result = screener.screen(part.answers, { date: part.date });
          for (const completion of completions) expect(outsideOf(result, document, screenPlainly(completion))).toEqual([]);
        }
      }),
      { seed, numRuns: 200 },
    );
  };

  it('no completion of the unknown answers falls outside what is certain and what is possible', () => { expectSound(false); });

  it('nor does one in which a question turns out not to apply', () => { expectSound(true); });

  it('of complete answers everything is certain, and is what the plain evaluation says', () => {
    fc.assert(
      fc.property(partlyAnswered(false), ({ document, parts }) => {
        const screener = compile(ruleSetOf(document));
        const screenPlainly = plainScreener(document);
        const births = birthQuestions(document);
        for (const { completions } of parts) {
          for (const completion of completions.slice(0, 2)) {
            const result = screener.screen(asAnswers(completion), { date: completion.date });
            expect(outsideOf(result, document, screenPlainly(completion))).toEqual([]);
            // A date of birth that does not apply or is not asked for leaves an age of 0 to 17.
            if ([...births].some((id) => completion.answers.get(id)?.value === null || result.answers.hidden.includes(id))) continue;
            expect(result.readings.map(({ couldFire }) => couldFire).flat()).toEqual([]);
            expect(result.readings.map(({ range, indicated }) => [range.lowest, range.highest, indicated.upTo ?? indicated.category])).toEqual(result.readings.map(({ indicated }) => [indicated.category, indicated.upTo ?? indicated.category, indicated.upTo ?? indicated.category]));
            expect([...result.flags, ...result.floors, ...result.actions].filter(({ certain }) => !certain)).toEqual([]);
            expect(result.settledBy).toEqual([]);
          }
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('resolving one unknown answer after the other stays in the predicted range', () => {
    fc.assert(
      fc.property(partlyAnswered(false), ({ document, parts }) => {
        const screener = compile(ruleSetOf(document));
        const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
        for (const { part, completions } of parts) {
          let before = screener.screen(part.answers, { date: part.date });
          let answers: Answers = part.answers;
          for (const [id, answer] of Object.entries(asAnswers(completions[0] as (typeof completions)[number]))) {
            answers = { ...answers, [id]: answer };
            const after = screener.screen(answers, { date: part.date });
            after.readings.forEach(({ range }, i) => {
              expect(place(range.lowest)).toBeGreaterThanOrEqual(place(before.readings[i]?.range.lowest ?? null));
              expect(place(range.highest)).toBeLessThanOrEqual(place(before.readings[i]?.range.highest ?? null));
            });
            before = after;
          }
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('the range is tight for the Gloucestershire set', () => {
  const ruleSet = gloucestershire();
  const screener = compile(ruleSet);
  const questions = questionsOf(ruleSet.document);
  const parts = drawn((draw) => drawPart(draw, ruleSet.document));

  /** Every unknown question answered alike: nothing is there, or as much as an answer can say. */
  const complete = (part: PartAnswers, how: 'least' | 'most'): Result => {
    const answers = Object.fromEntries(
      questions.map((question) => {
        const given = part.answers[question.id];
        const value = typeof given === 'object' && 'value' in given ? given.value : given;
        if (value !== undefined && value !== 'not-known' && value !== 'not-asked') return [question.id, given];
        if (question.type === 'presence') return [question.id, how === 'least' ? 'no' : 'yes'];
        if (question.type !== 'choice') throw new Error(`${question.id} is of a type that the set had not`);
        const options = [...question.options].sort((a, b) => Number(a.present ?? true) - Number(b.present ?? true) || (a.tags ?? []).length - (b.tags ?? []).length);
        return [question.id, (how === 'least' ? options[0] : options[options.length - 1])?.id];
      }),
    ) as Answers;
    return screener.screen(answers, { date: part.date });
  };

  it('both ends are reached by some completion, in every reading', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const { readings } = screener.screen(part.answers, { date: part.date });
        const [least, most] = [complete(part, 'least'), complete(part, 'most')];
        readings.forEach(({ range }, i) => {
          expect(least.readings[i]?.indicated.category).toBe(range.lowest);
          const highest = most.readings[i]?.indicated;
          expect(highest?.upTo ?? highest?.category).toBe(range.highest);
        });
      }),
      { seed, numRuns: 1000 },
    );
  });
});
