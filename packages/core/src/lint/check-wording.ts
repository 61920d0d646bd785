import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { isEnglish, ownWordings } from './own-wordings.ts';
import { flatten } from './flatten.ts';
import { ADVICE, type Advice } from './wording-advice.ts';

const SAYS: Readonly<Record<Advice['code'], (found: string) => string>> = {
  'reads-as-all-clear': (found) => `“${found}” can be read as an all-clear.`,
  'blaming-words': (found) => `“${found}” blames the child, or hides who causes the harm.`,
  'gendered-words': (found) => `“${found}” is said of one sex only.`,
  'score-shown': (found) => `“${found}” reads as a measurement of the child.`,
};

/** Nobody but a policy lead reads what a measure is called: that is where a score may be named. */
const UNSEEN = /^\/measures\/\d+\/title\//;

/**
 * Looks in the English of our own texts for what blames a child, is said of one sex only, reads as an all-clear or shows
 * a score. Words of a source are never looked at, and neither are words in quotation marks that stand in a quoted row.
 */
export function checkWording(document: RuleSetDocument): Issue[] {
  const quotes = document.sources.flatMap((source) => [source.title, ...source.rows.map(({ quote, section }) => `${quote} ${section}`)]).map((text) => flatten(text).toLowerCase());
  const isQuoted = (words: string) => quotes.some((quote) => quote.includes(flatten(words).toLowerCase()));
  return ownWordings(document)
    .filter(({ language }) => isEnglish(language))
    .flatMap(({ path, words }) => {
      const ours = words.replace(/“([^”]+)”/g, (whole, inner: string) => (isQuoted(inner) ? '“…”' : whole));
      const advice = UNSEEN.test(path) ? ADVICE.filter(({ code }) => code !== 'score-shown') : ADVICE;
      return advice.flatMap((each) => findIn(ours, each).map((found): Issue => ({
        code: each.code,
        severity: each.accepted === true ? 'info' : each.code === 'reads-as-all-clear' ? 'error' : 'warning',
        path,
        message: each.accepted === true ? `“${found}” is accepted in procedures; plainer words say more.` : SAYS[each.code](found),
        hint: `Write instead: ${each.instead}. (${each.source})`,
      })));
    });
}

/** What an advice is about in a text, each wording once. */
function findIn(words: string, { pattern, unless }: Advice): string[] {
  const sentences = words.split(/(?<=[.?!])\s+/);
  const found = sentences.flatMap((sentence) => (unless?.test(sentence) === true ? [] : [...sentence.matchAll(pattern)].map(([match]) => match)));
  return [...new Map(found.map((match) => [match.toLowerCase(), match])).values()];
}
