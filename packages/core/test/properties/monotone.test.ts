import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { Question } from '../../src/format/question.ts';
import { type Answers, compile, type Result } from '../../src/index.ts';
import { drawn } from '../differential/draw.ts';
import { seedOf } from '../differential/seed.ts';
import { drawPart } from './completions.ts';
import { expectSame } from './expect-same.ts';
import { shippedRuleSets } from './shipped-rule-sets.ts';

const seed = seedOf('monotone');

/** The answers to a question that say its concern is absent, and those that say it is present. */
function sides(question: Question): { readonly absent: readonly Answers[string][]; readonly present: readonly Answers[string][] } {
  if (question.type === 'presence') return { absent: ['no'], present: ['yes'] };
  if (question.type === 'choices') return { absent: [[]], present: question.options.flatMap(({ id, present }) => (present === false ? [] : [[id]])) };
  const options = question.type === 'choice' ? question.options : [];
  return { absent: options.flatMap(({ id, present }) => (present === false ? [id] : [])), present: options.flatMap(({ id, present }) => (present === false ? [] : [id])) };
}

// The published sets with categories only: a teaching example may hold a protective factor, whose presence is meant to lower a score.
describe.each(shippedRuleSets().filter(({ path, ruleSet }) => path.startsWith('rules/') && ruleSet.document.categories.length > 0))('$path', ({ ruleSet }) => {
  const { document } = ruleSet;
  const screener = compile(ruleSet);
  const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
  const concerns = questionsOf(document).filter((question) => question.kind !== 'context' && sides(question).present.length > 0);
  const anyChange = drawn((draw) => {
    const part = drawPart(draw, document);
    const question = draw.pick(concerns);
    // Every other time few concerns can be there: among dozens no count is ever near the number it is compared with.
    const few = draw.chance(50) ? draw.some(concerns, 0, 6) : concerns;
    const rest = concerns.filter((each) => !few.includes(each)).map((each) => [each.id, sides(each).absent[0] ?? 'not-known'] as const);
    const { absent, present } = sides(question);
    return { ...part, answers: { ...part.answers, ...Object.fromEntries(rest) }, id: question.id, absent: draw.pick([...absent, 'not-known']), present: draw.pick(present) };
  });

  /** The ends of the range and of what is indicated, in every reading. */
  const heights = ({ readings }: Result) => readings.flatMap(({ indicated, range }) => [indicated.category, indicated.upTo ?? indicated.category, range.lowest, range.highest].map(place));
  const expectNoLower = (after: readonly number[], before: readonly number[]) => {
    if (after.some((height, i) => !(height >= (before[i] as number)))) expect.unreachable(`${JSON.stringify(after)} is lower than ${JSON.stringify(before)}`);
  };

  const stepsOf = ({ actions }: Result) => actions.filter(({ certain }) => certain).map(({ action }) => action);

  it('adding a concern lowers no category, and takes no step away', () => {
    fc.assert(
      fc.property(anyChange, ({ answers, date, id, absent, present }) => {
        const before = screener.screen({ ...answers, [id]: absent }, { date });
        const after = screener.screen({ ...answers, [id]: present }, { date });
        const [low, high] = [heights(before), heights(after)];
        // Where the concern was not known, the upper end was open already, and closes on what it is.
        expectNoLower(high.filter((_, i) => absent !== 'not-known' || i % 4 !== 3), low.filter((_, i) => absent !== 'not-known' || i % 4 !== 3));
        const steps = stepsOf(after);
        const gone = stepsOf(before).filter((step) => !steps.includes(step));
        if (gone.length > 0) expect.unreachable(`"${id}" takes away ${gone.join(', ')}`);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('an answer that is not known lowers no category, against any answer that says absent', () => {
    fc.assert(
      fc.property(anyChange, ({ answers, date, id }) => {
        const { absent } = sides(concerns.find((question) => question.id === id) as Question);
        for (const no of absent) expectNoLower(heights(screener.screen({ ...answers, [id]: 'not-known' }, { date })), heights(screener.screen({ ...answers, [id]: no }, { date })));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('an answer that is not known, given in any way, is the same as none', () => {
    fc.assert(
      fc.property(anyChange, ({ answers, date, id }) => {
        const without = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== id));
        const none = screener.screen(without, { date });
        for (const unknown of ['not-known', 'not-asked', { value: 'not-known', source: 'school' }, 'not-applicable', 'nonsense', true, null, {}]) {
          const { readings, actions, flags, measures } = screener.screen({ ...without, [id]: unknown } as Answers, { date });
          expectSame({ readings, actions, flags, measures }, { readings: none.readings, actions: none.actions, flags: none.flags, measures: none.measures });
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});
