import type { ParseErrorCode } from 'jsonc-parser';
import type { Issue } from '../issue.ts';

/** A fault of JSON as the parser finds it: what it is, and where. */
export interface SyntaxFault {
  readonly code: ParseErrorCode;
  readonly offset: number;
}

/** The parser's numbers, which it gives names only as a type. */
const Code = { InvalidSymbol: 1, PropertyNameExpected: 3, ValueExpected: 4, ColonExpected: 5, CommaExpected: 6, EndOfFileExpected: 9, InvalidCommentToken: 10, UnexpectedEndOfString: 12 } as const;

/** What a word processor makes of a quotation mark. */
const CURLY = /[“”„‟‘’‚‛«»]/;
/** One of them where a text would end: before what may follow a text, or at the end of the line. */
const CURLY_AT_END = /[“”„‟‘’‚‛«»][ \t]*(?:[:,}\]]|$)/;
/** A space that is not the one of the space bar, or a character that nobody sees: pasted from a letter or a web page. */
const UNSEEN = /(?! )[\p{Zs}\p{Cf}]/u;
export const TYPE_STRAIGHT = 'Type a straight one: ". A word processor makes curly ones, so edit the file in a text editor.';

/** Says in words what is wrong with JSON at a place. Holds nothing of the text: that may be an answer. */
export function describeSyntax({ code, offset }: SyntaxFault, text: string): Pick<Issue, 'message' | 'hint'> {
  const found = text.charAt(offset);
  if (UNSEEN.test(found)) return { message: 'A character that cannot be seen stands here, and it is no plain space.', hint: 'Delete it, and type a space where one is wanted. It comes with what is pasted from a letter or a web page.' };
  const before = text.slice(0, offset).trimEnd();
  if (offset >= text.trimEnd().length) {
    return { message: `The file stops at character ${String(offset + 1)}, before it is complete.`, hint: 'Restore the end of the file, or close every { and [.' };
  }
  if ((found === '}' || found === ']') && before.endsWith(',')) {
    return { message: `A comma stands before the closing ${found}.`, hint: 'Remove that comma.' };
  }
  const rest = text.slice(offset).replace(/[\r\n].*/s, '');
  const number: number = code;
  switch (number) {
    case Code.InvalidSymbol:
      return describeSymbol(found, rest);
    case Code.InvalidCommentToken:
      return COMMENT;
    case Code.UnexpectedEndOfString:
      if (CURLY_AT_END.test(rest)) return { message: 'The text that begins here does not end: a curly quotation mark ends no text.', hint: TYPE_STRAIGHT };
      return { message: 'The text that begins here does not end on its line.', hint: 'Put a quotation mark where it ends: ". A text stands on one line.' };
    case Code.CommaExpected:
      return { message: 'A comma is missing before this.', hint: 'Put a comma after the line above.' };
    case Code.PropertyNameExpected:
      if (isDecimalComma(offset, text)) return { message: 'The comma before this cuts a number in two.', hint: 'JSON writes a decimal with a point and nothing between thousands: write 3,5 as 3.5 and 1,000 as 1000.' };
      return { message: 'A name in double quotes is expected here.', hint: 'Write it as "name": value.' };
    case Code.ValueExpected:
      return { message: 'A value is expected here.', hint: 'Write text in double quotes, a number, true, false, an object or a list.' };
    case Code.EndOfFileExpected:
      return { message: 'Something stands after the end of the rule set.', hint: 'Remove what follows the last }.' };
    default:
      return NOT_JSON;
  }
}

const COMMENT = { message: 'A remark stands here, and JSON has none.', hint: 'Remove it.' };
const NOT_JSON = { message: 'This is not valid JSON.', hint: 'Look for a missing quotation mark, comma or bracket here or on the line above.' };

/** What JSON has no use for, with the rest of its line. */
function describeSymbol(found: string, rest: string): Pick<Issue, 'message' | 'hint'> {
  if (CURLY.test(found)) return { message: 'This is a curly quotation mark.', hint: TYPE_STRAIGHT };
  if (found === "'") return { message: 'This is a single quotation mark.', hint: 'Type a double one: ".' };
  if (!/\p{L}/u.test(found)) return found === '#' ? COMMENT : NOT_JSON;
  if (/^[\p{L}\d_-]+[ \t]*:/u.test(rest)) return { message: 'A name stands here without quotation marks.', hint: 'Write it as "name": value.' };
  if (/^(?:true|false)\b/i.test(rest)) return { message: 'This is not how JSON writes it.', hint: 'Write true or false in small letters.' };
  return { message: 'A word stands here without quotation marks.', hint: 'Write a number in figures, or text in quotation marks.' };
}

/** Whether a number stands before the comma and a figure after it, as in `3,5`. In a list that is two numbers. */
function isDecimalComma(offset: number, text: string): boolean {
  return /\d,\d/.test(text.slice(offset - 2, offset + 1));
}

/** What the parser misses where it passed something over. */
const MISSED: ReadonlySet<number> = new Set([Code.ValueExpected, Code.ColonExpected, Code.CommaExpected]);

/** Whether the parser passes over what it found, and goes on as if it were not there. */
export function isPassedOver({ code, offset }: SyntaxFault, text: string): boolean {
  const number: number = code;
  return number === Code.InvalidSymbol || number === Code.UnexpectedEndOfString || isDecimalComma(offset, text);
}

/**
 * Whether a fault only follows from what was passed over before it: that is missed at the next thing that is read. A fault
 * that is there all the same is found once the first is put right.
 */
export function followsFrom(passedOver: SyntaxFault, { code, offset }: SyntaxFault, text: string): boolean {
  return MISSED.has(code) && /^[^\n]*\n\s*$/.test(text.slice(passedOver.offset, offset));
}
