import { extensionUrl } from './names.ts';
import type { Extension, ResponseAnswer } from './resources.ts';

/** White space that no text of FHIR R4 may hold, by HL7's schema, such as the no-break space that comes with pasted words. */
const NO_SPACE_OF_FHIR = /[^ \r\n\t\S]/g;

/** A text with the white space that FHIR has, to be read by people. */
export function withSpacesOfFhir(text: string): string {
  return text.replace(NO_SPACE_OF_FHIR, ' ');
}

/** A value as JSON that a text of FHIR can hold. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(NO_SPACE_OF_FHIR, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value word for word. */
export function wordForWord(value: unknown): Extension {
  return { url: extensionUrl('as-recorded'), valueString: writeJson(value) };
}

/** Words as people read them in FHIR, which has no empty text. Where that is not to the letter, they go along word for word. */
export function encodeWords(text: string): ResponseAnswer {
  const shown = withSpacesOfFhir(text);
  return { ...(shown === text && text.trim() !== '' ? {} : { extension: [wordForWord(text)] }), ...(shown.trim() === '' ? {} : { valueString: shown }) };
}
