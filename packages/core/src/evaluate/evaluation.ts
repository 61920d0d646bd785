import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Certainty } from './certainty.ts';
import type { NumberSlot } from './compile-comparison.ts';

/** A certainty for each of a list. */
export type Codes = Uint8Array | readonly Certainty[];

/** Everything that one evaluator found for one set of answers; a result is made from it alone. */
export interface Evaluation {
  /** The answers as read. */
  readonly answers: AnswerSheet;
  /** The answers that count: those of questions that are not asked are taken out. */
  readonly counting: AnswerSheet;
  /** Whether each question is asked. */
  readonly asked: ArrayLike<number>;
  /** The certainty of each condition, at its row. */
  readonly codes: Codes;
  readonly measures: Pick<NumberSlot, 'low' | 'high'>;
  /** The bounds before amended points. */
  readonly presets: Pick<NumberSlot, 'low' | 'high'>;
}

/** The row of the condition of each rule, action and completeness requirement, in the order of the rule set. */
export interface Rows {
  readonly rules: ArrayLike<number>;
  readonly actions: ArrayLike<number>;
  readonly completeness: ArrayLike<number>;
}

/** The conditions on which everything in a result rests: of rules, of actions, of completeness requirements. */
export function outcomeConditions({ rules, actions, completeness }: RuleSetDocument): readonly (Condition | undefined)[] {
  return [...rules, ...actions, ...completeness].map(({ when }) => when);
}

/** Parts the rows of those conditions; there may be more behind them. */
export function splitRows(rows: Int32Array, { rules, actions, completeness }: RuleSetDocument): Rows {
  const afterActions = rules.length + actions.length;
  return { rules: rows.subarray(0, rules.length), actions: rows.subarray(rules.length, afterActions), completeness: rows.subarray(afterActions, afterActions + completeness.length) };
}
