import { type AnswerSheet, isUnknown } from './answer-sheet.ts';
import { NEVER } from './certainty.ts';
import { type QuestionPlan, Status } from './questions.ts';
import type { WhatIf } from './what-if.ts';

const CLOSED = -1;

/**
 * Makes the function that lists the unknown questions that could change the category, most decisive first: those that alone could
 * raise the lower end most, then those that alone would bring the upper end down most.
 */
export function settler(whatIf: WhatIf): () => string[] {
  const { program, groups } = whatIf;
  const { plans, answers, asked } = program;
  const decisivenessOf = decisiveness(whatIf);
  const isOpen = (plan: QuestionPlan) => asked[plan.index] !== NEVER && (isUnknown(answers, plan.index) || isUndated(answers, plan));
  const bearing = groups.flat().sort((a, b) => a.index - b.index);
  // How decisive each question is; CLOSED where it is known.
  const scores = new Int32Array(plans.length);
  return () => {
    const { from, highest } = whatIf.start();
    if (from === highest) return [];
    const open = whatIf.openQuestions();
    // All are looked at before anything is tried: trying asks and hides questions.
    for (let i = 0; i < bearing.length; i++) {
      const plan = bearing[i] as QuestionPlan;
      scores[plan.index] = open[plan.index] === 1 && isOpen(plan) ? 0 : CLOSED;
    }
    let most = CLOSED;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as readonly QuestionPlan[];
      let score = CLOSED;
      for (let j = 0; j < group.length; j++) {
        const plan = group[j] as QuestionPlan;
        if (scores[plan.index] === CLOSED) continue;
        if (score === CLOSED) score = decisivenessOf(plan, from, highest);
        scores[plan.index] = score;
      }
      if (score > most) most = score;
    }
    const ids: string[] = [];
    for (let score = most, next = CLOSED; score !== CLOSED; score = next, next = CLOSED) {
      for (let i = 0; i < bearing.length; i++) {
        const { index, id } = bearing[i] as QuestionPlan;
        const each = scores[index] as number;
        if (each === score) ids.push(id);
        else if (each < score && each > next) next = each;
      }
    }
    return ids;
  };
}

/** Whether something is recorded as present, and its date, which matters, is not known. */
function isUndated({ can, dates, status }: AnswerSheet, { index, isDated, allOptions, presentOptions }: QuestionPlan): boolean {
  const happened = allOptions === 0 ? status[index] === Status.known : ((can[index] as number) & presentOptions) !== 0;
  return isDated && dates[index] === null && happened;
}

/** Makes the function that says how much one answer alone could raise the lower end, and then bring the upper end down. */
function decisiveness({ program, numbers, ends, endsAfter }: WhatIf): (plan: QuestionPlan, from: number, highest: number) => number {
  const { plans, answers, beforeChange, afterChange } = program;
  const ways = plans.map((plan) => Int32Array.from(waysToAnswer(plan)));
  const putNumber = (q: number, low: number, high: number, status: number) => {
    beforeChange(q);
    answers.low[q] = low;
    answers.high[q] = high;
    answers.status[q] = status;
    afterChange(q);
  };
  return ({ index: q, allOptions, question }, from, highest) => {
    let raised = from;
    let dropped = highest;
    if (allOptions !== 0) {
      const own = ways[q] as Int32Array;
      for (let i = 0; i < own.length; i++) {
        const after = endsAfter(q, own[i] as number, own[i] as number);
        if (after.from > raised) raised = after.from;
        if (after.highest < dropped) dropped = after.highest;
      }
    } else if (question.type === 'number') {
      const [low, high, status] = [answers.low[q] as number, answers.high[q] as number, answers.status[q] as number];
      for (const number of numbers) {
        if (number < low || number > high) continue;
        putNumber(q, number, number, Status.known);
        const after = ends();
        if (after.from > raised) raised = after.from;
        if (after.highest < dropped) dropped = after.highest;
      }
      putNumber(q, low, high, status);
    }
    return (raised - from) * 1000 + (highest - dropped);
  };
}

/** Each way that a question with options could be answered, as a bit mask; of several options, none and each alone. */
function waysToAnswer({ options, several }: QuestionPlan): number[] {
  const single = options.map((_, i) => 1 << i);
  return several ? [0, ...single] : single;
}
