import { compile, type Screener } from '../evaluate/compile.ts';
import type { Indication, Range, Result } from '../evaluate/result.ts';
import type { RuleSet } from '../rule-set.ts';
import { answersOfCase } from './answers-of-case.ts';
import type { Case, CasesDocument, ExpectedIndication, ExpectedRange } from './cases-document.ts';
import { requireCases } from './require-cases.ts';

/** One thing that came out otherwise than expected. */
export interface Difference {
  /** What was compared, as in `indicated`, `readings/literal/range` or `fired`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** How one case went: it passed where there is no difference. */
export interface CaseOutcome {
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** How all cases went. */
export interface CasesReport {
  readonly outcomes: readonly CaseOutcome[];
  readonly passed: number;
  readonly failed: number;
  /** Rules and actions that fire in no case: nothing shows that they work. */
  readonly neverFired: readonly string[];
}

/** Runs cases that `parseCases` has accepted. Pure: the same rule set and cases give the same report. */
export function runCases(ruleSet: RuleSet, cases: CasesDocument): CasesReport {
  requireCases(cases);
  const screener = compile(ruleSet);
  const fired = new Set<string>();
  const outcomes = cases.cases.map((each) => {
    const result = screen(screener, each, cases);
    for (const id of [...firedRules(result), ...result.actions.filter(({ certain }) => certain).map(({ action }) => action)]) fired.add(id);
    return { name: each.name, differences: compare(each, result) };
  });
  const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
  return {
    outcomes,
    passed: outcomes.length - failed,
    failed,
    neverFired: [...ruleSet.document.rules, ...ruleSet.document.actions].map(({ id }) => id).filter((id) => !fired.has(id)),
  };
}

function screen(screener: Screener, each: Case, cases: CasesDocument): Result {
  return screener.screen(answersOfCase(each, cases), each.date === undefined ? {} : { date: each.date });
}

function compare({ expect }: Case, result: Result): readonly Difference[] {
  const rules = firedRules(result);
  const actions = new Set(result.actions.filter(({ certain }) => certain).map(({ action }) => action));
  const flags = new Set(result.flags.filter(({ certain }) => certain).map(({ flag }) => flag));
  return [
    ...result.issues.map(({ path, message }) => ({ what: 'answers', expected: 'answers that fit the rule set', got: `${path}: ${message}` })),
    ...compareIndication('indicated', expect.indicated, result.indicated),
    ...compareRange('range', expect.range, result.range),
    ...Object.entries(expect.readings ?? {}).flatMap(([id, expected]) => {
      const reading = result.readings.find((candidate) => candidate.reading === id);
      if (reading === undefined) return [];
      return [
        ...compareIndication(`readings/${id}/indicated`, expected.indicated, reading.indicated),
        ...compareRange(`readings/${id}/range`, expected.range, reading.range),
      ];
    }),
    ...compareIds('fired', expect.fired, expect.notFired, rules),
    ...compareIds('actions', expect.actions, expect.noActions, actions),
    ...compareIds('flags', expect.flags, expect.noFlags, flags),
  ];
}

/** The rules that fire whatever the unknown answers are: for a category in any reading, for a flag, or for a floor. */
function firedRules(result: Result): ReadonlySet<string> {
  return new Set([
    ...result.readings.flatMap((reading) => reading.fired),
    ...[...result.flags, ...result.floors].filter(({ certain }) => certain).map(({ rule }) => rule),
  ]);
}

function compareIndication(what: string, expected: ExpectedIndication | undefined, got: Indication): readonly Difference[] {
  if (expected === undefined || (expected.category === got.category && (expected.upTo ?? null) === got.upTo)) return [];
  return [{ what, expected: nameSpan(expected.category, expected.upTo ?? null), got: nameSpan(got.category, got.upTo) }];
}

function compareRange(what: string, expected: ExpectedRange | undefined, got: Range): readonly Difference[] {
  if (expected === undefined || (expected.lowest === got.lowest && expected.highest === got.highest)) return [];
  const name = ({ lowest, highest }: Range) => `${nameCategory(lowest)} to ${nameCategory(highest)}`;
  return [{ what, expected: name(expected), got: name(got) }];
}

function compareIds(what: string, wanted: readonly string[] = [], unwanted: readonly string[] = [], got: ReadonlySet<string>): readonly Difference[] {
  return [
    ...wanted.filter((id) => !got.has(id)).map((id) => ({ what, expected: id, got: `${id} is not among them` })),
    ...unwanted.filter((id) => got.has(id)).map((id) => ({ what, expected: `not ${id}`, got: id })),
  ];
}

function nameSpan(category: string | null, upTo: string | null): string {
  return upTo === null ? nameCategory(category) : `${nameCategory(category)} up to ${upTo}`;
}

function nameCategory(category: string | null): string {
  return category ?? 'no category';
}
