import type { Almanac } from 'json-rules-engine';
import type { AnswerSheet } from '../evaluate/answer-sheet.ts';
import type { Certainty } from '../evaluate/certainty.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Bounds } from './engine-measures.ts';

/** Gathers what a run of json-rules-engine found, in the form that results are made from. */
export async function collectEvaluation(document: RuleSetDocument, plans: readonly QuestionPlan[], answers: AnswerSheet, codes: readonly Certainty[], almanac: Almanac): Promise<Evaluation> {
  const counting: AnswerSheet = { ...answers, must: answers.must.slice(), can: answers.can.slice(), low: answers.low.slice(), high: answers.high.slice() };
  const asked = new Uint8Array(plans.length);
  for (const { index, question, options } of plans) {
    const mask = (ids: readonly string[]) => options.reduce((sum, id, i) => (ids.includes(id) ? sum | (1 << i) : sum), 0);
    asked[index] = await almanac.factValue<number>(`asked:${question.id}`);
    counting.must[index] = mask(await almanac.factValue<string[]>(`must:${question.id}`));
    counting.can[index] = mask(await almanac.factValue<string[]>(`can:${question.id}`));
    counting.low[index] = await almanac.factValue<number>(`low:${question.id}`);
    counting.high[index] = await almanac.factValue<number>(`high:${question.id}`);
  }
  const bounds = async (name: 'bounds' | 'preset') => {
    const all = await Promise.all(document.measures.map(({ id }) => almanac.factValue<Bounds>(`${name}:${id}`)));
    return { low: Float64Array.from(all, ([low]) => low), high: Float64Array.from(all, ([, high]) => high) };
  };
  return { answers, counting, asked, codes, measures: await bounds('bounds'), presets: await bounds('preset') };
}
