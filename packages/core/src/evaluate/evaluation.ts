import type { AnswerSheet } from './answer-sheet.ts';
import type { Certainty, NumberSlot } from './compile-condition.ts';

/** A certainty for each of a list. */
export type Codes = Uint8Array | readonly Certainty[];

/**
 * Everything that one evaluator found for one set of answers; a result is made from it alone. Lists are in the order of
 * the rule set.
 */
export interface Evaluation {
  /** The answers as read. */
  readonly answers: AnswerSheet;
  /** The answers that count: those of questions that are not asked are taken out. */
  readonly counting: AnswerSheet;
  /** Whether each question is asked. */
  readonly asked: ArrayLike<number>;
  readonly rules: Codes;
  readonly actions: Codes;
  readonly completeness: Codes;
  readonly measures: Pick<NumberSlot, 'low' | 'high'>;
  /** The bounds before amended points. */
  readonly presets: Pick<NumberSlot, 'low' | 'high'>;
}
