import { type AnswerSheet, makeSheet } from '../evaluate/answer-sheet.ts';
import { CERTAIN, type Certainty, NEVER } from '../evaluate/certainty.ts';
import { type QuestionPlan, planQuestions, Status } from '../evaluate/questions.ts';
import { answerReader, leaveUnknown } from '../evaluate/read-answers.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { ANALYSIS_DATE } from './answer-classes.ts';
import type { Walk } from './walk.ts';

/** What an answer puts on a sheet. */
interface Entry {
  readonly must: number;
  readonly can: number;
  readonly low: number;
  readonly high: number;
  readonly status: number;
  readonly date: string | null;
}

/** A sheet that holds one answer of each question at a time, by its place among the classes of a walk. */
export interface SheetOfClasses {
  readonly plans: readonly QuestionPlan[];
  readonly plan: (question: string) => QuestionPlan | undefined;
  readonly sheet: AnswerSheet;
  readonly mayNotApply: Uint8Array;
  /** What each class of answers to each question of the walk says; null where the document does not look at the question. */
  readonly entries: readonly (readonly Entry[] | null)[];
  /** Puts an answer on the sheet, as a question that is certainly, possibly or not asked. */
  readonly put: (question: number, answer: number, asked: Certainty) => void;
}

/** Makes the sheet of a document for a walk; only the questions among `facts` are looked at. */
export function layOutSheet(document: RuleSetDocument, walk: Walk, facts: ReadonlySet<string>): SheetOfClasses {
  const plans = planQuestions(document);
  const byId = new Map(plans.map((plan) => [plan.question.id, plan]));
  const read = answerReader(plans);
  const sheet = makeSheet(plans.length);
  const own = makeSheet(plans.length);
  for (const plan of plans) leaveUnknown(plan, sheet, Status.unanswered);
  sheet.date = ANALYSIS_DATE;
  const mayNotApply = new Uint8Array(plans.length).fill(1);
  const entries = walk.questions.map((id, q) => {
    const plan = byId.get(id);
    if (plan === undefined || !facts.has(id)) return null;
    const { index } = plan;
    return (walk.classes[q] ?? []).map(({ value }): Entry => {
      read(value === undefined ? {} : { [id]: value }, ANALYSIS_DATE, own);
      return { must: own.must[index] as number, can: own.can[index] as number, low: own.low[index] as number, high: own.high[index] as number, status: own.status[index] as number, date: own.dates[index] ?? null };
    });
  });
  const put = (question: number, answer: number, asked: Certainty): void => {
    const plan = byId.get(walk.questions[question] as string);
    const entry = entries[question]?.[answer];
    if (plan === undefined || entry === undefined) return;
    const { index } = plan;
    const isUnknown = entry.status < Status.known;
    mayNotApply[index] = asked !== CERTAIN || isUnknown ? 1 : 0;
    sheet.status[index] = entry.status;
    sheet.must[index] = asked === CERTAIN ? entry.must : 0;
    sheet.can[index] = asked === NEVER ? 0 : entry.can;
    sheet.low[index] = asked === NEVER ? NaN : entry.low;
    sheet.high[index] = asked === NEVER ? NaN : entry.high;
    sheet.dates[index] = entry.date;
  };
  return { plans, plan: (id) => byId.get(id), sheet, mayNotApply, entries, put };
}
