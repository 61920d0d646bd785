import type { Entered } from '../flow/entered.ts';
import type { VersionBefore } from './compare-versions.ts';

/** What is known of the record or draft that was taken up. */
export interface Origin {
  /** The version that it was made with; null where nothing was taken up. */
  readonly before: VersionBefore | null;
  /** Whether it is a record that was altered since it was made. */
  readonly altered: boolean;
  /** The entries when a draft had just been taken up. While they are still the same object, nobody has gone on with it. */
  readonly draft: Entered | null;
  /** Whether somebody has read the notice of it. */
  readonly heard: boolean;
}

export const NO_ORIGIN: Origin = Object.freeze({ before: null, altered: false, draft: null, heard: false });
