import * as z from './zod.ts';
import { Language } from './identifiers.ts';

/** Spaces alone would leave a person with answers to nothing. */
const Wording = z.string().check(z.maxLength(4000), z.regex(/^\s*\S/));

/** One wording: a plain string is approved; the longer form carries its status. */
export const Translation = z.union([Wording, z.strictObject({ text: Wording, status: z.enum(['approved', 'draft']) })]);

/** A text in each of the rule set's languages: `{ "en": "…", "cy": { "text": "…", "status": "draft" } }`. */
export const Text = z.record(Language, Translation);

export type Translation = z.infer<typeof Translation>;
export type Text = z.infer<typeof Text>;
