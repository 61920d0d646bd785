import { digest } from '../digest/digest.ts';
import { CERTAIN, type Certainty, NEVER, POSSIBLE } from '../evaluate/certainty.ts';
import { planQuestions } from '../evaluate/questions.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import { makeSheet } from '../evaluate/answer-sheet.ts';
import type { Answers } from '../evaluate/result.ts';
import { optionIds, questionsOf } from '../format/facts.ts';
import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { ANALYSIS_DATE, type AnswerClass, answerClasses, OutsideError } from './answer-classes.ts';
import { areOrderedAlike } from './compare-contents.ts';
import { buildDiagram } from './diagram.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { shareOut } from './read-diagram.ts';
import { resolveCondition } from './resolve-condition.ts';
import { planWalk } from './walk.ts';

/** Answer sets to the older questions for which something follows in another way than before. */
export interface OutcomeChange extends Pick<Outcome, 'kind' | 'id' | 'reading'> {
  /**
   * What becomes of it: it now follows, or no longer follows, whatever the open answers are; or it did not and does not
   * certainly follow, and now may or no longer may; or that cannot be decided exactly.
   */
  readonly change: 'follows' | 'no-longer-follows' | 'may-follow' | 'can-no-longer-follow' | 'undecided';
  /** Whether only an answer that is open before or after makes the difference, and it rests on a question or an option that was added or removed. */
  readonly byQuestionsAlone: boolean;
  /** The smallest answer set that shows it, everything else not known; null where it cannot be decided. */
  readonly example: Answers | null;
  /** Why it cannot be decided; otherwise null. */
  readonly reason: string | null;
}

type Change = Omit<OutcomeChange, 'kind' | 'id' | 'reading'>;

const NOT_APPLICABLE: AnswerClass = { value: { value: 'not-applicable', reason: 'It does not fit.' }, concerns: 0, kind: 'absent' };

/**
 * Finds every way in which what follows from existing answer sets changes. An existing answer set answers the older
 * version's questions, "not known" and "not applicable" among the answers; what only the newer version asks is not known. Where the categories change places, "a category or a higher one" means nothing, and
 * categories are left out.
 */
export function compareOutcomes(before: RuleSetDocument, after: RuleSetDocument): readonly OutcomeChange[] {
  const key = ({ kind, id, reading }: Outcome) => JSON.stringify([kind, id, reading]);
  const [older, newer] = [before, after].map((document) => new Map(outcomesOf(document).map((outcome) => [key(outcome), outcome]))) as [Map<string, Outcome>, Map<string, Outcome>];
  const known = existingOptions(before, after);
  const seen = new Map<string, readonly Change[]>();
  const ordered = areOrderedAlike(before, after);
  return [...new Set([...older.keys(), ...newer.keys()])].flatMap((each) => {
    const [had, has] = [older.get(each)?.when ?? null, newer.get(each)?.when ?? null];
    const { kind, id, reading } = (newer.get(each) ?? older.get(each)) as Outcome;
    const both = JSON.stringify([had, has]);
    if (!ordered && (kind === 'category' || kind === 'span')) return [];
    // A span that goes no further than the category says nothing of its own.
    const category = key({ kind: 'category', id, reading, when: null });
    if (kind === 'span' && both === JSON.stringify([older.get(category)?.when ?? null, newer.get(category)?.when ?? null])) return [];
    const changes = seen.get(both) ?? compareConditions(had, has, before, after, known);
    seen.set(both, changes);
    return changes.map((change) => ({ kind, id, reading, ...change }));
  });
}

/** Which options of which questions both versions have; numbers and dates count as an option of their own. */
function existingOptions(before: RuleSetDocument, after: RuleSetDocument): (question: string, option: string) => boolean {
  const optionsOf = (document: RuleSetDocument) => new Set(questionsOf(document).flatMap((question) => (optionIds(question) ?? ['a number']).map((option) => `${question.id} ${option}`)));
  const [had, has] = [optionsOf(before), optionsOf(after)];
  return (question, option) => had.has(`${question} ${option}`) && has.has(`${question} ${option}`);
}

