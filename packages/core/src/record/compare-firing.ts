import type { Result } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Text } from '../format/text.ts';
import { fieldsThatDiffer } from './compare-parts.ts';

/** A rule or action that fires under one of two rule sets and not under the other. */
export interface FiringChange {
  /** The id of the rule or action. */
  readonly rule: string;
  readonly kind: 'category' | 'flag' | 'floor' | 'action';
  /** The readings in which it fires on the one side only; empty where it does not give a category. */
  readonly readings: readonly string[];
  /** The sentence that goes with it, or null where neither the record nor a given rule set has it. */
  readonly because: Text | null;
  /** On the side where it does not fire: whether it could, for some of the answers that are not known. */
  readonly couldFire: boolean;
  /** What became of the rule itself; `unknown` where the older rule set was not given. */
  readonly definition: 'added' | 'removed' | 'changed' | 'unchanged' | 'unknown';
}

/** What fires now and did not, and what did and does not any more. */
export interface FiringComparison {
  readonly newlyFire: readonly FiringChange[];
  readonly noLongerFire: readonly FiringChange[];
}

/** Compares what fires, whatever the unknown answers are, in two results. `older` is null where it was not given. */
export function compareFiring(before: Result, after: Result, older: RuleSetDocument | null, newer: RuleSetDocument): FiringComparison {
  const define = definer(older, newer);
  const only = (here: Result, there: Result): FiringChange[] => {
    const [fires, other] = [firingIn(here, true), firingIn(there, true)];
    const possible = firingIn(there, false);
    return [...fires].flatMap(([rule, { kind, readings, because }]): FiringChange[] => {
      const left = readings.filter((reading) => other.get(rule)?.readings.includes(reading) !== true);
      if (other.has(rule) && left.length === 0) return [];
      return [{ rule, kind, readings: left, because: because ?? sentenceOf(rule, older) ?? sentenceOf(rule, newer), couldFire: possible.has(rule), definition: define(rule) }];
    });
  };
  return { newlyFire: only(after, before), noLongerFire: only(before, after) };
}

interface Firing {
  readonly kind: FiringChange['kind'];
  readonly readings: readonly string[];
  readonly because: Text | null;
}

/** What certainly fires, or what only possibly does, by rule or action id. */
function firingIn(result: Result, certain: boolean): ReadonlyMap<string, Firing> {
  const firing = new Map<string, Firing>();
  for (const { reading, fired, couldFire } of result.readings) {
    for (const rule of certain ? fired : couldFire) {
      const because = result.reasons.find((reason) => reason.rule === rule)?.because ?? null;
      firing.set(rule, { kind: 'category', readings: [...(firing.get(rule)?.readings ?? []), reading], because });
    }
  }
  const add = (kind: Firing['kind'], id: string, each: { readonly certain: boolean; readonly because: Text }) => {
    if (each.certain === certain) firing.set(id, { kind, readings: [], because: each.because });
  };
  for (const flag of result.flags) add('flag', flag.rule, flag);
  for (const floor of result.floors) add('floor', floor.rule, floor);
  for (const action of result.actions) add('action', action.action, action);
  return firing;
}

function findRule(id: string, document: RuleSetDocument | null) {
  return document?.rules.find((rule) => rule.id === id) ?? document?.actions.find((action) => action.id === id);
}

function sentenceOf(id: string, document: RuleSetDocument | null): Text | null {
  return findRule(id, document)?.because ?? null;
}

function definer(older: RuleSetDocument | null, newer: RuleSetDocument): (id: string) => FiringChange['definition'] {
  return (id) => {
    const after = findRule(id, newer);
    if (after === undefined) return 'removed';
    if (older === null) return 'unknown';
    const before = findRule(id, older);
    if (before === undefined) return 'added';
    return fieldsThatDiffer(before, after).length === 0 ? 'unchanged' : 'changed';
  };
}
