import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutsideError } from '../../src/analyse/answer-classes.ts';
import { type Check, type RuleSetVerification, verifyRuleSet } from '../../src/analyse/verify-rule-set.ts';
import { type Answers, compile, parse, type RuleSet } from '../../src/index.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { type Enumeration, screenAll, type Screened } from './brute-force.ts';

const GLOUCESTERSHIRE = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

/** What brute force finds of the same questions, from the results of single screenings. */
function judge(ruleSet: RuleSet, { all, classes, questions }: Enumeration) {
  const { document } = ruleSet;
  const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
  const placeIn = ({ result }: Screened, reading: string) => place(result.readings.find((each) => each.reading === reading)?.indicated.category ?? null);
  const byChoice = new Map(all.map((set) => [set.chosen.join(), set]));
  const lowers = (reading: string, check: Check) =>
    all.some((set) =>
      questions.some((_id, q) =>
        (classes[q] ?? []).some((to, i) => {
          const from = classes[q]?.[set.chosen[q] as number]?.kind;
          const allowed = check === 'concern-never-lowers' ? to.kind === 'present' && from !== 'present' : from === 'absent' && to.kind === 'unknown';
          const after = byChoice.get(set.chosen.map((each, k) => (k === q ? i : each)).join());
          return allowed && after !== undefined && placeIn(after, reading) < placeIn(set, reading);
        }),
      ),
    );
  const count = (reading: string, category: string | null) => String(all.filter((set) => placeIn(set, reading) === place(category)).length);
  const fires = (id: string) => all.some(({ result }) => [...result.readings.flatMap(({ fired }) => fired), ...result.flags.filter(({ certain }) => certain).map(({ rule }) => rule), ...result.floors.filter(({ certain }) => certain).map(({ rule }) => rule), ...result.actions.filter(({ certain }) => certain).map(({ action }) => action)].includes(id));
  const smallestFiring = (action: string) => Math.min(...all.filter(({ result }) => result.actions.some((each) => each.action === action && each.certain)).map(({ cost }) => cost));
  return { lowers, count, fires, smallestFiring, placeIn };
}

