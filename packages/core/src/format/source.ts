import * as z from './zod.ts';
import { CalendarDate, Id, RowId } from './identifiers.ts';
import { Text } from './text.ts';

/** One row, sentence or cell of a source document, word for word. */
export const SourceRow = z.strictObject({
  id: RowId,
  section: z.string().check(z.minLength(1)),
  quote: z.string().check(z.minLength(1)),
  /** Why nothing in the rule set cites this row. Required where nothing does. */
  notAsked: z.optional(z.string().check(z.minLength(1))),
});

/** A document that the rule set encodes. */
export const Source = z.strictObject({
  id: RowId,
  title: z.string().check(z.minLength(1)),
  publisher: z.string().check(z.minLength(1)),
  published: z.optional(z.string().check(z.minLength(4))),
  url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/))),
  note: z.optional(z.string()),
  rows: z.array(SourceRow),
});

/** A decision that the sources do not make, taken locally: what, why, whose and when. */
export const Interpretation = z.strictObject({
  id: Id,
  title: Text,
  rationale: Text,
  owner: z.string().check(z.minLength(1)),
  date: CalendarDate,
});

/** `"source"`, or the id of the interpretation that a part of the rule set rests on. */
export const Basis = Id;

/** The source rows that a part of the rule set rests on. */
export const Cites = z.array(RowId);

export type SourceRow = z.infer<typeof SourceRow>;
export type Source = z.infer<typeof Source>;
export type Interpretation = z.infer<typeof Interpretation>;
