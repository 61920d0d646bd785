import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording, type PlacedFault, type SchemaFault, type Words } from '../parse/describe-fault.ts';
import { checkDates, checkStrings } from './check-words.ts';
import { FullAnswer } from './recorded-answers.ts';
import { RESULT_FIELDS } from './recorded-result.ts';
import { Judgement } from './judgement.ts';
import { ScreeningRecord } from './record.ts';

/** The fields of a record, its parts' included. */
export const RECORD_FIELDS: readonly string[] = [...new Set([...[ScreeningRecord, Judgement, FullAnswer].flatMap((schema) => Object.keys(schema.shape)), ...RESULT_FIELDS, 'version', 'edition', 'points', 'status'])];

const WORDING: FaultWording = {
  whole: 'The record',
  fields: RECORD_FIELDS,
  content: 'hidden',
  hints: {
    createdAt: 'Write a moment as YYYY-MM-DDTHH:MM:SSZ.',
    digest: 'A digest is 64 hexadecimal digits, and the software makes it.',
    language: 'Use a language tag such as "en" or "cy".',
    role: 'Name the role in at most 200 characters, for example "Social worker".',
  },
  inOwnWords,
};

function inOwnWords({ fault, path, found }: PlacedFault): Words | null {
  if (path === '/id') return { code: 'invalid-value', message: 'The id of the record is not possible.', hint: 'Give it an id of your own in 1 to 200 characters, and nothing that says who the child is.' };
  if (!/^\/answers\/[^/]+$/.test(path)) return null;
  if (fault.code === 'invalid_key') return { code: 'unknown-question', message: 'An answer stands under a name that no question can have.', hint: 'Put each answer under the id of its question.' };
  if (fault.code !== 'invalid_type') return null;
  if (found === null || Number.isNaN(found)) return { code: 'no-value', message: 'The answer has no value.', hint: 'Leave the question out, or answer "not-known".' };
  return { code: 'wrong-answer-type', message: 'The answer is of a type that no question takes.', hint: 'Give text, a number, a list of options, or { "value": … } with its date and source.' };
}

/** What a schema of ours gives back. */
interface Checks {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: { readonly issues: readonly unknown[] } | undefined };
}

/** Says everything that is wrong with the form of a record, or of what one is to be made of. No issue holds an answer. */
export function checkContent(schema: Checks, value: unknown): Issue[] {
  const parsed = schema.safeParse(value);
  const shape = parsed.success ? [] : describeFaults((parsed.error?.issues ?? []) as readonly SchemaFault[], value, WORDING);
  const wrong = new Set(shape.map(({ path }) => path));
  return [...shape, ...checkDates(value).filter(({ path }) => !wrong.has(path)), ...checkStrings(value, (name) => RECORD_FIELDS.includes(name))];
}
