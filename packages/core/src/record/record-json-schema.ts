import { describeSchema, type JsonSchema } from '../format/describe-schema.ts';
import { Text, Translation } from '../format/text.ts';
import * as z from '../format/zod.ts';
import { Judgement } from './judgement.ts';
import { RECORD_DESCRIPTIONS } from './record-descriptions.ts';
import { ScreeningRecord } from './record.ts';
import { FullAnswer } from './recorded-answers.ts';
import { RecordedAction, RecordedContribution, RecordedFlag, RecordedFloor, RecordedIndication, RecordedIssue, RecordedMeasure, RecordedRange, RecordedReading, RecordedReason, RecordedRequirement, RecordedResult, RecordedStates } from './recorded-result.ts';

const PARTS = {
  Action: RecordedAction, Answer: FullAnswer, AnswerStates: RecordedStates, Contribution: RecordedContribution, Flag: RecordedFlag,
  Floor: RecordedFloor, Indication: RecordedIndication, Issue: RecordedIssue, Judgement, Measure: RecordedMeasure, Range: RecordedRange,
  Reading: RecordedReading, Reason: RecordedReason, Requirement: RecordedRequirement, Result: RecordedResult, Text, Translation,
};

/**
 * The JSON Schema (draft 7) of a record, made from the same schema that `parseRecord` uses. It checks the form; that a
 * record was not altered only `verifyRecord` can tell.
 */
export function recordJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) registry.add(part, { id });
  const schema = z.toJSONSchema(ScreeningRecord, { target: 'draft-7', metadata: registry, reused: 'inline' }) as JsonSchema;
  schema['title'] = 'Screening record';
  describeSchema(schema, 'Record', RECORD_DESCRIPTIONS);
  for (const [id, part] of Object.entries(schema.definitions ?? {})) describeSchema(part, id, RECORD_DESCRIPTIONS);
  return schema;
}
