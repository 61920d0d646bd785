import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { freeze } from '../parse/freeze.ts';
import { readJson } from '../parse/read-json.ts';
import * as z from '../format/zod.ts';
import { hideContent } from '../record/parse-record.ts';
import { isMoment, MissingEpisode } from './episode.ts';

const WORDING: FaultWording = {
  whole: 'The file',
  fields: [...Object.keys(MissingEpisode.shape), 'at', 'outcome', 'held'],
  content: 'hidden',
  hints: Object.fromEntries(['reported', 'found', 'returned', 'safeAndWellCheck', 'at', 'held'].map((name) => [name, 'Write a moment with its offset, as in 2026-05-01T14:30+01:00.'])),
};

/**
 * Reads missing episodes from the text of a JSON list. Reports everything that is wrong at once, with line and column, and
 * never repeats what stands in it. `episodes` is null where any issue is an error.
 */
export function parseEpisodes(text: string): { readonly episodes: readonly MissingEpisode[] | null; readonly issues: readonly Issue[] } {
  const { value, issues, locate } = readJson(text);
  if (value === undefined || issues.length > 0) return { episodes: null, issues: issues.map((issue) => hideContent(issue, WORDING.fields)) };
  const parsed = z.array(MissingEpisode).safeParse(value);
  const found = parsed.success ? parsed.data.flatMap(checkEpisode) : describeFaults(parsed.error.issues, value, WORDING);
  const placed = [...found, ...(parsed.success ? findRepeated(parsed.data) : [])].map((issue) => ({ ...issue, ...locate(issue.path) }));
  const isWell = parsed.success && !placed.some(({ severity }) => severity === 'error');
  return { episodes: isWell ? freeze(parsed.data) : null, issues: placed };
}

/** The moments of an episode follow each other in this order; a return is not earlier than being found. */
const ORDER = ['reported', 'found', 'returned'] as const;

function checkEpisode(episode: MissingEpisode, index: number): Issue[] {
  const issues: Issue[] = [];
  const report = (code: Issue['code'], field: string, message: string, hint: string) => issues.push({ code, severity: 'error', path: `/${String(index)}/${field}`, message, hint });
  const moments: [string, string | undefined][] = [...ORDER.map((name): [string, string | undefined] => [name, episode[name]]), ['safeAndWellCheck', episode.safeAndWellCheck], ['interviewOffer/at', episode.interviewOffer?.at], ['interviewOffer/held', episode.interviewOffer?.held]];
  const times = new Map(moments.flatMap(([name, moment]): [string, number][] => (moment === undefined ? [] : [[name, Date.parse(moment)]])));
  for (const [name, moment] of moments) {
    if (moment !== undefined && !isMoment(moment)) report('not-a-date', name, 'The moment is not one in the calendar.', 'Correct it.');
  }
  const after = (later: string, earlier: string, message: string) => {
    const [a, b] = [times.get(earlier), times.get(later)];
    if (a !== undefined && b !== undefined && b < a) report('invalid-value', later, message, 'Correct one of the two moments.');
  };
  after('found', 'reported', 'The child was found before being reported missing.');
  after('returned', 'reported', 'The child was back before being reported missing.');
  after('returned', 'found', 'The child was back before being found.');
  for (const earlier of ['reported', 'found']) {
    after('safeAndWellCheck', earlier, `The safe and well check was before the child was ${earlier === 'found' ? 'found' : 'reported missing'}.`);
    after('interviewOffer/at', earlier, `The return interview was offered before the child was ${earlier === 'found' ? 'found' : 'reported missing'}.`);
  }
  after('interviewOffer/held', 'interviewOffer/at', 'The interview was held before it was offered.');
  return issues;
}

function findRepeated(episodes: readonly MissingEpisode[]): Issue[] {
  const seen = new Set<string>();
  return episodes.flatMap(({ id }, i): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', severity: 'error', path: `/${String(i)}/id`, message: 'An episode stands twice.', hint: 'Keep one of the two.' }];
  });
}
