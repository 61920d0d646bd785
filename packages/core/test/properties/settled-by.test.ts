import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { type Answers, type AnswerValue, compile, parse, type RuleSet } from '../../src/index.ts';
import { drawn } from '../differential/draw.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { asAnswers, drawCompletion, drawPart } from './completions.ts';
import { gloucestershire } from './shipped-rule-sets.ts';

const seed = seedOf('settled by');

/** A random rule set, some of its answers, and pairs of ways to complete them. */
const completed = randomRuleSet().chain((document) =>
  drawn((draw) => {
    const parts = draw.times(5, 5, () => drawPart(draw, document));
    return { document, parts: parts.map((part) => ({ part, pairs: draw.times(4, 4, () => [drawCompletion(draw, document, part, true), drawCompletion(draw, document, part)] as const) })) };
  }),
);

const partlyAnswered = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), drawn((draw) => draw.times(5, 5, () => drawPart(draw, document)))));

/** Each way to answer a question; of several options none and each alone, of numbers those on both sides of every limit. */
function waysToAnswer(question: Question, document: RuleSetDocument): AnswerValue[] {
  switch (question.type) {
    case 'presence':
      return ['yes', 'no'];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'choices':
      return [[], ...question.options.map(({ id }) => [id])];
    case 'number':
      return document.parameters.flatMap(({ value }) => (typeof value === 'number' ? [value - 1, value, value + 1] : [])).filter((number) => number >= (question.minimum ?? number) && number <= (question.maximum ?? number));
    default:
      return [];
  }
}

/** The same answer with another value. */
function withValue(answer: Answers[string] | undefined, value: AnswerValue): Answers[string] {
  return typeof answer === 'object' && 'value' in answer ? { ...answer, value } : value;
}

describe('the questions that would settle a category', () => {
  it('are unknown or undated, are each that could move an end of the range by itself, and stand most decisive first', () => {
    fc.assert(
      fc.property(partlyAnswered, ([document, parts]) => {
        const screener = compile(parse(JSON.stringify(document)).ruleSet as RuleSet);
        const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
        const dated = new Set(document.measures.flatMap((measure) => (measure.type === 'within' || measure.type === 'months-since' ? [measure.question] : [])));
        for (const { answers, date } of parts) {
          const { settledBy, range, answers: states } = screener.screen(answers, { date });
          if (range.lowest === range.highest) {
            expect(settledBy).toEqual([]);
            continue;
          }
          const isUndated = (id: string) => states.present.includes(id) && dated.has(id) && !Object.hasOwn(Object(answers[id]) as object, 'date');
          const open = questionsOf(document).filter(({ id }) => states.unanswered.includes(id) || states.notKnown.includes(id) || isUndated(id));
          const decisiveness = new Map(
            open.map((question) => {
              // Of a number that is recorded the date is open, and not the number.
              const ways = question.type === 'number' && states.present.includes(question.id) ? [] : waysToAnswer(question, document);
              const after = ways.map((value) => screener.screen({ ...answers, [question.id]: withValue(answers[question.id], value) }, { date }).range);
              const raise = Math.max(0, ...after.map(({ lowest }) => place(lowest) - place(range.lowest)));
              const drop = Math.max(0, ...after.map(({ highest }) => place(range.highest) - place(highest)));
              return [question.id, { raise, drop }];
            }),
          );
          expect(settledBy.filter((id) => !decisiveness.has(id))).toEqual([]);
          expect([...decisiveness].filter(([id, { raise, drop }]) => raise + drop > 0 && !settledBy.includes(id) && !isUndated(id))).toEqual([]);
          const score = (id: string) => decisiveness.get(id) as { raise: number; drop: number };
          const inOrder = open.map(({ id }) => id).filter((id) => settledBy.includes(id));
          expect(settledBy).toEqual(inOrder.sort((a, b) => score(b).raise - score(a).raise || score(b).drop - score(a).drop));
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('are all that could change it: whatever else turns out to be, any other answer leaves the category as it is', () => {
    fc.assert(
      fc.property(completed, ({ document, parts }) => {
        const screener = compile(parse(JSON.stringify(document)).ruleSet as RuleSet);
        for (const { part: { answers, date }, pairs } of parts) {
          const { settledBy } = screener.screen(answers, { date });
          for (const [one, other] of pairs) {
            const [whole, otherwise] = [asAnswers(one), asAnswers(other)];
            const { indicated } = screener.screen(whole, { date });
            for (const { id } of questionsOf(document)) {
              if (!settledBy.includes(id)) expect([id, screener.screen({ ...whole, [id]: otherwise[id] as Answers[string] }, { date }).indicated]).toEqual([id, indicated]);
            }
          }
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('are those alone, in the example case: for each there are answers to the others with which it decides', async () => {
    const { answers, date } = JSON.parse(await readFile(new URL('../../../../examples/case/answers.json', import.meta.url), 'utf8')) as { readonly answers: Answers; readonly date: string };
    const screener = compile(gloucestershire());
    const { settledBy } = screener.screen(answers, { date });
    const completions = settledBy.reduce<Answers[]>((all, id) => all.flatMap((each) => [{ ...each, [id]: 'yes' }, { ...each, [id]: 'no' }]), [answers]);
    const categoryOf = (given: Answers) => screener.screen(given, { date }).indicated.category;
    expect(settledBy.length).toBeGreaterThan(0);
    expect(settledBy.filter((id) => completions.every((each) => categoryOf({ ...each, [id]: 'yes' }) === categoryOf({ ...each, [id]: 'no' })))).toEqual([]);
  });
});
