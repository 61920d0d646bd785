import { CalendarDate, Id, Version } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';

/** Answers as a screening takes them; the screening itself says what is wrong with one. */
const CaseAnswers = z.record(z.string(), z.unknown());

const CategoryOrNone = z.union([Id, z.null()]);

/** What is indicated, exactly: without `upTo` no span is expected. */
export const ExpectedIndication = z.strictObject({ category: CategoryOrNone, upTo: z.optional(CategoryOrNone) });

/** The lowest and highest category that the answers which are not known leave open. */
export const ExpectedRange = z.strictObject({ lowest: CategoryOrNone, highest: CategoryOrNone });

const Ids = z.optional(z.array(Id));

/** What a case expects. Only what is written is compared. */
export const Expectation = z.strictObject({
  indicated: z.optional(ExpectedIndication),
  range: z.optional(ExpectedRange),
  readings: z.optional(z.record(Id, z.strictObject({ indicated: z.optional(ExpectedIndication), range: z.optional(ExpectedRange) }))),
  /** Rules that fire, of whatever reading. */
  fired: Ids,
  notFired: Ids,
  /** Actions that follow from what is recorded, whatever the answers that are not known are. */
  actions: Ids,
  noActions: Ids,
  flags: Ids,
  noFlags: Ids,
});

/** One example: answers, and what they must give. */
export const Case = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The base whose answers this case starts from; its own answers come on top. */
  from: z.optional(z.string()),
  answers: CaseAnswers,
  /** The screening date. */
  date: z.optional(CalendarDate),
  expect: Expectation,
});

/** A file of worked examples that a rule set must keep to. */
export const CasesDocument = z.strictObject({
  $schema: z.optional(z.string()),
  ruleSet: z.strictObject({ id: Id, version: Version }),
  /** Answers that several cases start from. */
  bases: z.optional(z.record(z.string(), CaseAnswers)),
  cases: z.array(Case).check(z.minLength(1)),
});

export type ExpectedIndication = z.infer<typeof ExpectedIndication>;
export type ExpectedRange = z.infer<typeof ExpectedRange>;
export type Expectation = z.infer<typeof Expectation>;
export type Case = z.infer<typeof Case>;
export type CasesDocument = z.infer<typeof CasesDocument>;