const violationsOf = ({ violations }: RuleSetVerification, check: Check) => violations.filter((violation) => violation.check === check);

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
        for (const { reading, category, answerSets } of proof.categories) expect([reading, category, answerSets]).toEqual([reading, category, truth.count(reading, category)]);
        for (const { id } of ruleSet.document.readings) {
          for (const check of ['concern-never-lowers', 'unknown-never-lowers'] as const) {
            expect([id, check, violationsOf(proof, check).some(({ about }) => about === id)]).toEqual([id, check, truth.lowers(id, check)]);
          }
        }
        for (const { id } of [...ruleSet.document.rules.filter((rule) => rule.reading === undefined), ...ruleSet.document.actions]) {
          const never = violationsOf(proof, 'reachable').some(({ about, message }) => about === id && message.includes('never fires'));
          if (never) expect([id, truth.fires(id)]).toEqual([id, false]);
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

/** A fault planted in the small rule set, the check that must refuse it, and what about. */
const FAULTS: readonly [fault: string, edit: (text: string) => string, check: Check, about: string][] = [
  ['a rule that looks for few signs', (text) => text.replace('"operator": "greaterThanInclusive", "value": { "fact": "several" } }, { "fact": "strong-present"', '"operator": "lessThan", "value": { "fact": "several" } }, { "fact": "strong-present"'), 'concern-never-lowers', 'main'],
  ['a rule that needs an answer "no"', (text) => text.replace('{ "fact": "several-switch", "operator": "equal", "value": true }, { "any"', '{ "fact": "first-sign", "operator": "equal", "value": "no" }, { "any"'), 'unknown-never-lowers', 'main'],
  ['a first limit that leaves a gap', (text) => text.replace('"value": 1, "cites"', '"value": 2, "cites"').replace('{ "fact": "strong-present", "operator": "equal", "value": true }', '{ "fact": "harm", "operator": "equal", "value": "yes" }'), 'one-category', 'main'],
  ['a limit that no answers reach', (text) => text.replace('"value": 2, "cites"', '"value": 9, "cites"'), 'reachable', 'other-span'],
  ['a question that nothing looks at', (text) => text.replace('"kind": "risk-indicator", "text": { "en": "Is there the first', '"kind": "vulnerability", "text": { "en": "Is there the first'), 'effect', 'first-sign'],
  ['an immediate action that waits for a second answer', (text) => text.replace('"duty": "must", "when": { "fact": "harm", "operator": "equal", "value": "yes" }', '"duty": "must", "when": { "all": [{ "fact": "harm", "operator": "equal", "value": "yes" }, { "fact": "follow-up", "operator": "equal", "value": "no" }] }'), 'urgent', 'tell-someone'],
  ['a default reading below the other', (text) => text.replace('"then": { "category": "lower", "upTo": "upper" }', '"then": { "category": "upper" }').replace('"value": { "fact": "several" } }, { "fact": "strong-present"', '"value": { "fact": "three" } }, { "fact": "strong-present"').replace('{ "id": "several-switch"', '{ "id": "three", "title": { "en": "Three" }, "value": 3, "cites": [], "basis": "number-for-several" }, { "id": "several-switch"'), 'readings', 'other'],
];

describe('a planted fault is refused, with a witness that shows it', () => {
  it.each(FAULTS)('%s', (_fault, edit, check, about) => {
    const ruleSet = smallRuleSet((text) => {
      const edited = edit(text);
      expect(edited).not.toBe(text);
      return edited;
    });
    const violation = violationsOf(verifyRuleSet(ruleSet), check).find((each) => each.about === about);
    expect(violation, JSON.stringify(verifyRuleSet(ruleSet).violations)).toBeDefined();
    if (violation?.change === null || violation === undefined) return;
    const { witness, change } = violation;
    const before = { ...witness } as Record<string, Answers[string]>;
    const after = { ...before, [change.question]: change.to as Answers[string] };
    const place = (answers: Answers) => ruleSet.document.categories.findIndex(({ id }) => id === compile(ruleSet).screen(answers).readings.find(({ reading }) => reading === about)?.indicated.category);
    expect(place(after)).toBeLessThan(place(before));
  });
});

describe('Gloucestershire 2018', () => {
  const proof = verifyRuleSet(parse(GLOUCESTERSHIRE).ruleSet as RuleSet);
  it('holds everything that a rule set should', () => {
    expect(proof.violations).toEqual([]);
    expect(proof.outside).toEqual([]);
    expect(proof.proved).toHaveLength(7);
  });

  it('says how many answer sets that covers: more than a number holds exactly', () => {
    expect(BigInt(proof.answerSets)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    for (const reading of ['recommended', 'literal']) {
      const total = proof.categories.filter((each) => each.reading === reading).reduce((sum, { answerSets }) => sum + BigInt(answerSets), 0n);
      expect(String(total)).toBe(proof.answerSets);
    }
  });
});

it('says plainly what it cannot decide', () => {
  const counted = smallRuleSet((text) => text.replace('"askedWhen": { "fact": "harm", "operator": "equal", "value": "yes" }', '"askedWhen": { "fact": "signs-present", "operator": "greaterThanInclusive", "value": { "fact": "one" } }').replace('"duty": "must", "when": { "fact": "harm"', '"duty": "must", "when": { "fact": "follow-up"'));
  const { outside, proved } = verifyRuleSet(counted);
  expect(proved).toEqual([]);
  expect(outside).toEqual([{ about: 'tell-someone', reason: 'follow-up: whether it is asked depends on the count "signs-present"' }]);
  expect(new OutsideError('x', 'y').message).toBe('x: y');
});
