import type { Entered } from '../flow/entered.ts';
import type { VersionBefore } from './compare-versions.ts';

/** The record or the draft that was taken up, and is gone on with. */
export interface Origin {
  /** The version that it was made with; null where nothing was taken up. */
  readonly before: VersionBefore | null;
  /** It is a record that is not as it was when it was made. */
  readonly altered: boolean;
  /** What was entered once a draft had been taken up: while it is still that, nobody has gone on with it. */
  readonly draft: Entered | null;
  /** A person has read of it. */
  readonly heard: boolean;
}

export const NO_ORIGIN: Origin = Object.freeze({ before: null, altered: false, draft: null, heard: false });
