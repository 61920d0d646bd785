import { type EpisodeCount, isAhead, isMissing, type MissingEpisode, RETURN_INTERVIEW_HOURS, type ReturnInterview, returnInterview, safeAndWellCheck, summariseEpisodes } from '@cse-screening/core/missing';
import { wrap } from '../wrap.ts';
import { toLine } from '@cse-screening/core/escape-controls';
import { countOf } from '../write-findings.ts';

/** An episode with where its duties stand. */
export interface EpisodeState {
  readonly id: string;
  readonly child: string;
  readonly from: MissingEpisode['from'];
  readonly missingNow: boolean;
  readonly returnInterview: ReturnInterview;
  readonly safeAndWellCheck: ReturnType<typeof safeAndWellCheck>;
  /** What drove the child away, and what or who drew them, as recorded; empty where nothing is. */
  readonly push: readonly string[];
  readonly pull: readonly string[];
  /** Whether a moment of it has not come yet: often a slip in the year. */
  readonly ahead: boolean;
}

/** Most pressing first. */
const ORDER: readonly ReturnInterview['state'][] = ['overdue', 'due', 'return-not-known', 'waits-for-return', 'offered-late', 'offered'];

const STATES: Readonly<Record<ReturnInterview['state'], string>> = {
  overdue: 'OVERDUE',
  due: 'due',
  'return-not-known': 'return not known',
  'waits-for-return': 'not back yet',
  'offered-late': 'offered late',
  offered: 'offered in time',
};

const ANSWERS: Readonly<Record<NonNullable<ReturnInterview['answer']>, string>> = { accepted: 'accepted, not held yet', held: 'held', declined: 'declined', 'not-known': 'answer not known' };

/** Where the offer stands and what came of it: that a child declined, or waits for the interview, must not read as done. */
function sayInterview({ state, answer }: ReturnInterview): string {
  if (answer === null) return STATES[state];
  const offered = state === 'offered' || state === 'offered-late' ? '' : ' offered,';
  return `${STATES[state]},${offered} ${ANSWERS[answer]}`;
}

const CHECKS = { 'waits-until-found': 'not found yet', 'as-soon-as-possible': 'as soon as possible', done: 'done' } as const;

/** Where the duties of each episode stand, the most pressing first. */
export function findStates(episodes: readonly MissingEpisode[], now: string): readonly EpisodeState[] {
  return episodes
    .map((episode): EpisodeState => ({ id: episode.id, child: episode.child, from: episode.from, missingNow: isMissing(episode, now), returnInterview: returnInterview(episode, now), safeAndWellCheck: safeAndWellCheck(episode, now), push: episode.push ?? [], pull: episode.pull ?? [], ahead: isAhead(episode, now) }))
    .sort((a, b) => Number(b.missingNow) - Number(a.missingNow) || ORDER.indexOf(a.returnInterview.state) - ORDER.indexOf(b.returnInterview.state) || (a.returnInterview.dueBy ?? '').localeCompare(b.returnInterview.dueBy ?? '') || a.id.localeCompare(b.id));
}

/** Says of which episodes a moment lies after that of asking, or nothing. */
export function writeAhead(episodes: readonly MissingEpisode[], now: string): string {
  const ahead = episodes.filter((episode) => isAhead(episode, now)).map(({ id }) => toLine(id));
  return ahead.length === 0 ? '' : wrap(`A moment lies after ${now}, and is taken as not come yet. Look at: ${ahead.join(', ')}.`, '');
}

/** One episode in lines of 80 characters: ids of any length, and what is pressing in the first line. */
function writeEpisode({ id, child, from, missingNow, returnInterview: interview, safeAndWellCheck: check }: EpisodeState, offset: string): string {
  return [
    wrap(`${missingNow ? 'MISSING NOW, ' : ''}child ${toLine(child)}, from ${from}`, `  ${toLine(id)}  `),
    wrap(`${sayInterview(interview)}${interview.dueBy === null ? '' : `; offer by ${atOffset(interview.dueBy, offset)}`}`, '    Return interview: '),
    wrap(CHECKS[check], '    Safe and well check: '),
  ].join('');
}

/** A moment of UTC as the clock shows it at an offset, such as +01:00: whoever reads it goes by that clock. */
function atOffset(moment: string, offset: string): string {
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(..):(..)$/.exec(offset) ?? [];
  const ahead = Number(`${sign}${String(Number(hours) * 60 + Number(minutes))}`);
  return `${new Date(Date.parse(moment) + ahead * 60_000).toISOString().slice(0, 16)}${offset}`;
}

/** Writes the episodes as text: who is missing now, what is due and what is overdue. */
export function writeEpisodes(episodes: readonly MissingEpisode[], now: string): string {
  const states = findStates(episodes, now);
  const offset = /(?:Z|[+-].{5})$/.exec(now)?.[0] ?? 'Z';
  const summary = summariseEpisodes(episodes, now);
  const inState = (wanted: ReturnInterview['state']) => states.filter(({ returnInterview: { state } }) => state === wanted).length;
  const untold = inState('return-not-known');
  const say = ({ episodes: times, children }: EpisodeCount) => (times === 0 ? 'no episodes' : `${countOf(times, 'episode')}, ${children === 1 ? '1 child' : `${String(children)} children`}`);
  const factors = states.flatMap(({ id, push, pull }) => [...push.map((words) => wrap(`Push: ${toLine(words)}`, `  ${toLine(id)}  `)), ...pull.map((words) => wrap(`Pull: ${toLine(words)}`, `  ${toLine(id)}  `))]);
  return [
    `Missing episodes at ${now}\n`,
    wrap(`Missing now, of what is recorded: ${say(summary.missingNow)}. Return interviews to be offered: ${String(inState('overdue'))} overdue, ${String(inState('due'))} due${untold === 0 ? '' : `; of ${countOf(untold, 'episode')} it cannot be told, as no return is recorded`}.`, ''),
    ...(summary.checksOpen.episodes === 0 ? [] : [wrap(`Found or back, and no safe and well check recorded: ${say(summary.checksOpen)}. A child is considered missing until their well-being or otherwise is established too (S001 11.1).`, '')]),
    '\n',
    ...(states.length === 0 ? ['No episode is recorded. That does not mean that no child is missing.\n'] : states.map((state) => writeEpisode(state, offset))),
    '\n',
    ...(factors.length === 0 ? [] : ['What drove the child away (push) and what or who drew them (pull), as recorded:\n', ...factors, '\n']),
    wrap(`All: ${say(summary)}. From home: ${say(summary.from.home)}. From care: ${say(summary.from.care)}. From education: ${say(summary.from.education)}. Repeatedly: ${say(summary.repeatedly)}. Offered late or overdue: ${say(summary.interviewsLate)}.`, ''),
    '\n',
    ...(states.every(({ returnInterview: { dueBy } }) => dueBy === null) ? [] : [wrap(`The times by which to offer have the offset from UTC of --now (${offset}). Where the clocks change before one, the clock will show another hour.`, '')]),
    wrap(`A return interview is to be offered within ${String(RETURN_INTERVIEW_HOURS)} hours of the child’s return to home or care, not of the report or of being found (S001 11.5). The source gives no hours for the safe and well check. The counts are exact: suppress small ones before you publish any.`, ''),
  ].join('');
}
