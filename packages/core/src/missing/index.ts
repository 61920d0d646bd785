export { isAhead, isMissing, MomentError, RETURN_INTERVIEW_HOURS, type ReturnInterview, returnInterview, safeAndWellCheck } from './duties.ts';
export { isMoment, MissingEpisode } from './episode.ts';
export { parseEpisodes } from './parse-episodes.ts';
export { type EpisodeCount, type EpisodeSummary, summariseEpisodes } from './summarise-episodes.ts';
