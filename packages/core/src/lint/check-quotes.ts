import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { flatten } from './flatten.ts';
import type { LintOptions } from './lint-options.ts';

/** Fewer characters than this agree with any text by chance. */
const AGREES_FROM = 12;
/** How much of the text a message shows around the place where it differs. */
const SHOWN = 40;

/**
 * Holds every quote against the text of its source, where that is at hand. Line breaks and list bullets do not count. Where
 * no texts are given at all, as in a browser, that a quote was not compared can only be told, and is for information.
 */
export function checkQuotes({ sources }: RuleSetDocument, { sources: texts }: LintOptions): Issue[] {
  return sources.flatMap(({ id, rows }, i): Issue[] => {
    if (rows.length === 0) return [];
    if (texts === undefined || !Object.hasOwn(texts, id)) {
      return [{ code: 'quote-not-compared', severity: texts === undefined ? 'info' : 'warning', path: `/sources/${String(i)}`, message: `The text of ${id} is not at hand, so its quotes were not compared with it.`, hint: `Compare each quote with the document, word for word. cse-rules check does it where the text is saved as ${id}.txt in a folder "sources" beside the rule set or above it.` }];
    }
    const text = flatten(texts[id] as string);
    return rows.flatMap(({ id: row, quote }, j): Issue[] => {
      const wanted = flatten(quote);
      if (text.includes(wanted)) return [];
      return [{ code: 'quote-differs', severity: 'error', path: `/sources/${String(i)}/rows/${String(j)}/quote`, ...describeDifference(row, id, wanted, text) }];
    });
  });
}

function describeDifference(row: string, source: string, quote: string, text: string): Pick<Issue, 'message' | 'hint'> {
  const agreed = longestStart(quote, text);
  if (agreed < AGREES_FROM) return { message: `${row} does not stand in ${source}.`, hint: 'Copy the quote from the source again, word for word, errors included.' };
  const goesOn = text.slice(text.indexOf(quote.slice(0, agreed)) + agreed);
  const after = quote.slice(Math.max(0, agreed - SHOWN), agreed);
  return {
    message: `${row} differs from ${source} after “${agreed > SHOWN ? '…' : ''}${after}”.`,
    hint: `There the source goes on “${goesOn.slice(0, SHOWN)}${goesOn.length > SHOWN ? '…' : ''}”, and the quote “${quote.slice(agreed, agreed + SHOWN)}${quote.length > agreed + SHOWN ? '…' : ''}”.`,
  };
}

/** How many characters of the quote, from its start, stand together in the text. */
function longestStart(quote: string, text: string): number {
  let low = 0;
  let high = quote.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.includes(quote.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
