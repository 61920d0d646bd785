import {
  type Answers, type CasesReport, type ChangeClassification, classifyChange, compareRuleSets, describeRuleSet, type Issue, parse, parseCases, type RuleSet, type RuleSetComparison, type RuleSetView, runCases,
} from '@cse-screening/core';
import { checkRuleSet, joinAlike } from '@cse-screening/core/lint';

/** How a rule set differs from the one that it is compared with, and what that moves. */
export interface Change {
  readonly comparison: RuleSetComparison;
  readonly kind: ChangeClassification;
  /** The differences in words, part by part. */
  readonly groups: NonNullable<RuleSetView['changes']>['groups'];
}

/** How the worked cases went: the report, or what is wrong with their text. */
interface CasesRun {
  readonly report: CasesReport | null;
  readonly issues: readonly Issue[];
}

/** What is known of a text. It grows while it is worked out: what is not there yet is null. */
export interface Look {
  readonly text: string;
  readonly issues: readonly Issue[];
  /** Whether everything was looked for, and not only what keeps the rule set from being used. */
  readonly isWhole: boolean;
  /** Null where the text cannot be used as it stands. */
  readonly ruleSet: RuleSet | null;
  readonly change: Change | null;
  readonly cases: CasesRun | null;
}

/** What is known of a text that can be used. */
export type UsableLook = Look & { readonly ruleSet: RuleSet };

export function isUsable(look: Look): look is UsableLook {
  return look.ruleSet !== null;
}

/** What a text is looked at with. */
export interface Against {
  readonly published: RuleSet | null;
  readonly cases: string | null;
  readonly language: string;
  /** The day of the check, YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Looks at a text one piece of work after another, and shows what is known after each. `goOn` waits between two of them and
 * says whether the text is still the one to look at: a page must not stand still while someone types.
 */
export async function lookAt(text: string, { published, cases, language, date }: Against, show: (look: Look) => void, goOn: () => Promise<boolean>): Promise<void> {
  const { ruleSet: read, issues } = parse(text);
  let look: Look = { text, ruleSet: read, issues: joinAlike(issues), isWhole: false, change: null, cases: null };
  const add = (more: Partial<Look>) => {
    look = { ...look, ...more };
    show(look);
  };
  add({});
  if (!(await goOn())) return;
  add({ issues: checkRuleSet(text, { date }).issues, isWhole: true });
  const { ruleSet } = look;
  if (ruleSet === null) return;
  if (published !== null) {
    if (!(await goOn())) return;
    const comparison = compareRuleSets(published, ruleSet);
    if (!(await goOn())) return;
    const kind = classifyChange(published, ruleSet);
    if (!(await goOn())) return;
    add({ change: { comparison, kind, groups: describeRuleSet(ruleSet, { language, previous: published }).changes?.groups ?? [] } });
  }
  if (cases === null || !(await goOn())) return;
  add({ cases: run(cases, ruleSet) });
}

function run(text: string, ruleSet: RuleSet): CasesRun {
  const { cases, issues } = parseCases(forThisVersion(text, ruleSet), ruleSet);
  return { report: cases === null ? null : runCases(ruleSet, cases), issues };
}

/** The cases of the version that is edited serve the next one too: its number rises with the edit. */
function forThisVersion(text: string, { document }: RuleSet): string {
  const cases = readCases(text);
  if (cases === null || cases.ruleSet?.id !== document.id || cases.ruleSet.version === document.version) return text;
  return JSON.stringify({ ...cases, ruleSet: { id: document.id, version: document.version } });
}

interface CasesText {
  readonly ruleSet?: { readonly id?: unknown; readonly version?: unknown };
  readonly bases?: Readonly<Record<string, object>>;
  readonly cases?: readonly { readonly name?: unknown; readonly from?: string; readonly answers?: object; readonly date?: string }[];
}

function readCases(text: string): CasesText | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    // `parseCases` says what is wrong with it.
    return null;
  }
}

/** The answers of a worked case, with those that it starts from, and its screening date; null where it has none. */
export function findCase(name: string, text: string): { readonly answers: Answers; readonly date: string | null } {
  const cases = readCases(text);
  const found = cases?.cases?.find((each) => each.name === name);
  return { answers: { ...cases?.bases?.[found?.from ?? ''], ...found?.answers }, date: found?.date ?? null };
}
