import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/analyse/verification.ts';
import { verifyRuleSet } from '../../src/analyse/verify-rule-set.ts';
import type { Condition } from '../../src/format/condition.ts';
import { factsInCondition, factsUnder, saysPresent } from '../../src/format/facts.ts';
import { parse, type RuleSet } from '../../src/index.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { type Enumeration, screenAll, type Screened } from './brute-force.ts';
import { violationsOf } from './violations-of.ts';

/** What brute force finds of the same questions, from the results of single screenings. */
function judge(ruleSet: RuleSet, { all, classes, questions }: Enumeration) {
  const { document } = ruleSet;
  const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
  const placeIn = ({ result }: Screened, reading: string) => place(result.readings.find((each) => each.reading === reading)?.indicated.category ?? null);
  const byChoice = new Map(all.map((set) => [set.chosen.join(), set]));
  /** Whether options are ticked beside those that were, each of them a concern. */
  const ticksMore = (before: unknown, after: unknown, id: string) => {
    if (!Array.isArray(before) || !Array.isArray(after) || before.some((option) => !after.includes(option))) return false;
    const question = document.sections.flatMap((section) => section.questions).find((each) => each.id === id) ?? expect.unreachable();
    const added = after.filter((option) => !before.includes(option));
    return added.length > 0 && added.every((option) => saysPresent(question, option as string));
  };
  const lowers = (reading: string, check: Check) =>
    all.some((set) =>
      questions.some((id, q) =>
        (classes[q] ?? []).some((to, i) => {
          const from = classes[q]?.[set.chosen[q] as number]?.kind;
          const further = to.kind === 'present' && (from === 'absent' || from === 'unknown' || ticksMore(classes[q]?.[set.chosen[q] as number]?.value, to.value, id));
          const allowed = check === 'concern-never-lowers' ? further : from === 'absent' && to.kind === 'unknown';
          const after = byChoice.get(set.chosen.map((each, k) => (k === q ? i : each)).join());
          return allowed && after !== undefined && placeIn(after, reading) < placeIn(set, reading);
        }),
      ),
    );
  const count = (reading: string, category: string | null, upTo: string | null) => String(all.filter(({ result }) => {
    const { indicated } = result.readings.find((each) => each.reading === reading) ?? expect.unreachable();
    return indicated.category === category && indicated.upTo === upTo;
  }).length);
  const fires = (id: string) => all.some(({ result }) => [...result.readings.flatMap(({ fired }) => fired), ...result.flags.filter(({ certain }) => certain).map(({ rule }) => rule), ...result.floors.filter(({ certain }) => certain).map(({ rule }) => rule), ...result.actions.filter(({ certain }) => certain).map(({ action }) => action)].includes(id));
  const smallestFiring = (action: string) => Math.min(...all.filter(({ result }) => result.actions.some((each) => each.action === action && each.certain)).map(({ cost }) => cost));
  const outcomeOf = ({ result }: Screened) => JSON.stringify([
    result.readings.flatMap(({ fired }) => fired).sort(),
    ...[result.flags, result.floors].map((list) => list.filter(({ certain }) => certain).map(({ rule }) => rule)),
    result.actions.filter(({ certain }) => certain).map(({ action }) => action).sort(),
    result.completeness.map(({ requirement }) => requirement),
  ]);
  const outcomes = new Map(all.map((set) => [set.chosen.join(), outcomeOf(set)]));
  const changes = (question: string) => {
    const q = questions.indexOf(question);
    return all.some((set) => (classes[q] ?? []).some((_, i) => outcomes.get(set.chosen.map((each, k) => (k === q ? i : each)).join()) !== outcomes.get(set.chosen.join())));
  };
  const below = (main: string, other: string) => all.filter((set) => placeIn(set, main) < placeIn(set, other)).map(({ cost }) => cost);
  return { lowers, count, fires, smallestFiring, placeIn, changes, below };
}

describe('the proof agrees with brute force', () => {
  it('over small random rule sets', () => {
    const seed = seedOf('proof against brute force');
    let compared = 0;
    fc.assert(
      fc.property(randomRuleSet(), (document) => {
        const { ruleSet } = parse(JSON.stringify(document));
        if (ruleSet === null) return;
        const proof = verifyRuleSet(ruleSet);
        if (proof.outside.length > 0) return;
        const enumeration = screenAll(ruleSet, 400);
        if (enumeration === null) return;
        compared++;
        const truth = judge(ruleSet, enumeration);
        expect(proof.answerSets).toBe(String(enumeration.all.length));
        for (const { reading, category, upTo, answerSets } of proof.categories) expect([reading, category, upTo, answerSets]).toEqual([reading, category, upTo, truth.count(reading, category, upTo)]);
        for (const { id } of ruleSet.document.readings) {
          for (const check of ['concern-never-lowers', 'unknown-never-lowers'] as const) {
            expect([id, check, violationsOf(proof, check).some(({ about }) => about === id)]).toEqual([id, check, truth.lowers(id, check)]);
          }
        }
        for (const { id } of [...ruleSet.document.rules.filter((rule) => rule.reading === undefined), ...ruleSet.document.actions]) {
          const never = violationsOf(proof, 'reachable').some(({ about, message }) => about === id && message.includes('never fires'));
          if (never) expect([id, truth.fires(id)]).toEqual([id, false]);
        }
        const main = ruleSet.document.readings.find((reading) => reading.default === true)?.id ?? ruleSet.document.readings[0]?.id ?? '';
        for (const { id } of ruleSet.document.readings) {
          if (id === main) continue;
          const fall = violationsOf(proof, 'readings').find(({ about }) => about === id);
          const costs = truth.below(main, id);
          expect([id, fall !== undefined]).toEqual([id, costs.length > 0]);
          if (fall !== undefined) expect(Object.keys(fall.witness ?? {}).length).toBe(Math.min(...costs) % 1000);
        }
        // A result does not tell a requirement that nothing is missing of, nor how much of one is missing: what is required counts, and what decides whether that is asked.
        const asked = ruleSet.document.sections.flatMap(({ questions }) => questions);
        const restsOn = (when: Condition | undefined) => (when === undefined ? [] : factsUnder(factsInCondition(when), ruleSet.document));
        const required = new Set(ruleSet.document.completeness.flatMap(({ when, questions = [] }) => [...questions, ...restsOn(when)]));
        for (const id of required) for (const fact of restsOn(asked.find((question) => question.id === id)?.askedWhen)) required.add(fact);
        for (const { id, noEffect, type } of asked) {
          if (noEffect !== undefined || type === 'text' || required.has(id)) continue;
          expect([id, violationsOf(proof, 'effect').some(({ about }) => about === id)]).toEqual([id, !truth.changes(id)]);
        }
        for (const { about, witness } of violationsOf(proof, 'urgent')) {
          const cost = truth.smallestFiring(about);
          expect(Object.keys(witness ?? {}).length).toBe(cost % 1000);
        }
      }),
      { seed, numRuns: 120, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(5);
  });
});
