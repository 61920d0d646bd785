import type { RuleSetDocument } from '../format/rule-set.ts';
import { bandsReader, type CategoryRule, categoryRulesOf, defaultReading } from './category-rules.ts';
import { CERTAIN, NEVER } from './certainty.ts';
import type { Codes, Rows } from './evaluation.ts';
import type { Program } from './program.ts';
import type { Indication, Range, ReadingResult } from './result.ts';

export interface ReadingDecision {
  readonly reading: string;
  readonly indicated: Indication;
  readonly range: Range;
  /** Ids of the category rules that fire whatever the unknown answers are, in the rule set's order. */
  readonly fired: readonly string[];
}

/** What follows from answers, without the reasons. */
export interface Decision {
  /** Every reading, the default one first. */
  readonly readings: readonly ReadingDecision[];
  /** Ids of the flag and floor rules that certainly fire, in the rule set's order. */
  readonly fired: readonly string[];
  /** Ids of the actions that certainly follow, in the rule set's order. */
  readonly actions: readonly string[];
}

/** Says what a reading indicates; in full where there is a list for the category rules that fire for some unknown answers only. */
type ReadingReader = (codes: Codes, couldFire?: string[]) => ReadingDecision | ReadingResult;

/** Makes what reads each reading off the certainties of the conditions, the default one first. */
export function readingReaders(document: RuleSetDocument, rows: Rows): readonly ReadingReader[] {
  const main = defaultReading(document);
  const bands = bandsReader(document);
  return [main, ...document.readings.filter((reading) => reading !== main)].map(({ id: reading }): ReadingReader => {
    const rules = categoryRulesOf(document, reading, rows.rules);
    return (codes, couldFire) => {
      const fired: string[] = [];
      let from = -1;
      let to = -1;
      let highest = -1;
      // The same as `boundsOf`, on the way: going through the rules once more would be felt over many answer sets.
      for (let i = 0; i < rules.length; i++) {
        const each = rules[i] as CategoryRule;
        const code = codes[each.index] as number;
        if (code === NEVER) continue;
        if (each.to > highest) highest = each.to;
        if (code !== CERTAIN) {
          couldFire?.push(each.rule.id);
          continue;
        }
        fired.push(each.rule.id);
        if (each.from > from) from = each.from;
        if (each.to > to) to = each.to;
      }
      const indicated = bands.indication(from, to);
      const range = bands.range(from, highest);
      return couldFire === undefined ? { reading, indicated, range, fired } : { reading, indicated, range, fired, couldFire };
    };
  });
}

/** Makes the function that reads the outcome off a program that has run. */
export function decider(document: RuleSetDocument, { codes, rows }: Pick<Program, 'codes' | 'rows'>): () => Decision {
  const readings = readingReaders(document, rows);
  const others = document.rules.flatMap(({ id, then }, i): Placed[] => ('category' in then ? [] : [{ id, index: rows.rules[i] as number }]));
  const actions = document.actions.map(({ id }, i): Placed => ({ id, index: rows.actions[i] as number }));
  const decideReading = (read: ReadingReader) => read(codes);
  return () => ({ readings: readings.map(decideReading), fired: certainOf(others, codes), actions: certainOf(actions, codes) });
}

/** A rule or an action, and the row of its condition. */
interface Placed {
  readonly id: string;
  readonly index: number;
}

function certainOf(list: readonly Placed[], codes: Codes): string[] {
  const ids: string[] = [];
  for (let i = 0; i < list.length; i++) {
    const { id, index } = list[i] as Placed;
    if (codes[index] === CERTAIN) ids.push(id);
  }
  return ids;
}
