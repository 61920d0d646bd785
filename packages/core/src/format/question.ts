import * as z from './zod.ts';
import { Condition } from './condition.ts';
import { Id } from './identifiers.ts';
import { Basis, Cites } from './source.ts';
import { Text } from './text.ts';

/**
 * What a question is about. A vulnerability is never counted as an indicator; a possible harm is an
 * indicator that may be a sign of harm already happening (S004 2.3.3: distinguish risk from harm). A sign is one of being in
 * an exploitative relationship (S004 1.4), from a list that no category rests on.
 */
export const Kind = z.enum(['vulnerability', 'risk-indicator', 'possible-harm', 'sign', 'context']);

const common = {
  id: Id,
  kind: Kind,
  text: Text,
  help: z.optional(Text),
  /** What to tell a person who has to answer and has not. */
  error: z.optional(Text),
  cites: Cites,
  basis: Basis,
  /** Questions that share a concept are counted once. Default: the question's own id. */
  concept: z.optional(Id),
  tags: z.optional(z.array(Id)),
  askedWhen: z.optional(Condition),
  /** Why the answer changes nothing: required where nothing uses the question. */
  noEffect: z.optional(Text),
};

/** One answer that can be picked. */
export const Option = z.strictObject({
  id: Id,
  text: Text,
  /** False where picking it says that the concern is absent. Default: true. */
  present: z.optional(z.boolean()),
  tags: z.optional(z.array(Id)),
  cites: z.optional(Cites),
});

const Options = z.array(Option).check(z.minLength(2), z.maxLength(30));

export const PresenceQuestion = z.strictObject({ type: z.literal('presence'), ...common });
export const ChoiceQuestion = z.strictObject({ type: z.literal('choice'), ...common, options: Options });
export const ChoicesQuestion = z.strictObject({ type: z.literal('choices'), ...common, options: Options });
export const NumberQuestion = z.strictObject({
  type: z.literal('number'),
  ...common,
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
});
export const DateQuestion = z.strictObject({ type: z.literal('date'), ...common });
export const TextQuestion = z.strictObject({ type: z.literal('text'), ...common });

export const Question = z.discriminatedUnion('type', [
  PresenceQuestion,
  ChoiceQuestion,
  ChoicesQuestion,
  NumberQuestion,
  DateQuestion,
  TextQuestion,
]);

/** Questions that are asked together. */
export const Section = z.strictObject({
  id: Id,
  title: Text,
  help: z.optional(Text),
  questions: z.array(Question).check(z.minLength(1)),
});

export type Kind = z.infer<typeof Kind>;
export type Option = z.infer<typeof Option>;
export type Question = z.infer<typeof Question>;
export type Section = z.infer<typeof Section>;
