import type { ScreeningRecord } from '@cse-screening/core';
import type { Strings } from '../strings/strings.ts';

interface HandedIn {
  readonly record: ScreeningRecord | null;
  /** What the browser may keep of it; null where nothing. */
  readonly state: string | null;
  readonly unusable: boolean;
  readonly unfinished: boolean;
  /** Where a browser points to with what it says. */
  readonly anchor: HTMLElement | null;
}

/** Gives a form its value, and says whether it may be sent. */
export function handIn(internals: ElementInternals, { record, state, unusable, unfinished, anchor }: HandedIn, strings: Strings): void {
  // Without a state of its own the browser would keep the value instead: so null is said.
  internals.setFormValue(record === null ? null : JSON.stringify(record), state);
  if (unusable) internals.setValidity({ badInput: true }, strings.formUnusable, anchor ?? undefined);
  else if (unfinished) internals.setValidity({ valueMissing: true }, strings.formUnfinished, anchor ?? undefined);
  else internals.setValidity({});
}
