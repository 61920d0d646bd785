import { CalendarDate, Id, Language, RowId } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';
import { ScreeningRecord } from '../record/record.ts';
import { Digest } from '../record/recorded-result.ts';

/** The referral format that this version of the library writes and reads. */
export const REFERRAL_FORMAT = 1;

/** An agency's own name for a person, a place or a record: one word that says nothing of who it is. A name with a space in it is refused. */
const OpaqueId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]*$/), z.maxLength(80));
const Words = z.string().check(z.regex(/\S/), z.maxLength(4000));
const Short = z.string().check(z.regex(/\S/), z.maxLength(200));

/** In what way someone stands in a referral (PW-10, S001 8.1; DAT-5, S001 3.4). The child it is about is not among them. */
const PERSON_ROLES = ['victim', 'alleged-perpetrator', 'parent-or-carer', 'professional', 'other-child', 'other'] as const;
/** What kind of body a referral goes to. A MACE panel usually comes after a strategy meeting (PW-7, S001 8.1). */
const RECIPIENT_KINDS = ['front-door', 'mace', 'panel', 'other'] as const;
/** Whether someone knows of the referral. It is no question of consent, and holds nothing back (PW-14, S001 5.2). */
const INFORMED_STATES = ['aware', 'not-aware', 'unsafe-to-tell'] as const;

export const Recipient = z.strictObject({ id: Id, kind: z.enum(RECIPIENT_KINDS), name: Short });
export const Referrer = z.strictObject({ role: Short, agency: Short, contact: z.exactOptional(Short) });
export const Person = z.strictObject({ id: OpaqueId, role: z.enum(PERSON_ROLES), description: Words });
export const Place = z.strictObject({ id: OpaqueId, description: Words });
export const LinkedChild = z.strictObject({ id: OpaqueId, how: Words, record: z.exactOptional(OpaqueId) });
export const Relation = z.strictObject({ from: OpaqueId, to: OpaqueId, how: Words, certainty: z.enum(['established', 'suspected']), source: z.exactOptional(Short) });
export const StepTaken = z.strictObject({ what: Words, by: z.exactOptional(Short), date: z.exactOptional(CalendarDate) });
export const SoFar = z.strictObject({
  strategyMeeting: z.enum(['held', 'not-held', 'not-known']),
  strategyMeetingDate: z.exactOptional(CalendarDate),
  steps: z.exactOptional(z.array(StepTaken).check(z.maxLength(100))),
});
export const InformedState = z.strictObject({ state: z.enum(INFORMED_STATES), reason: z.exactOptional(Words) });
export const Informed = z.strictObject({ child: z.exactOptional(InformedState), parents: z.exactOptional(InformedState) });

const given = {
  /** The referrer's name for the referral: opaque. */
  id: OpaqueId,
  /** The day of the referral, `YYYY-MM-DD`. */
  date: CalendarDate,
  to: Recipient,
  from: Referrer,
  /** The child whom it is about, as both sides name them: opaque. */
  child: OpaqueId,
  /** Other people, described without their names. */
  people: z.exactOptional(z.array(Person).check(z.maxLength(200))),
  /** Other children, by the opaque id under which their own record is kept. */
  links: z.exactOptional(z.array(LinkedChild).check(z.maxLength(200))),
  locations: z.exactOptional(z.array(Place).check(z.maxLength(200))),
  /** Between the child, people, other children and locations, by their ids. */
  relations: z.exactOptional(z.array(Relation).check(z.maxLength(500))),
  themes: z.exactOptional(z.array(Short).check(z.maxLength(50))),
  soFar: z.exactOptional(SoFar),
  informed: z.exactOptional(Informed),
};

/** What the person who refers adds to a record: the content of the common form (PW-10), ordered as VOLT has it (DAT-5). */
export const ReferralGiven = z.strictObject(given);

export const Quote = z.strictObject({ row: RowId, where: z.string(), quote: z.string() });
export const NamedQuestion = z.strictObject({ question: Id, text: z.string() });
export const WordedReason = z.strictObject({
  rule: Id,
  sentence: z.string(),
  local: z.boolean(),
  basis: z.string(),
  quotes: z.array(Quote),
  answers: z.array(z.strictObject({ ...NamedQuestion.shape, answer: z.string(), provenance: z.string() })),
});
export const WordedAnswer = z.strictObject({ ...NamedQuestion.shape, answer: z.string(), provenance: z.string(), note: z.string() });
export const WordedAction = z.strictObject({ action: Id, urgency: z.string(), duty: z.string(), text: z.string(), who: z.string(), due: z.string(), because: z.string() });
export const TextsInLanguage = z.strictObject({ language: Language, texts: z.array(z.string()) });

/** What another reading of the source indicates. */
export const WordedReading = z.strictObject({ title: z.string(), indicated: z.string(), difference: z.string() });

/** The record in words, for those who have not got its rule set. */
export const WordedScreening = z.strictObject({
  language: Language,
  ruleSet: z.string(),
  notices: z.array(z.string()),
  headline: z.string(),
  band: z.string(),
  message: z.string(),
  range: z.string(),
  unknown: z.string(),
  /** The category that a person judged; empty where nobody has judged yet. */
  judged: z.string(),
  flags: z.array(z.string()),
  reasons: z.array(WordedReason),
  recorded: z.array(z.strictObject({ title: z.string(), questions: z.array(NamedQuestion) })),
  /** Every answer that is recorded, a no and a not known too, in the order of the form. */
  answers: z.array(WordedAnswer),
  actions: z.array(WordedAction),
  possibleActions: z.array(WordedAction),
  /** Open questions on which a step that cannot wait depends. */
  urgentOpen: z.array(NamedQuestion),
  /** Open questions that could change the category, most decisive first. */
  settledBy: z.array(NamedQuestion),
  /** The other readings of the source that indicate something else. Left out where there are none. */
  readings: z.exactOptional(z.array(WordedReading)),
  about: z.array(z.string()),
  /** Texts of the rule set in these words that it has not got in their language, by the language that they are in. */
  otherLanguages: z.exactOptional(z.array(TextsInLanguage)),
});

/** A referral without the digest: what the digest is made of. */
export const ReferralContent = z.strictObject({
  format: z.literal(REFERRAL_FORMAT),
  ...given,
  screening: WordedScreening,
  /** The record itself, to the letter: with its digest, the narrative and the child's own words. */
  record: ScreeningRecord,
});

/** A referral to a safeguarding team: a record, in words too, with the people, places and links around the child. Nothing sends it. */
export const Referral = z.strictObject({
  ...ReferralContent.shape,
  /** SHA-256 of the canonical JSON (RFC 8785) of everything else. It shows alteration, not authorship. */
  digest: Digest,
});

export type ReferralGiven = Readonly<z.infer<typeof ReferralGiven>>;
export type ReferralContent = Readonly<z.infer<typeof ReferralContent>>;
export type Referral = Readonly<z.infer<typeof Referral>>;
export type WordedScreening = Readonly<z.infer<typeof WordedScreening>>;
export type PersonRole = (typeof PERSON_ROLES)[number];
