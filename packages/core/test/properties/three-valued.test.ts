import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { compileWithEngine } from '../../src/engine/index.ts';
import type { Condition } from '../../src/format/condition.ts';
import type { Action, Rule } from '../../src/format/rule.ts';
import { compile, digest, type Result } from '../../src/index.ts';
import { type Certainties, enumerator } from './certainty-by-enumeration.ts';
import { DATE, groupsOf, isolate } from './isolate.ts';
import { type Shipped, shippedRuleSets } from './shipped-rule-sets.ts';

/**
 * Every rule and every action of every shipped rule set, with the questions it rests on and nothing else, under every
 * combination of known and unknown answers: the compiled rule set, json-rules-engine, and the outcome found by trying every
 * completion. Those that rest on the same facts go together. Where they rest on more than 12 questions, or have more than
 * 20,000 combinations, counts, sums and what holds or does not stand for their questions. They take every pair of bounds that a
 * comparison can tell apart.
 */
const seen = new Set<string>();
/** Whether any of a group has not stood in another rule set: a combination repeats the rules that it is made of. */
function isNew(group: readonly (Rule | Action)[]): boolean {
  const before = seen.size;
  for (const { id, when } of group) seen.add(JSON.stringify([id, when]));
  return seen.size > before;
}

/** Of a combination, what is its own and rests on no more than 12 questions: the rest of it would take minutes. */
function groupsIn({ path, ruleSet: { document } }: Shipped): (Rule | Action)[][] {
  const groups = groupsOf(document).filter(isNew);
  return path.startsWith('rules/combined/') ? groups.filter((group) => isolate(document, group).length === 1) : groups;
}

const shipped = shippedRuleSets().map((each) => ({ ...each, groups: groupsIn(each) }));

describe.each(shipped.filter(({ groups }) => groups.length > 0))('$path', ({ ruleSet, groups: own }) => {
  const groups = own.map((group): [string, (Rule | Action)[]] => [group.map(({ id }) => id).join(', '), group]);

  it.each(groups)('%s', async (_ids, group) => {
    let combinations = 0;
    for (const { document, screenings, facts } of isolate(ruleSet.document, group)) {
      expect(facts).toBeLessThanOrEqual(12);
      const own = { document, digest: digest(document.id) };
      const [screener, engine, tryAll] = [compile(own), compileWithEngine(own), enumerator(document, DATE)];
      for (const answers of screenings) {
        combinations++;
        const result = screener.screen(answers, { date: DATE });
        const other = await engine.screen(answers, { date: DATE });
        if (!isDeepStrictEqual(other, result)) expect({ answers, result: other }).toEqual({ answers, result });
        const outcomes = tryAll(answers);
        for (const { id, when } of group) {
          const verdict = certaintyIn(result, id);
          if (!allows(outcomes.get(id) as Certainties, verdict, when)) expect.unreachable(`${id} is ${verdict} for ${JSON.stringify(answers)}, and completions say ${JSON.stringify(outcomes.get(id))}`);
        }
      }
    }
    expect(combinations).toBeGreaterThan(1);
  });
});

type Certainty = 'certain' | 'possible' | 'never';

function certaintyIn(result: Result, id: string): Certainty {
  const found = [...result.flags.map(({ rule, certain }) => ({ id: rule, certain })), ...result.floors.map(({ rule, certain }) => ({ id: rule, certain })), ...result.actions.map(({ action, certain }) => ({ id: action, certain }))].find((each) => each.id === id);
  if (found !== undefined) return found.certain ? 'certain' : 'possible';
  if (result.readings.some(({ fired }) => fired.includes(id))) return 'certain';
  return result.readings.some(({ couldFire }) => couldFire.includes(id)) ? 'possible' : 'never';
}

/**
 * Whether a verdict is sound for what completions came to; and, where no fact stands twice in the condition, so that its
 * parts cannot depend on each other, whether it is exact.
 */
function allows({ holds, fails }: Certainties, verdict: Certainty, when: Condition): boolean {
  const exact: Certainty = !fails ? 'certain' : holds ? 'possible' : 'never';
  return verdict === exact || (verdict === 'possible' && hasFactTwice(when));
}

function hasFactTwice(when: Condition): boolean {
  const facts = [...JSON.stringify(when).matchAll(/"fact":"([^"]*)","operator"/g)].map(([, fact]) => fact);
  return new Set(facts).size < facts.length;
}

