import { isMissing, returnInterview, safeAndWellCheck } from './duties.ts';
import type { MissingEpisode } from './episode.ts';
import { requireList } from '../parse/require-given.ts';

/** Episodes and children counted apart, as in `206 missing episodes for 94 children` (S001 3.3). */
export interface EpisodeCount {
  readonly episodes: number;
  readonly children: number;
}

export interface EpisodeSummary extends EpisodeCount {
  readonly from: Readonly<Record<MissingEpisode['from'], EpisodeCount>>;
  /** Children with more than one episode: a pattern to look at, and never graded by its number here. */
  readonly repeatedly: EpisodeCount;
  readonly missingNow: EpisodeCount;
  /** The child is found or back, and no safe and well check is recorded: that they are well is not established (MIS-1; S001 11.1). */
  readonly checksOpen: EpisodeCount;
  /** Offers of a return interview that are overdue, or were made late. */
  readonly interviewsLate: EpisodeCount;
}

/**
 * Counts episodes for those who oversee them: patterns are to be reviewed (MIS-5; S001 11.4), episodes and children apart
 * (DAT-2; S001 3.3). Counts are exact: before anything of it is published, small numbers have to
 * be suppressed.
 * @param now the moment of asking, with its offset. What is recorded for later has not come yet
 * @throws {MomentError} where `now` is no moment
 */
export function summariseEpisodes(episodes: readonly MissingEpisode[], now: string): EpisodeSummary {
  requireList(episodes, 'child', 'A list of episodes is needed: the `episodes` that parseEpisodes(text) gives. Where it is null, `issues` say why.');
  const perChild = new Map<string, number>();
  for (const { child } of episodes) perChild.set(child, (perChild.get(child) ?? 0) + 1);
  const from = (place: MissingEpisode['from']) => count(episodes.filter((episode) => episode.from === place));
  const isLate = (episode: MissingEpisode) => ['overdue', 'offered-late'].includes(returnInterview(episode, now).state);
  return {
    ...count(episodes),
    from: { home: from('home'), care: from('care'), education: from('education') },
    repeatedly: count(episodes.filter(({ child }) => (perChild.get(child) ?? 0) > 1)),
    missingNow: count(episodes.filter((episode) => isMissing(episode, now))),
    checksOpen: count(episodes.filter((episode) => safeAndWellCheck(episode, now) === 'as-soon-as-possible')),
    interviewsLate: count(episodes.filter(isLate)),
  };
}

function count(episodes: readonly MissingEpisode[]): EpisodeCount {
  return { episodes: episodes.length, children: new Set(episodes.map(({ child }) => child)).size };
}
