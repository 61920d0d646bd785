import * as z from './zod.ts';
import { Condition } from './condition.ts';
import { Id } from './identifiers.ts';
import { Basis, Cites } from './source.ts';
import { Text } from './text.ts';

/** A number or a switch that a policy lead may tune. Rules refer to it; they never hold a number themselves. */
export const Parameter = z.strictObject({
  id: Id,
  title: Text,
  value: z.union([z.number(), z.boolean()]),
  cites: Cites,
  basis: Basis,
});

/** One way of reading the sources; readings are evaluated side by side. */
export const Reading = z.strictObject({
  id: Id,
  title: Text,
  text: Text,
  /** The reading that is indicated first. Exactly one has it. */
  default: z.optional(z.boolean()),
  basis: Basis,
});

/** One of the ordered categories, lowest first. */
export const Category = z.strictObject({
  id: Id,
  title: Text,
  /** The source's own heading; none where it has none. */
  band: z.optional(Text),
  /** What a practitioner is told. */
  message: Text,
  /** The service that goes with it. */
  service: z.optional(Text),
  cites: Cites,
  basis: Basis,
});

/** Something to point out that is not a category: a route, a status, a prompt, or answers that contradict each other. */
export const Flag = z.strictObject({
  id: Id,
  kind: z.enum(['route', 'status', 'prompt', 'contradiction']),
  text: Text,
  cites: Cites,
  basis: Basis,
});

/** What follows when a rule's condition holds. */
export const Consequence = z.union([
  z.strictObject({ category: Id, upTo: z.optional(Id) }),
  z.strictObject({ floor: Id }),
  z.strictObject({ flag: Id }),
]);

export const Rule = z.strictObject({
  id: Id,
  /** The reading it belongs to; without one it belongs to every reading. */
  reading: z.optional(Id),
  when: Condition,
  then: Consequence,
  /** The sentence a practitioner reads. */
  because: Text,
  cites: Cites,
  basis: Basis,
});

/** A step of the pathway. It is a rule of its own: it fires on partial answers and never waits for a category. */
export const Action = z.strictObject({
  id: Id,
  text: Text,
  who: z.optional(Text),
  /** By when, in the source's words. */
  due: z.optional(Text),
  urgency: z.enum(['immediate', 'urgent', 'routine']),
  /** The source's own strength of duty. */
  duty: z.enum(['must', 'should', 'offer', 'consider', 'usually']),
  when: Condition,
  because: Text,
  cites: Cites,
  basis: Basis,
});

/** What a record needs before it can be finalised. It never holds back an action. */
export const Completeness = z.strictObject({
  id: Id,
  when: z.optional(Condition),
  narrative: z.optional(z.boolean()),
  questions: z.optional(z.array(Id)),
  because: Text,
  basis: Basis,
});

export type Parameter = z.infer<typeof Parameter>;
export type Reading = z.infer<typeof Reading>;
export type Category = z.infer<typeof Category>;
export type Flag = z.infer<typeof Flag>;
export type Consequence = z.infer<typeof Consequence>;
export type Rule = z.infer<typeof Rule>;
export type Action = z.infer<typeof Action>;
export type Completeness = z.infer<typeof Completeness>;
