import type { AnswerValue, Question } from '@cse-screening/core';
import type { QuestionSource } from '../question-source.ts';
import type { Strings } from '../strings/strings.ts';

/** What the views of a question are made from. */
export interface QuestionModel {
  readonly question: Question;
  /** The value as recorded; undefined where nothing is. */
  readonly value: unknown;
  readonly source: QuestionSource;
  readonly language: string;
  readonly strings: Strings;
  readonly onAnswer: (value: AnswerValue) => void;
  readonly onClear: () => void;
}
