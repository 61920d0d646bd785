import { compile } from '../evaluate/compile.ts';
import type { Answers, Result } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { Issue } from '../issue.ts';
import type { Report } from '../parse/report.ts';
import type { RuleSet } from '../rule-set.ts';
import { checkJudgement } from './check-judgement.ts';
import type { JudgementGiven } from './judgement.ts';
import { plainCopy } from './plain-copy.ts';
import type { RecordContent, RecordGiven } from './record.ts';
import { RECORD_FORMAT } from './record-format.ts';
import { type RecordOutcome, seal } from './seal.ts';

/** What a record is made of. */
export interface RecordInput {
  readonly ruleSet: RuleSet;
  /** The caller's name for the record: opaque, 1 to 200 characters, nothing that says who the child is. */
  readonly id: string;
  /** The screening date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly answers: Answers;
  /** The result that was shown, where there is one: it must be what the rule set gives for these answers on this date. */
  readonly result?: Result;
  /** The language that the questions were read in, as in `cy`. */
  readonly language?: string;
  /** When the record was made, `YYYY-MM-DDTHH:MM:SSZ`. The library has no clock: without it the record does not say. */
  readonly createdAt?: string;
  readonly narrative?: string;
  /** The child's own words, kept as they are. */
  readonly childsWords?: string;
  readonly judgement?: JudgementGiven;
}

/**
 * Makes a record of what `checkGiven` finds nothing wrong with. `holdResult` may throw where the result that was shown is not
 * that of the screening.
 */
export function makeRecord(input: RecordInput, checkGiven: (given: unknown) => readonly Issue[], holdResult?: (screen: () => Result) => void): RecordOutcome {
  const { ruleSet } = input;
  const issues: Issue[] = [];
  const report: Report = (code, path, message, hint, severity = 'error') => issues.push({ code, severity, path, message, hint });
  const given = readGiven(input, report);
  // A part that could not be read has its issue already, and is not also missing.
  const unread = new Set(issues.map(({ path }) => path));
  issues.push(...checkGiven(given).filter(({ path }) => !unread.has(path)));
  const isWell = (path: string) => !issues.some((issue) => issue.severity === 'error' && (issue.path === path || issue.path.startsWith(`${path}/`)));

  if (!isWell('/answers') || !isWell('/date')) return { record: null, issues };
  const { judgement: decided, ...unordered } = given as RecordGiven;
  const rest = { ...unordered, answers: inQuestionOrder(ruleSet, unordered.answers) };
  const result = screen(ruleSet, rest.answers, rest.date);
  // The order of what could not be used follows that of the answers: the result shown is held against its own order.
  holdResult?.(() => screen(ruleSet, unordered.answers, rest.date));
  issues.push(...result.issues.map((issue): Issue => ({ ...issue, severity: 'warning', path: `/answers${issue.path}` })));
  const judgement = decided === undefined || !isWell('/judgement') ? null : checkJudgement(decided, ruleSet, result, report);
  if (issues.some(({ severity }) => severity === 'error')) return { record: null, issues };

  const { id, version, edition } = ruleSet.document;
  const content: RecordContent = { format: RECORD_FORMAT, ruleSet: { id, version, edition, digest: ruleSet.digest }, ...rest, result, ...(judgement === null ? {} : { judgement }) };
  return seal(content, issues);
}

const PARTS = ['id', 'date', 'language', 'createdAt', 'answers', 'narrative', 'childsWords', 'judgement'] as const;

/** A plain copy of what the caller gave: what is screened is then what is kept, whatever a getter would say next time. */
function readGiven(input: RecordInput, report: Report): unknown {
  const parts: [string, unknown][] = [];
  for (const name of PARTS) {
    try {
      const value: unknown = input[name];
      if (value !== undefined) parts.push([name, plainCopy(value)]);
    } catch {
      report('unreadable-answer', `/${name}`, `"${name}" could not be read.`, 'Pass plain data, and not more of it than a record can hold.');
    }
  }
  return Object.fromEntries(parts);
}

/** Answers in the order of their questions, so that the same answers give the same record in whatever order they came. */
function inQuestionOrder({ document }: RuleSet, answers: Answers): Answers {
  const places = new Map(questionsOf(document).map(({ id }, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? places.size;
  return Object.fromEntries(Object.entries(answers).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
}

function screen(ruleSet: RuleSet, answers: Answers, date: string): Result {
  return plainCopy(compile(ruleSet).screen(answers, { date })) as Result;
}
