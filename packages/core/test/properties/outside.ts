import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import type { Result } from '../../src/index.ts';
import type { PlainOutcome } from './plain-screener.ts';

/** Everything in which one completion falls outside what a result says of all of them. */
export function outsideOf(result: Result, document: RuleSetDocument, { holds, measure }: PlainOutcome): string[] {
  const place = (category: string | null) => document.categories.findIndex(({ id }) => id === category);
  const wrong: string[] = [];
  const expectInside = (inside: boolean, what: string) => {
    if (!inside) wrong.push(what);
  };
  const judge = (id: string, certain: boolean | null, outcome: boolean) => {
    expectInside(certain !== true || outcome, `${id} is certain, and does not hold`);
    expectInside(certain !== null || !outcome, `${id} is never, and holds`);
  };

  for (const { reading, range, indicated, fired, couldFire } of result.readings) {
    let [from, to] = [-1, -1];
    for (const { id, reading: own = reading, when, then } of document.rules) {
      if (!('category' in then) || own !== reading) continue;
      const outcome = holds(when);
      judge(id, fired.includes(id) ? true : couldFire.includes(id) ? false : null, outcome);
      if (!outcome) continue;
      from = Math.max(from, place(then.category));
      to = Math.max(to, place(then.upTo ?? then.category));
    }
    expectInside(place(range.lowest) <= from && to <= place(range.highest), `${reading} is ${String(range.lowest)} to ${String(range.highest)}, and came to ${String(from)} to ${String(to)}`);
    expectInside(place(indicated.category) <= from, `${reading} indicates ${String(indicated.category)}, and came to ${String(from)}`);
  }
  for (const { id, when, then } of document.rules) {
    if ('flag' in then) judge(id, result.flags.find(({ rule }) => rule === id)?.certain ?? null, holds(when));
    if ('floor' in then) judge(id, result.floors.find(({ rule }) => rule === id)?.certain ?? null, holds(when));
  }
  for (const { id, when } of document.actions) judge(id, result.actions.find(({ action }) => action === id)?.certain ?? null, holds(when));
  for (const { measure: id, lower, upper } of result.measures) {
    const value = measure(id);
    expectInside((lower <= value || lower === -Number.MAX_SAFE_INTEGER) && value <= (upper ?? Infinity), `${id} is ${String(lower)} to ${String(upper)}, and came to ${String(value)}`);
  }
  return wrong;
}
