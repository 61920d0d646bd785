import { type RuleSet, type RuleSetDocument, verifyRuleSet } from '@cse-screening/core';

/** What stands in the way of publishing until it is corrected, or accepted with a reason. */
export interface Objection {
  /** What kind of objection it is, as in "readings". */
  readonly check: string;
  /** What it is about, as in "literal". */
  readonly about: string;
  readonly message: string;
  /** What to do about it, other than accepting it; without an end. */
  readonly remedy: string;
}

/** What an objection is called by those who accept it. By kind and part: a reason for one is none for another about the same part. */
export function nameObjection({ check, about }: Pick<Objection, 'check' | 'about'>): string {
  return `${check} ${about}`;
}

/** What the proof does not hold, or cannot decide. */
export function findUnproved(ruleSet: RuleSet): readonly Objection[] {
  const { violations, outside } = verifyRuleSet(ruleSet);
  const undecided = outside.map(({ about, named, reason }) => ({ check: 'undecided', about, message: `${named} cannot be decided exactly: ${reason}` }));
  return [...violations, ...undecided].map(({ check, about, message }) => ({ check, about, message: `cse-rules verify does not hold: ${message}`, remedy: 'Correct it' }));
}

/**
 * That a version would apply from a day that is past: screenings were made since then without it.
 * @param from the first day on which it would apply, YYYY-MM-DD; null where that is not decided
 */
export function findBackdating(from: string | null, today: string): readonly Objection[] {
  if (from === null || from >= today) return [];
  return [{ check: 'backdated', about: from, message: `It would apply from ${from}, and today is ${today}: whoever screened since then did so without it.`, remedy: 'Give a later day, --in-force-from YYYY-MM-DD' }];
}

/** How much of a quote a message shows around the place where it differs. */
const SHOWN = 50;

/**
 * That a quote is not what the version before quotes. The document has not changed under it: a new edition of a document is
 * another source. So one of the two versions does not quote it word for word, and somebody has to say which.
 */
export function findChangedQuotes({ sources }: RuleSetDocument, previous: RuleSetDocument): readonly Objection[] {
  return sources.flatMap(({ id, rows }) => {
    const before = previous.sources.find((source) => source.id === id)?.rows ?? [];
    return rows.flatMap((row) => {
      const was = before.find((each) => each.id === row.id)?.quote;
      if (was === undefined || was === row.quote) return [];
      return [{ check: 'quote', about: row.id, message: `The quote ${row.id} of ${id} is not what ${previous.version} quotes: ${describeChange(was, row.quote)}`, remedy: 'Restore it' }];
    });
  });
}

function describeChange(was: string, is: string): string {
  let differs = 0;
  while (differs < was.length && was[differs] === is[differs]) differs += 1;
  // From the beginning of the word in which they differ.
  const from = was.lastIndexOf(' ', differs - 1) + 1;
  const show = (quote: string) => `“${from > 0 ? '…' : ''}${quote.slice(from, from + SHOWN)}${quote.length > from + SHOWN ? '…' : ''}”`;
  return `${show(was)} has become ${show(is)}.`;
}
