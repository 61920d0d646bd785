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
export function decider(document: RuleSetDocument): (program: Program) => Decision {
  const main = defaultReading(document);
  const readings = [main, ...document.readings.filter((reading) => reading !== main)].map(({ id }) => ({ id, rules: categoryRulesOf(document, id) }));
  const others = document.rules.flatMap(({ id, then }, index) => ('category' in then ? [] : [{ id, index }]));
  const bands = bandsReader(document);

  const decideReading = ({ id, rules }: (typeof readings)[number], { table: { codes }, rules: rows }: Program): ReadingDecision => {
    const fired: string[] = [];
    let from = -1;
    let to = -1;
    let highest = -1;
    for (let i = 0; i < rules.length; i++) {
      const each = rules[i] as (typeof rules)[number];
      const code = codes[rows[each.index] as number] as number;
      if (code === NEVER) continue;
      if (each.to > highest) highest = each.to;
      if (code !== CERTAIN) continue;
      fired.push(each.rule.id);
      if (each.from > from) from = each.from;
      if (each.to > to) to = each.to;
    }
    return { reading: id, indicated: bands.indication(from, to), range: bands.range(from, highest), fired };
  };

  return (program) => {
    const { table: { codes }, rules, actions: actionRows } = program;
    const decided: ReadingDecision[] = [];
    for (let i = 0; i < readings.length; i++) decided.push(decideReading(readings[i] as (typeof readings)[number], program));
    const fired: string[] = [];
    for (let i = 0; i < others.length; i++) if (codes[rules[(others[i] as { index: number }).index] as number] === CERTAIN) fired.push((others[i] as { id: string }).id);
    const actions: string[] = [];
    for (let i = 0; i < actionRows.length; i++) if (codes[actionRows[i] as number] === CERTAIN) actions.push((document.actions[i] as { id: string }).id);
    return { readings: decided, fired, actions };
  };
}
