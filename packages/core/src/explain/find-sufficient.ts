import { type AnswerSheet, clearSheet, copyEntry, makeSheet } from '../evaluate/answer-sheet.ts';
import { NEVER } from '../evaluate/certainty.ts';
import { type QuestionPlan, Status } from '../evaluate/questions.ts';
import { leaveUnknown } from '../evaluate/read-answers.ts';
import type { WhatIf } from '../evaluate/what-if.ts';
import type { GivenAnswer } from './explanation.ts';

/** Given answers that the rule set treats alike. */
interface Batch {
  /** The options that each of them picks. */
  readonly must: number;
  readonly plans: QuestionPlan[];
  readonly strength: number;
}

/**
 * Makes the function that finds a smallest sufficient set: it forgets one answer after the other, weakest first, and keeps those
 * without which the category is lost. To go through them once is enough: forgetting an answer can only widen what is possible, so an
 * answer that is needed beside many others is needed beside fewer. Answers that the rule set treats alike are forgotten several at a
 * time. Afterwards the sheet is missing what was forgotten, and cannot be used any more. `saved` holds forgotten answers until the set
 * is found, and no longer.
 */
export function sufficientFinder(whatIf: WhatIf, saved = makeSheet(whatIf.program.plans.length)): () => GivenAnswer[] {
  const { program, groups, ends } = whatIf;
  const { answers, beforeChange, afterChange } = program;
  const blank = makeSheet(program.plans.length);
  const strengths = strengthsOf(whatIf);
  const isForgotten = new Uint8Array(program.plans.length);
  const forget = (plan: QuestionPlan) => {
    const q = plan.index;
    if (isForgotten[q] === 1) return;
    isForgotten[q] = 1;
    copyEntry(answers, saved, q);
    beforeChange(q);
    leaveUnknown(plan, answers, Status.unanswered);
    afterChange(q);
  };
  const recall = ({ index: q }: QuestionPlan) => {
    if (isForgotten[q] === 0) return;
    isForgotten[q] = 0;
    beforeChange(q);
    copyEntry(saved, answers, q);
    afterChange(q);
  };

  return () => {
    const target = ends().from;
    if (target < 0) return [];
    const enough = () => ends().from === target;
    const kept: QuestionPlan[] = [];
    // What is not asked does not count, and is no part of why: what hides it may be.
    for (const plan of program.plans) if (program.asked[plan.index] === NEVER) forget(plan);
    const batches = inBatches(groups, answers, strengths);
    const absent: QuestionPlan[] = [];
    for (const group of groups) for (const plan of group) if (isGiven(answers, plan.index) && saysAbsent(answers, plan)) absent.push(plan);

    absent.forEach(forget);
    if (!enough()) {
      // Some rule says "not": each absent answer is tried by itself.
      absent.forEach(recall);
      for (const plan of absent) {
        forget(plan);
        if (enough()) continue;
        recall(plan);
        kept.push(plan);
      }
    }
    for (const { plans } of batches) kept.push(...keepFewest(plans, forget, recall, enough));
    isForgotten.fill(0);
    saved.hasDetails = true;
    clearSheet(saved, blank);
    return kept.sort((a, b) => a.index - b.index).map(({ index, question }) => ({ question: question.id, value: answers.values[index] ?? 'not-known' }));
  };
}

/** Of some answers that are alike, forgets as many as possible, and gives those that are left. */
function keepFewest(plans: readonly QuestionPlan[], forget: (plan: QuestionPlan) => void, recall: (plan: QuestionPlan) => void, enough: () => boolean): readonly QuestionPlan[] {
  const keepFirst = (count: number) => {
    plans.forEach((plan, i) => {
      if (i < count) recall(plan);
      else forget(plan);
    });
  };
  let [tooFew, fewest] = [-1, plans.length];
  while (fewest - tooFew > 1) {
    const middle = tooFew === -1 ? 0 : (tooFew + fewest) >> 1;
    keepFirst(middle);
    if (enough()) fewest = middle;
    else tooFew = middle;
  }
  keepFirst(fewest);
  return plans.slice(0, fewest);
}

/** Whether an answer says anything; one that is not known may still say when. */
function isGiven({ status, must, dates }: AnswerSheet, index: number): boolean {
  return status[index] === Status.known || status[index] === Status.notApplicable || must[index] !== 0 || dates[index] !== null;
}

function saysAbsent({ must }: AnswerSheet, { index, allOptions, presentOptions }: QuestionPlan): boolean {
  return allOptions !== 0 && ((must[index] as number) & presentOptions) === 0;
}

/** The given answers that say something is present, those alike together, weakest first. */
function inBatches(groups: readonly (readonly QuestionPlan[])[], sheet: AnswerSheet, strengths: ReadonlyMap<number, readonly number[]>): Batch[] {
  const batches: Batch[] = [];
  for (const group of groups) {
    const first = batches.length;
    for (const plan of group) {
      if (!isGiven(sheet, plan.index) || saysAbsent(sheet, plan)) continue;
      const must = sheet.must[plan.index] as number;
      // Only answers of one group are alike.
      let batch = batches[first];
      for (let i = first; batch !== undefined && batch.must !== must; i++) batch = batches[i + 1];
      if (batch === undefined) batches.push({ must, plans: [plan], strength: strengthOf(must, strengths.get(plan.index) ?? []) });
      else batch.plans.push(plan);
    }
  }
  return batches.sort((a, b) => a.strength - b.strength);
}

function strengthOf(must: number, own: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < own.length; i++) if ((must & (1 << i)) !== 0) most = Math.max(most, own[i] as number);
  return most;
}

/** For each question, how far each of its options alone takes the category, and then the measures. */
function strengthsOf({ program, groups, start }: WhatIf): ReadonlyMap<number, readonly number[]> {
  const { answers, plans, measures } = program;
  for (const plan of plans) leaveUnknown(plan, answers, Status.unanswered);
  return new Map(
    groups.flatMap((group) => {
      const first = group[0] as QuestionPlan;
      const own = first.options.map((_, i) => {
        answers.must[first.index] = answers.can[first.index] = 1 << i;
        const { from } = start();
        return (from + 1) * 1000 + measures.low.reduce((sum, low) => sum + (Number.isFinite(low) ? low : 0), 0);
      });
      leaveUnknown(first, answers, Status.unanswered);
      return group.map(({ index }): [number, readonly number[]] => [index, own]);
    }),
  );
}