function compareConditions(had: Condition | null, has: Condition | null, before: RuleSetDocument, after: RuleSetDocument, known: (question: string, option: string) => boolean): readonly Change[] {
  const resolve = (condition: Condition | null, document: RuleSetDocument, kept: typeof known) => (condition === null ? null : resolveCondition(condition, document, kept));
  const [wholeBefore, wholeAfter] = [resolve(had, before, () => true), resolve(has, after, () => true)];
  if (digest(wholeBefore) === digest(wholeAfter)) return [];
  const [keptBefore, keptAfter] = [resolve(had, before, known), resolve(has, after, known)];
  if ((keptBefore?.hasPoints === true || keptAfter?.hasPoints === true) && digest(keptBefore?.logic ?? null) !== digest(keptAfter?.logic ?? null)) {
    return [{ change: 'undecided', byQuestionsAlone: false, example: null, reason: 'it rests on points, and a practitioner may amend those in any way' }];
  }
  const questionsDiffer = digest(asked(wholeBefore)) !== digest(asked(wholeAfter));
  try {
    return walkBoth(had, has, before, after, questionsDiffer);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return [{ change: 'undecided', byQuestionsAlone: false, example: null, reason: error.message }];
  }
}

/** Which questions a condition rests on, and which options they have. */
function asked(resolved: ReturnType<typeof resolveCondition> | null): unknown {
  return Object.entries(resolved?.questions ?? {}).map(([id, question]) => [id, (question as { readonly options: readonly (readonly unknown[])[] }).options.map(([option]) => option)]).sort();
}

function walkBoth(had: Condition | null, has: Condition | null, before: RuleSetDocument, after: RuleSetDocument, questionsDiffer: boolean): readonly Change[] {
  const sides = [{ document: before, condition: had }, { document: after, condition: has }].flatMap(({ document, condition }) => (condition === null ? [] : [{ document, conditions: [condition, { not: condition }] as Condition[] }]));
  const walk = planWalk([...sides].reverse(), (id) => existingAnswers(id, before, after));
  const diagram = buildDiagram(sides, walk, (codes) => {
    const [first, second] = codes.map(codeOf);
    return [had === null ? NEVER : (first as Certainty), has === null ? NEVER : ((had === null ? first : second) as Certainty)] as const;
  });
  const smallest = new Map<string, Change & { readonly cost: number }>();
  for (const { outcome: [old, fresh], cost, smallest: answers } of shareOut(diagram, walk)) {
    if (old === fresh) continue;
    const change = old === CERTAIN ? 'no-longer-follows' : fresh === CERTAIN ? 'follows' : fresh === POSSIBLE ? 'may-follow' : 'can-no-longer-follow';
    const byQuestionsAlone = questionsDiffer && (old === POSSIBLE || fresh === POSSIBLE);
    const key = `${change} ${String(byQuestionsAlone)}`;
    if (cost < (smallest.get(key)?.cost ?? Infinity)) smallest.set(key, { change, byQuestionsAlone, example: answers(), reason: null, cost });
  }
  return [...smallest.values()].map(({ cost: _, ...change }) => change);
}

/** From whether a condition certainly holds, and whether it certainly does not. */
function codeOf([holds, fails]: readonly Certainty[]): Certainty {
  return holds === CERTAIN ? CERTAIN : fails === CERTAIN ? NEVER : POSSIBLE;
}

/** The classes of answers to a question that fit the older version; one that it does not have stays not known. */
function existingAnswers(id: string, before: RuleSetDocument, after: RuleSetDocument): readonly AnswerClass[] {
  const plans = planQuestions(before);
  const asksFor = plans.some((plan) => plan.id === id);
  const read = answerReader(plans);
  const fits = ({ value }: AnswerClass) => value === undefined || (asksFor && read({ [id]: value }, ANALYSIS_DATE, makeSheet(plans.length)).length === 0);
  return [...answerClasses(id, [before, after]), NOT_APPLICABLE].filter(fits);
}
