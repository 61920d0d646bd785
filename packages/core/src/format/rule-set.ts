import * as z from './zod.ts';
import { CalendarDate, Id, Language, Version } from './identifiers.ts';
import { Measure } from './measure.ts';
import { Section } from './question.ts';
import { Action, Category, Completeness, Flag, Parameter, Reading, Rule } from './rule.ts';
import { Interpretation, Source } from './source.ts';
import { Text } from './text.ts';

/** The format that this version of the library reads. */
export const FORMAT = 1;

/** What the young person who answered for themselves is shown, whatever the answers: thanks, and what happens next. */
export const SelfCompleted = z.strictObject({ title: Text, text: Text });

/** A whole rule set: one JSON file that a person who is not a programmer can read. */
export const RuleSetDocument = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  id: Id,
  version: Version,
  edition: z.string().check(z.minLength(1)),
  status: z.enum(['draft', 'published', 'withdrawn']),
  title: Text,
  purpose: Text,
  owner: z.string().check(z.minLength(1)),
  inForce: z.strictObject({ from: CalendarDate, until: z.optional(CalendarDate) }),
  reviewBy: CalendarDate,
  languages: z.array(Language).check(z.minLength(1)),
  /** Where it is answered by the person whom it is about: then no result is shown, only this. */
  selfCompleted: z.optional(SelfCompleted),
  sources: z.array(Source),
  interpretations: z.array(Interpretation),
  parameters: z.array(Parameter),
  sections: z.array(Section).check(z.minLength(1)),
  measures: z.array(Measure),
  readings: z.array(Reading).check(z.minLength(1)),
  categories: z.array(Category),
  flags: z.array(Flag),
  rules: z.array(Rule),
  actions: z.array(Action),
  completeness: z.array(Completeness),
});

export type RuleSetDocument = z.infer<typeof RuleSetDocument>;
