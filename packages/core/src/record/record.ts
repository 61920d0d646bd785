import { CalendarDate, Language } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';
import { Judgement, JudgementGiven } from './judgement.ts';
import { RECORD_FORMAT } from './record-format.ts';
import { RecordedAnswers } from './recorded-answers.ts';
import { Digest, RecordedResult, RecordedRuleSet } from './recorded-result.ts';

const Moment = z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$/));

const given = {
  /** The caller's name for the record: opaque, never a person's name or number. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The screening date, `YYYY-MM-DD`. */
  date: CalendarDate,
  /** The language that the questions were read in. */
  language: z.exactOptional(Language),
  /** When the record was made, `YYYY-MM-DDTHH:MM:SSZ`, by the caller's clock: the library has none. */
  createdAt: z.exactOptional(Moment),
  answers: RecordedAnswers,
  /** What is happening, who is causing the concern, and what the answers mean together. */
  narrative: z.exactOptional(z.string()),
  /** The child's own words. Never linted, never rewritten. */
  childsWords: z.exactOptional(z.string()),
};

/** What a caller gives to make a record of. */
export const RecordGiven = z.strictObject({ ...given, judgement: z.exactOptional(JudgementGiven) });

/** A record without the digest: what the digest is made of. */
export const RecordContent = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  ruleSet: RecordedRuleSet,
  ...given,
  /** As the screening gave it. A judgement stands beside it and never changes it. */
  result: RecordedResult,
  judgement: z.exactOptional(Judgement),
});

/** A screening as it is kept: what was asked of whom by which rules, what was answered, indicated and judged. */
export const ScreeningRecord = z.strictObject({
  ...RecordContent.shape,
  /** SHA-256 of the canonical JSON (RFC 8785) of everything else. It shows alteration, not authorship. */
  digest: Digest,
});

export type RecordGiven = Readonly<z.infer<typeof RecordGiven>>;
export type RecordContent = Readonly<z.infer<typeof RecordContent>>;
export type ScreeningRecord = Readonly<z.infer<typeof ScreeningRecord>>;
