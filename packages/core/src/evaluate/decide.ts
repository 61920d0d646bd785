import type { RuleSetDocument } from '../format/rule-set.ts';
import { bandsReader, categoryRulesOf, defaultReading } from './category-rules.ts';
import { CERTAIN, NEVER } from './compile-condition.ts';
import type { Program } from './program.ts';
import type { Indication, Range } from './result.ts';

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

/** Makes the function that reads the outcome off a program that has run. */
export function decider(document: RuleSetDocument, { table: { codes }, rules, actions }: Program): () => Decision {
  const main = defaultReading(document);
  const bands = bandsReader(document);
  const readings = [main, ...document.readings.filter((reading) => reading !== main)].map(({ id }) => ({ id, rules: categoryRulesOf(document, id).map(({ rule, index, from, to }) => ({ id: rule.id, row: rules[index] as number, from, to })) }));
  const others = document.rules.flatMap(({ id, then }, index): Row[] => ('category' in then ? [] : [{ id, row: rules[index] as number }]));
  const actionRows = document.actions.map(({ id }, index): Row => ({ id, row: actions[index] as number }));

  const decideReading = ({ id: reading, rules: own }: (typeof readings)[number]): ReadingDecision => {
    const fired: string[] = [];
    let from = -1;
    let to = -1;
    let highest = -1;
    for (let i = 0; i < own.length; i++) {
      const each = own[i] as (typeof own)[number];
      const code = codes[each.row] as number;
      if (code === NEVER) continue;
      if (each.to > highest) highest = each.to;
      if (code !== CERTAIN) continue;
      fired.push(each.id);
      if (each.from > from) from = each.from;
      if (each.to > to) to = each.to;
    }
    return { reading, indicated: bands.indication(from, to), range: bands.range(from, highest), fired };
  };
  const certainOf = (rows: readonly Row[]): string[] => {
    const ids: string[] = [];
    for (let i = 0; i < rows.length; i++) {
      const { id, row } = rows[i] as Row;
      if (codes[row] === CERTAIN) ids.push(id);
    }
    return ids;
  };
  return () => ({ readings: readings.map(decideReading), fired: certainOf(others), actions: certainOf(actionRows) });
}

/** A rule or an action, with the row of its condition. */
interface Row {
  readonly id: string;
  readonly row: number;
}
