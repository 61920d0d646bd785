import { carryOver } from '../evaluate/carry-over.ts';
import { compile } from '../evaluate/compile.ts';
import type { Indication, Range, Result } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { compareFiring, type FiringComparison } from './compare-firing.ts';
import { type IndicationComparison, indicationComparer } from './compare-indications.ts';
import { compareParts, type PartChange, type PartsComparison } from './compare-parts.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { ScreeningRecord } from './record.ts';
import { requireRecord } from './require-record.ts';
import { requireRuleSet } from './require-rule-set.ts';
import { type RecordVerification, verifyRecord } from './verify-record.ts';

/** What is indicated, and what the unknown answers leave open. */
export interface Outcome {
  readonly indicated: Indication;
  readonly range: Range;
}

/** One reading under both rule sets; null on the side that does not have it. */
export interface ReadingRerun extends IndicationComparison {
  readonly reading: string;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** A parameter with another value; null on the side that does not have it. */
export interface ParameterChange {
  readonly parameter: string;
  readonly before: number | boolean | null;
  readonly after: number | boolean | null;
}

/** What lies behind a movement. What only the two rule sets side by side can tell is null where the older was not given. */
export interface RerunReasons extends FiringComparison {
  readonly questions: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly PartChange[] | null };
  readonly parameters: readonly ParameterChange[] | null;
  readonly measures: PartsComparison | null;
}

/** What another version of the rule set makes of a record's answers. */
export interface Rerun extends IndicationComparison {
  /** Questions whose answers fit as they are. */
  readonly carried: readonly string[];
  /** Questions whose answers fit in part, and count as far as they fit. */
  readonly partly: readonly string[];
  /** Questions whose answers the other version has no place for. They stay in the record. */
  readonly dropped: readonly string[];
  /** Its questions without an answer that fits. */
  readonly unanswered: readonly string[];
  readonly before: Outcome;
  readonly after: Outcome;
  /** Every reading that one of the two has, those of the other version first. */
  readonly readings: readonly ReadingRerun[];
  readonly why: RerunReasons;
  /** The whole result under the other version. The record keeps its own. */
  readonly result: Result;
  /** Whether the record is as it was made. */
  readonly verification: RecordVerification;
}

/**
 * Screens a record's answers under another version of its rule set, on the record's own date, and says what moved and why.
 * Every answer is given to the other version: what it has no use for is not known to it, and never lowers the category. With
 * `older`, the rule set that the record rests on, it also says which parameters, measures and questions were changed.
 * @throws {OtherRuleSetError} where `older` is not the rule set that the record rests on.
 * @throws {TypeError} where it is given no record, or no parsed rule set.
 */
export function rerun(record: ScreeningRecord, newer: RuleSet, older?: RuleSet): Rerun {
  return rerunner(newer, older)(record);
}

/** Prepares the two rule sets once, for many records. Each record is rerun as `rerun` does it. */
export function rerunner(newer: RuleSet, older?: RuleSet): (record: ScreeningRecord) => Rerun {
  const screener = compile(newer);
  if (older !== undefined) requireParsed(older);
  const documents = { older: older?.document ?? null, newer: newer.document };
  const changes = older === undefined ? null : compareDocuments(older.document, newer.document);
  return (record) => {
    requireRecord(record);
    if (older !== undefined) requireRuleSet(older, record.ruleSet);
    const { result: recorded } = record;
    const result = plainCopy(screener.screen(record.answers, { date: record.date })) as Result;
    const compare = indicationComparer(record.ruleSet.id, documents.older, documents.newer);
    return {
      ...sortAnswers(record, newer, result),
      before: outcomeOf(recorded),
      after: outcomeOf(result),
      ...compare(recorded.indicated, result.indicated),
      readings: [...new Set([...result.readings, ...recorded.readings].map(({ reading }) => reading))].map((reading): ReadingRerun => {
        const [before, after] = [readingOf(recorded, reading), readingOf(result, reading)];
        return { reading, before, after, ...compare(before?.indicated ?? null, after?.indicated ?? null) };
      }),
      why: {
        ...compareFiring(recorded, result, documents.older, documents.newer),
        questions: changes?.questions ?? questionsByResult(recorded, newer.document),
        parameters: changes?.parameters ?? null,
        measures: changes?.measures ?? null,
      },
      result,
      verification: verifyRecord(record),
    };
  };
}

function outcomeOf({ indicated, range }: Outcome): Outcome {
  return { indicated, range };
}

function readingOf({ readings }: Result, reading: string): Outcome | null {
  const found = readings.find((each) => each.reading === reading);
  return found === undefined ? null : outcomeOf(found);
}

function sortAnswers(record: ScreeningRecord, newer: RuleSet, { answers: { present, absent } }: Result): Pick<Rerun, 'carried' | 'partly' | 'dropped' | 'unanswered'> {
  const { carried, dropped: unfit, unanswered } = carryOver(newer, record.answers);
  const used = new Set([...present, ...absent]);
  const partly = unfit.filter((id) => used.has(id));
  return { carried: Object.keys(carried), partly, dropped: unfit.filter((id) => !used.has(id)), unanswered: unanswered.filter((id) => !used.has(id)) };
}

/** Compares the questions without the older rule set: a result names every question of its rule set. */
function questionsByResult({ answers }: Result, newer: RuleSetDocument): RerunReasons['questions'] {
  const before = Object.values<readonly string[]>({ ...answers }).flat().map((id) => ({ id }));
  const { added, removed } = compareParts(before, questionsOf(newer));
  return { added, removed, changed: null };
}

function compareDocuments(older: RuleSetDocument, newer: RuleSetDocument): Pick<RerunReasons, 'questions' | 'parameters' | 'measures'> {
  // The section is compared too: a measure may pick questions by their section.
  const questions = ({ sections }: RuleSetDocument) => sections.flatMap((section) => section.questions.map((question) => ({ ...question, section: section.id })));
  return {
    questions: compareParts(questions(older), questions(newer)),
    parameters: compareParameters(older, newer),
    measures: compareParts(older.measures, newer.measures),
  };
}

function compareParameters(older: RuleSetDocument, newer: RuleSetDocument): readonly ParameterChange[] {
  const valuesOf = ({ parameters }: RuleSetDocument) => new Map(parameters.map(({ id, value }) => [id, value]));
  const [before, after] = [valuesOf(older), valuesOf(newer)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((parameter) => ({ parameter, before: before.get(parameter) ?? null, after: after.get(parameter) ?? null }))
    .filter((change) => change.before !== change.after);
}
