import type { Result } from '../evaluate/result.ts';
import { CalendarDate, Id, RowId, Version } from '../format/identifiers.ts';
import { Action, Flag } from '../format/rule.ts';
import { RuleSetDocument } from '../format/rule-set.ts';
import { Text } from '../format/text.ts';
import * as z from '../format/zod.ts';
import { ISSUE_CODES } from '../issue.ts';
import { RecordedValue } from './recorded-answers.ts';

/** SHA-256 as 64 hex digits. */
export const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Which rule set a record rests on. */
export const RecordedRuleSet = z.strictObject({ id: Id, version: Version, edition: z.string().check(z.minLength(1)), digest: Digest });

const Ids = z.array(Id);
const CategoryOrNone = z.nullable(Id);
const Resting = { because: Text, basis: Id, cites: z.array(RowId) };
const Bounds = { lower: z.number(), upper: z.nullable(z.number()) };

export const RecordedIndication = z.strictObject({ category: CategoryOrNone, upTo: CategoryOrNone });
export const RecordedRange = z.strictObject({ lowest: CategoryOrNone, highest: CategoryOrNone });
const Outcome = { indicated: RecordedIndication, range: RecordedRange };

export const RecordedReading = z.strictObject({ reading: Id, ...Outcome, fired: Ids, couldFire: Ids });
export const RecordedContribution = z.strictObject({ question: Id, concept: Id, value: RecordedValue, date: z.nullable(CalendarDate), source: z.nullable(z.string()), cites: z.array(RowId) });
export const RecordedReason = z.strictObject({
  rule: Id,
  category: Id,
  upTo: CategoryOrNone,
  ...Resting,
  parameters: z.array(z.strictObject({ parameter: Id, value: z.union([z.number(), z.boolean()]) })),
  answers: z.array(RecordedContribution),
});
export const RecordedFlag = z.strictObject({ flag: Id, kind: Flag.shape.kind, rule: Id, certain: z.boolean(), text: Text, ...Resting });
export const RecordedFloor = z.strictObject({ category: Id, rule: Id, certain: z.boolean(), ...Resting });
export const RecordedAction = z.strictObject({
  action: Id,
  certain: z.boolean(),
  urgency: Action.shape.urgency,
  duty: Action.shape.duty,
  text: Text,
  who: z.nullable(Text),
  due: z.nullable(Text),
  ...Resting,
});
export const RecordedRequirement = z.strictObject({ requirement: Id, narrative: z.boolean(), questions: Ids, because: Text, basis: Id });
export const RecordedMeasure = z.strictObject({ measure: Id, ...Bounds, preset: z.exactOptional(z.strictObject(Bounds)) });
export const RecordedStates = z.strictObject({ present: Ids, absent: Ids, notKnown: Ids, unanswered: Ids, notApplicable: Ids, hidden: Ids });
export const RecordedIssue = z.strictObject({
  code: z.enum(ISSUE_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  line: z.exactOptional(z.number()),
  column: z.exactOptional(z.number()),
  message: z.string(),
  hint: z.string(),
});

const result = z.strictObject({
  ruleSet: z.strictObject({ ...RecordedRuleSet.shape, status: RuleSetDocument.shape.status }),
  date: z.nullable(CalendarDate),
  reading: Id,
  ...Outcome,
  nothingRecorded: z.boolean(),
  readings: z.array(RecordedReading),
  reasons: z.array(RecordedReason),
  settledBy: Ids,
  flags: z.array(RecordedFlag),
  floors: z.array(RecordedFloor),
  actions: z.array(RecordedAction),
  completeness: z.array(RecordedRequirement),
  measures: z.array(RecordedMeasure),
  answers: RecordedStates,
  issues: z.array(RecordedIssue),
});

/** A result as a screening gives it, every field of it: a result with a field more or less does not compile or is refused. */
export const RecordedResult: z.ZodMiniType<Result> = result;

/** The names of a result's fields, its parts' included. */
export const RESULT_FIELDS: readonly string[] = [result, RecordedReading, RecordedReason, RecordedContribution, RecordedFlag, RecordedFloor, RecordedAction, RecordedRequirement, RecordedMeasure, RecordedStates, RecordedIssue, RecordedIndication, RecordedRange].flatMap((schema) => Object.keys(schema.shape));
