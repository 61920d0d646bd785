import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { PackDocument } from '../../src/format/pack.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { combine, compile, parse, parsePack } from '../../src/index.ts';
import { type Draw, drawn } from '../differential/draw.ts';
import { randomCondition } from '../differential/random-condition.ts';
import { randomQuestion } from '../differential/random-question.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { drawPart } from '../properties/completions.ts';
import { SMALL_PACK } from './small-pack.ts';

const grounds = { because: { en: 'It holds.' }, cites: [], basis: 'source' };

/** A pack for a rule set, which brings questions and a flag, and takes parts out or brings them in other words. About half are refused. */
function drawPack(draw: Draw, base: RuleSetDocument): PackDocument {
  const own = draw.times(1, 3, (i) => randomQuestion(draw, `own-${String(i + 1)}`, null));
  const facts = { questions: [...questionsOf(base), ...own], numbers: base.parameters.flatMap(({ id, value }) => (typeof value === 'number' ? [id] : [])), switches: [] };
  const condition = () => randomCondition(draw, facts, 1);
  const one = <T>(list: readonly T[]) => (draw.chance(25) ? draw.some(list, 1, 1) : []);
  const out = { parameters: one(base.parameters), questions: one(questionsOf(base)), measures: one(base.measures), rules: one(base.rules.filter(({ then }) => 'flag' in then || draw.chance(20))), actions: one(base.actions) };
  const again = <T>(list: readonly T[], change: (part: T) => T): T[] => list.filter(() => draw.chance(60)).map((part) => (draw.chance(70) ? change(part) : part));
  const brought = [...own, ...again(out.questions, (question) => (draw.chance(50) ? randomQuestion(draw, question.id, question.askedWhen ?? null) : { ...question, kind: draw.pick(['sign', 'context'] as const) }))];
  const sections = draw.shuffle(base.sections).map(({ id, questions }, i) => ({ id, questions: brought.filter((question) => (questions.some((each) => each.id === question.id) ? draw.chance(70) : i === 0)) }));
  return {
    ...SMALL_PACK,
    for: { id: base.id, version: base.version },
    ...(draw.chance(15) && { becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' } }),
    takesOut: Object.fromEntries(Object.entries(out).flatMap(([list, parts]) => (parts.length === 0 ? [] : [[list, parts.map(({ id }) => id)]]))),
    asked: [],
    sources: [],
    interpretations: [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }],
    parameters: again(out.parameters, (parameter) => ({ ...parameter, value: typeof parameter.value === 'boolean' ? !parameter.value : parameter.value + 1 })),
    sections: sections.filter(({ questions }) => questions.length > 0),
    measures: again(out.measures, (measure) => (measure.type === 'count' ? { ...measure, of: measure.of.slice(0, 1) } : { ...measure, title: { en: 'Another' } })),
    flags: [{ id: 'own-flag', kind: 'status', text: { en: 'A flag' }, cites: [], basis: 'source' }],
    rules: [...again(out.rules, (rule) => ({ ...rule, when: condition() })), { id: 'own-rule', when: condition(), then: { flag: 'own-flag' }, ...grounds }],
    actions: again(out.actions, (action) => (draw.chance(50) ? { ...action, when: condition() } : { ...action, urgency: 'routine' as const })),
    completeness: [],
  };
}

/** A random rule set with a random pack in it, where it takes the pack, and some answers. */
const combinations = randomRuleSet().chain((base) =>
  drawn((draw) => {
    const { ruleSet } = parse(JSON.stringify(base));
    const { pack } = parsePack(JSON.stringify(drawPack(draw, base)));
    if (ruleSet === null || pack === null) throw new Error('Each is well formed.');
    const together = combine(ruleSet, [pack]).ruleSet;
    return { ruleSet, pack, together, parts: together === null ? [] : draw.times(8, 8, () => drawPart(draw, together.document)) };
  }),
);

it('a pack that a rule set takes changes no category and no floor, and leaves every immediate action as certain as it was, whatever the pack is', () => {
  let taken = 0;
  fc.assert(
    fc.property(combinations, ({ ruleSet, pack, together, parts }) => {
      if (together === null) return;
      taken++;
      const known = new Set(questionsOf(ruleSet.document).map(({ id }) => id));
      const [alone, both] = [compile(ruleSet), compile(together)];
      for (const { answers, date } of parts) {
        const own = Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)));
        const [before, after] = [alone.screen(own, { date }), both.screen(answers, { date })];
        const indicatedBy = ({ readings, floors }: typeof before) => [readings.map(({ indicated, range }) => [indicated, range]), floors.map(({ rule, certain }) => [rule, certain])];
        // What becomes another rule set may go without the categories.
        if (pack.document.becomes === undefined) expect(indicatedBy(after)).toEqual(indicatedBy(before));
        const immediate = (result: typeof before) => result.actions.filter(({ urgency }) => urgency === 'immediate').map(({ action, certain }) => `${action} ${certain ? 'follows' : 'may follow'}`);
        expect(immediate(after)).toEqual(expect.arrayContaining(immediate(before)));
      }
    }),
    { seed: seedOf('random packs'), numRuns: 100 },
  );
  expect(taken).toBeGreaterThan(20);
});
