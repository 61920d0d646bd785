import type { AnswerValue, Question } from '@cse-screening/core';
import type { Detail } from '../answers.ts';
import type { QuestionSource } from '../question-source.ts';
import type { Strings } from '../strings/strings.ts';

/** What the views of a question are made from. */
export interface QuestionModel {
  readonly question: Question;
  /** The value as recorded; undefined where nothing is. */
  readonly value: unknown;
  /** Date, source of information and note of the answer, the date as typed. */
  readonly detail: Detail;
  /** What is wrong with the answer; empty where nothing is. */
  readonly problem: string;
  readonly source: QuestionSource;
  /** Whether someone answers for themselves: they are not asked for dates and sources. */
  readonly selfCompleted: boolean;
  /** Whether it is being printed: on paper a field shows no more of its text than it has room for. */
  readonly printing: boolean;
  readonly language: string;
  readonly strings: Strings;
  /** Null takes the answer away, and leaves the focus where it is. `done` is false while a text is still being typed. */
  readonly onAnswer: (value: AnswerValue | null, done?: boolean) => void;
  /** The button that takes the answer away was pressed. */
  readonly onClear: () => void;
  /** Something about the answer was typed; `done` once the field is left. */
  readonly onDetail: (name: keyof Detail, text: string, done: boolean) => void;
}
