import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { type Answers, compile, parse, type RuleSet } from '../../src/index.ts';
import { drawn } from '../differential/draw.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { drawPart } from './completions.ts';

const seed = seedOf('explanation');

const partlyAnswered = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), drawn((draw) => draw.times(5, 5, () => drawPart(draw, document)))));

/** Some of the answers, as they were given. */
function only(answers: Answers, questions: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id)));
}

function everySubset<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}

/** Picks an option of a question, or ticks it as well. */
function pick(answers: Answers, { id, type }: Question, option: string): Answers {
  const given = answers[id];
  const full = typeof given === 'object' && 'value' in given ? given : { value: given };
  const ticked = Array.isArray(full.value) ? (full.value as string[]) : [];
  return { ...answers, [id]: { ...full, value: type === 'choices' ? [...ticked, option] : option } };
}

/** Every question with each of its options that says the concern is present. */
function presentOptions(document: RuleSetDocument): { readonly question: Question; readonly option: string }[] {
  return questionsOf(document).flatMap((question): ReturnType<typeof presentOptions> => {
    if (question.type === 'presence') return [{ question, option: 'yes' }];
    return question.type === 'choice' || question.type === 'choices' ? question.options.flatMap(({ id, present }) => (present === false ? [] : [{ question, option: id }])) : [];
  });
}

describe('an explanation is true for every rule set', () => {
  it('the sufficient set alone gives the category, and no smaller subset of it does', () => {
    fc.assert(
      fc.property(partlyAnswered, ([document, parts]) => {
        const screener = compile(parse(JSON.stringify(document)).ruleSet as RuleSet);
        for (const { answers, date } of parts) {
          const categoryOf = (part: Answers) => screener.screen(part, { date }).indicated.category;
          const { sufficient, result: { indicated: { category } } } = screener.explain(answers, { date });
          const set = sufficient.map(({ question }) => question);
          if (category === null) {
            expect(set).toEqual([]);
            continue;
          }
          expect(categoryOf(only(answers, set))).toBe(category);
          // Points that a practitioner gave may lie outside the preset ones: to forget them then rules something out.
          if (JSON.stringify(answers).includes('amended')) continue;
          for (const smaller of everySubset(set.slice(0, 10))) if (smaller.length < set.length) expect(categoryOf(only(answers, smaller))).not.toBe(category);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('each raise gives the category that it names, and no change or two that raise it are passed over', () => {
    fc.assert(
      fc.property(partlyAnswered, ([document, parts]) => {
        const screener = compile(parse(JSON.stringify(document)).ruleSet as RuleSet);
        const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
        const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
        for (const { answers, date } of parts) {
          const categoryOf = (part: Answers) => screener.screen(part, { date }).indicated.category;
          const { raises, result: { indicated } } = screener.explain(answers, { date });
          for (const { category, changes } of raises) {
            const used = new Set<string>();
            const changed = changes.reduce((before, { anyOf, times, to }) => anyOf.filter((id) => !used.has(id)).slice(0, times).reduce((each, id) => {
              used.add(id);
              return pick(each, questions.get(id) as Question, to);
            }, before), answers);
            expect(categoryOf(changed)).toBe(category);
          }
          const options = presentOptions(document);
          const raising = (after: Answers) => place(categoryOf(after)) > place(indicated.category);
          const alone = options.filter(({ question, option }) => raising(pick(answers, question, option))).map(({ question, option }) => `${question.id} ${option}`);
          const said = raises.flatMap(({ changes }) => (changes.length === 1 && changes[0]?.times === 1 ? changes[0].anyOf.map((id) => `${id} ${changes[0]?.to ?? ''}`) : []));
          expect(said.sort()).toEqual(alone.sort());
          if (alone.length > 0 || options.length > 12) continue;
          const byTwo = options.some((one) => options.some((two) => one.question !== two.question && raising(pick(pick(answers, one.question, one.option), two.question, two.option))));
          expect(raises.some(({ changes }) => changes.reduce((sum, { times }) => sum + times, 0) === 2)).toBe(byTwo);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
