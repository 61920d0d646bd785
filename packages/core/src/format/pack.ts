import * as z from './zod.ts';
import { Condition } from './condition.ts';
import { CalendarDate, Id, Language, RowId, Version } from './identifiers.ts';
import { Measure } from './measure.ts';
import { Question } from './question.ts';
import { Action, Completeness, Flag, Parameter, Rule } from './rule.ts';
import { FORMAT } from './rule-set.ts';
import { Basis, Cites, Interpretation, Source } from './source.ts';
import { Text } from './text.ts';

const Name = z.string().check(z.minLength(1));
const Ids = z.optional(z.array(Id).check(z.minLength(1)));

/** A concept that the rule set asks about already: the pack's rows are cited there, and nobody is asked twice. */
export const Asked = z.strictObject({
  question: Id,
  /** The option that says it, where one option does. */
  option: z.optional(Id),
  cites: z.array(RowId).check(z.minLength(1)),
});

/** Questions for a section, or other words above it: one that the rule set has already, or one of the pack's own with a title. */
export const PackSection = z.strictObject({
  id: Id,
  title: z.optional(Text),
  help: z.optional(Text),
  questions: z.array(Question),
});

/** What goes with a category in this edition. The category itself, and what leads to it, stays as it is. */
export const PackService = z.strictObject({
  category: Id,
  service: Text,
  /** Every row that the category cites, in place of those that it cited. */
  cites: z.array(RowId).check(z.minLength(1)),
});

/**
 * Whom the categories are for: an age, the only thing by which a pack may keep a category back. Where one would be
 * indicated, or a floor set, and `when` does not hold, neither is, and the flag `otherwise` stands in its place.
 */
export const CategoriesApply = z.strictObject({
  /** The rule that raises the flag. */
  id: Id,
  when: Condition,
  /** A flag of the pack. */
  otherwise: Id,
  /** The sentence that a practitioner reads with the flag. */
  because: Text,
  cites: Cites,
  basis: Basis,
});

/** What of the rule set goes. What the pack brings under the same id stands in its place. */
export const TakesOut = z.strictObject({
  sources: z.optional(z.array(RowId).check(z.minLength(1))),
  /** Where the pack becomes another rule set, what rested on one of these rests on its `basis`. */
  interpretations: Ids,
  parameters: Ids,
  questions: Ids,
  measures: Ids,
  flags: Ids,
  rules: Ids,
  /** `"all"` where the pack is an edition of the pathway: steps of two editions are never blended. */
  actions: z.optional(z.union([z.literal('all'), z.array(Id).check(z.minLength(1))])),
  /** The categories with every rule that indicates one or sets a floor, and every reading but the default. */
  categories: z.optional(z.literal('all')),
  completeness: Ids,
});

/** The identity that the combination takes where it is no longer the rule set that it was made from. */
export const Becomes = z.strictObject({
  id: Id,
  version: Version,
  title: Text,
  purpose: Text,
  owner: Name,
  /** What everything rests on whose own source was taken out: an interpretation of the pack. */
  basis: Id,
  /** The words of the reading that is left where the categories are taken out: the ones before spoke of them. */
  reading: z.optional(z.strictObject({ title: Text, text: Text })),
});

/** What is added to a rule set where a host chooses it. It is combined with the rule set into one of its own digest. */
export const PackDocument = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  id: Id,
  version: Version,
  /** The rule set that it fits: this version, or a later one with the same first number. */
  for: z.strictObject({ id: Id, version: Version }),
  /** What it is one of several editions of, as in `pathway`; only one of them can be combined. */
  editionOf: z.optional(Id),
  edition: z.optional(Name),
  status: z.enum(['draft', 'published', 'withdrawn']),
  title: Text,
  purpose: Text,
  owner: Name,
  inForce: z.strictObject({ from: CalendarDate, until: z.optional(CalendarDate) }),
  reviewBy: CalendarDate,
  languages: z.array(Language).check(z.minLength(1)),
  becomes: z.optional(Becomes),
  takesOut: z.optional(TakesOut),
  asked: z.optional(z.array(Asked)),
  sources: z.array(Source),
  interpretations: z.array(Interpretation),
  parameters: z.array(Parameter),
  sections: z.array(PackSection),
  services: z.optional(z.array(PackService)),
  categoriesApply: z.optional(CategoriesApply),
  measures: z.array(Measure),
  flags: z.array(Flag),
  rules: z.array(Rule),
  actions: z.array(Action),
  completeness: z.array(Completeness),
});

export type CategoriesApply = z.infer<typeof CategoriesApply>;
export type TakesOut = z.infer<typeof TakesOut>;
export type PackDocument = z.infer<typeof PackDocument>;
