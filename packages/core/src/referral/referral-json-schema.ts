import { describeSchema, type JsonSchema } from '../format/describe-schema.ts';
import { Text, Translation } from '../format/text.ts';
import * as z from '../format/zod.ts';
import { Judgement } from '../record/judgement.ts';
import { ScreeningRecord } from '../record/record.ts';
import { RECORD_DESCRIPTIONS } from '../record/record-descriptions.ts';
import { RecordedResult } from '../record/recorded-result.ts';
import { Informed, InformedState, LinkedChild, NamedQuestion, Person, Place, Quote, Recipient, Referral, Referrer, Relation, SoFar, StepTaken, TextsInLanguage, WordedAction, WordedAnswer, WordedReading, WordedReason, WordedScreening } from './referral.ts';
import { REFERRAL_DESCRIPTIONS } from './referral-descriptions.ts';

const PARTS = {
  Action: WordedAction, Answer: WordedAnswer, Informed, InformedState, Judgement, LinkedChild, NamedQuestion, Person, Place, Quote, Reading: WordedReading, Reason: WordedReason, Recipient,
  Record: ScreeningRecord, Referrer, Relation, Result: RecordedResult, Screening: WordedScreening, SoFar, StepTaken, Text, TextsInLanguage, Translation,
};

/** The parts that a record is made of, described as in a record. */
const OF_RECORDS: ReadonlySet<string> = new Set(['Judgement', 'Record', 'Result']);

/**
 * The JSON Schema (draft 7) of a referral, made from the same schema that `parseReferral` uses. It checks the form; that a
 * referral was not altered only `verifyReferral` can tell.
 */
export function referralJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) registry.add(part, { id });
  const schema = z.toJSONSchema(Referral, { target: 'draft-7', metadata: registry, reused: 'inline' }) as JsonSchema;
  schema['title'] = 'Referral';
  describeSchema(schema, 'Referral', REFERRAL_DESCRIPTIONS);
  for (const [id, part] of Object.entries(schema.definitions ?? {})) describeSchema(part, id, OF_RECORDS.has(id) ? RECORD_DESCRIPTIONS : REFERRAL_DESCRIPTIONS);
  return schema;
}
