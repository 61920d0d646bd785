import { Text, Translation } from '../format/text.ts';
import * as z from '../format/zod.ts';
import { Judgement } from '../record/judgement.ts';
import { ScreeningRecord } from '../record/record.ts';
import { RecordedResult } from '../record/recorded-result.ts';
import { Informed, InformedState, LinkedChild, Person, Place, Recipient, Referral, Referrer, Relation, SoFar, StepTaken, WordedAction, WordedAnswer, WordedReason, WordedScreening } from './referral.ts';

const PARTS = {
  Action: WordedAction, Answer: WordedAnswer, Informed, InformedState, Judgement, LinkedChild, Person, Place, Reason: WordedReason, Recipient,
  Record: ScreeningRecord, Referrer, Relation, Result: RecordedResult, Screening: WordedScreening, SoFar, StepTaken, Text, Translation,
};

/**
 * The JSON Schema (draft 7) of a referral, made from the same schema that `parseReferral` uses. It checks the form; that a
 * referral was not altered only `verifyReferral` can tell.
 */
export function referralJsonSchema(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) registry.add(part, { id });
  return { ...z.toJSONSchema(Referral, { target: 'draft-7', metadata: registry, reused: 'inline' }), title: 'Referral' };
}
