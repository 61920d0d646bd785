import type { FaultWording } from '../parse/describe-fault.ts';
import { RECORD_FIELDS } from '../record/check-content.ts';
import { Informed, InformedState, LinkedChild, Person, Place, Recipient, Referral, Referrer, Relation, SoFar, StepTaken, TextsInLanguage, WordedAction, WordedAnswer, WordedReading, WordedReason, WordedScreening } from './referral.ts';

/** The fields of a referral, those of its parts and of the record in it included. */
export const REFERRAL_FIELDS: readonly string[] = [
  ...new Set([...[Referral, Recipient, Referrer, Person, Place, LinkedChild, Relation, SoFar, StepTaken, Informed, InformedState, TextsInLanguage, WordedScreening, WordedReason, WordedReading, WordedAnswer, WordedAction].flatMap((schema) => Object.keys(schema.shape)), ...RECORD_FIELDS]),
];

const OPAQUE = 'Use an opaque id of your own: letters, digits and . _ : / - without spaces, at most 80 characters, and no name of a person.';

/** How faults of a referral are put into words. Nothing of what it holds is repeated. */
export const REFERRAL_WORDING: FaultWording = {
  whole: 'The referral',
  fields: REFERRAL_FIELDS,
  content: 'hidden',
  hints: { id: OPAQUE, child: OPAQUE, record: OPAQUE, description: 'Describe in words, at most 4000 characters.', how: 'Say in words how the two are connected.', digest: 'A digest is 64 hexadecimal digits, and the software makes it.' },
};
