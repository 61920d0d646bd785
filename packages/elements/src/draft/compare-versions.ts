import { carryOver, textIn, type Answers, type Question, type RuleSet } from '@cse-screening/core';
import { valueOf } from '../answers.ts';

/** The version of a rule set under which something was entered. */
export interface VersionBefore {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  /** Its questions by id, each with its wording then, or null where that was not kept. */
  readonly questions: Readonly<Record<string, string | null>>;
  /** The wording of its options then, by question and option. A record does not keep it, nor did earlier drafts. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What another version of a rule set makes of answers. Each question is given by its wording. */
export interface VersionChange {
  readonly before: string;
  readonly now: string;
  /** Answered, and no longer asked in a way that the answer fits. */
  readonly noPlace: readonly string[];
  /** Answered under another wording. */
  readonly reworded: readonly string[];
  readonly added: readonly string[];
}

/** Compares the questions under which answers were given with those of a rule set; null where it is the same one. */
export function compareVersions(before: VersionBefore, ruleSet: RuleSet, answers: Answers): VersionChange | null {
  if (before.digest === ruleSet.digest) return null;
  const then = new Map(Object.entries(before.questions));
  const now = new Map(wordQuestions(ruleSet));
  const { dropped } = carryOver(ruleSet, answers);
  const options = wordOptions(ruleSet);
  const meantElse = (id: string) => [valueOf(answers, id)].flat().map((option) => `${id} ${String(option)}`).some((picked) => (before.options?.[picked] ?? options[picked]) !== options[picked]);
  const noPlace = new Set(dropped);
  return {
    before: before.version,
    now: ruleSet.document.version,
    noPlace: dropped.map((id) => then.get(id) ?? now.get(id) ?? id),
    reworded: [...now].filter(([id, text]) => valueOf(answers, id) !== undefined && !noPlace.has(id) && ((then.get(id) ?? text) !== text || meantElse(id))).map(([, text]) => text),
    added: [...now].filter(([id]) => !then.has(id)).map(([, text]) => text),
  };
}

/** The wording of each question, by its id. */
export function wordQuestions(ruleSet: RuleSet): readonly (readonly [id: string, wording: string])[] {
  return questionsOf(ruleSet).map(({ id, text }) => [id, textIn(text, 'en')]);
}

/** The wording of each option, by question and option. */
export function wordOptions(ruleSet: RuleSet): Readonly<Record<string, string>> {
  return Object.fromEntries(questionsOf(ruleSet).flatMap((question) => ('options' in question ? question.options.map(({ id, text }) => [`${question.id} ${id}`, textIn(text, 'en')]) : [])));
}

function questionsOf({ document }: RuleSet): readonly Question[] {
  return document.sections.flatMap(({ questions }) => questions);
}
