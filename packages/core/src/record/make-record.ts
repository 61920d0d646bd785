import { compile } from '../evaluate/compile.ts';
import type { Answers, Result } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSet } from '../rule-set.ts';
import { checkJudgement } from './check-judgement.ts';
import type { Fault } from './fault-words.ts';
import type { JudgementGiven } from './judgement.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { RecordContent, RecordGiven, ScreeningRecord } from './record.ts';
import { RECORD_FORMAT } from './record-format.ts';
import { seal } from './seal.ts';

/** What a record is made of. */
export interface RecordInput {
  readonly ruleSet: RuleSet;
  /** The caller's name for the record: opaque, 1 to 200 characters that can be seen, nothing that says who the child is. */
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

/** What the two ways to make a record, with words and without, do differently. */
interface Making<Refusal> {
  readonly checkGiven: (given: unknown) => readonly Refusal[];
  readonly report: (fault: Fault) => Refusal;
  /** Compares the result that was shown with that of a screening; may throw where they differ. */
  readonly holdResult?: (screen: () => Result) => void;
}

/** A record, or null where anything is refused. */
export interface MadeRecord<Refusal> {
  readonly record: ScreeningRecord | null;
  readonly refusals: readonly Refusal[];
  /** What the answers give; null where they could not be screened. */
  readonly result: Result | null;
}

/** An id that people cannot see, or cannot tell from another. Only a new record is refused for it: one that exists must not be lost for its id. */
const UNSEEN = /\p{Cc}|^[\s\p{DI}\u2800]*$/u;

/** Makes a record of what nothing is wrong with. */
export function makeRecord<Refusal extends { readonly path: string }>(input: RecordInput, { checkGiven, report, holdResult }: Making<Refusal>): MadeRecord<Refusal> {
  const { ruleSet } = input;
  const refusals: Refusal[] = [];
  const find = (fault: Fault) => refusals.push(report(fault));
  const given = readGiven(input, find);
  // A part that could not be read has been reported, and is not reported as missing too.
  const unread = new Set(refusals.map(({ path }) => path));
  refusals.push(...checkGiven(given).filter(({ path }) => !unread.has(path)));
  const isWell = (part: string) => !refusals.some(({ path }) => path === part || path.startsWith(`${part}/`));
  if (isWell('/id') && UNSEEN.test((given as RecordGiven).id)) find({ code: 'invisible-character', path: '/id', fault: ['unseen'] });

  if (!isWell('/answers') || !isWell('/date')) return { record: null, refusals, result: null };
  const { judgement: decided, ...unordered } = given as RecordGiven;
  const rest = { ...unordered, answers: inQuestionOrder(ruleSet, unordered.answers) };
  const result = screen(ruleSet, rest.answers, rest.date);
  // Issues come in the order of the answers. So the result that was shown is compared with a screening of the answers in their own order.
  holdResult?.(() => screen(ruleSet, unordered.answers, rest.date));
  const judgement = decided === undefined || !isWell('/judgement') ? null : checkJudgement(decided, ruleSet, result, find);
  if (refusals.length > 0) return { record: null, refusals, result };

  const { id, version, edition } = ruleSet.document;
  const content: RecordContent = { format: RECORD_FORMAT, ruleSet: { id, version, edition, digest: ruleSet.digest }, ...rest, result, ...(judgement === null ? {} : { judgement }) };
  return { record: seal(content, find), refusals, result };
}

const PARTS = ['id', 'date', 'language', 'createdAt', 'answers', 'narrative', 'childsWords', 'judgement'] as const;

/**
 * A plain copy of what the caller gave, so that what is kept is what was screened, even if a getter gives something else the next
 * time. Parts that no record has are copied too, to be refused: a narrative under a misspelt name would otherwise be lost.
 */
function readGiven(input: RecordInput, find: (fault: Fault) => void): unknown {
  const parts: [string, unknown][] = [];
  for (const name of new Set([...PARTS, ...Object.keys(input)])) {
    if (name === 'ruleSet' || name === 'result') continue;
    try {
      const value = input[name as keyof RecordInput] as unknown;
      if (value !== undefined) parts.push([name, plainCopy(value)]);
    } catch {
      find({ code: 'unreadable-answer', path: `/${name}`, fault: ['unread', `"${name}"`] });
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
