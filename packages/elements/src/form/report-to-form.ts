import type { Strings } from '../strings/strings.ts';

interface FormReport {
  /** What the browser may keep; null where nothing. */
  readonly state: string | null;
  readonly unusable: boolean;
  readonly unfinished: boolean;
  /** Where a browser points to with what it says. */
  readonly anchor: HTMLElement | null;
}

/** Says what a browser may keep, and whether the form may be sent. The record itself is added when the form is read. */
export function reportToForm(internals: ElementInternals, { state, unusable, unfinished, anchor }: FormReport, strings: Strings): void {
  internals.setFormValue(null, state);
  if (unusable) internals.setValidity({ badInput: true }, strings.formUnusable, anchor ?? undefined);
  else if (unfinished) internals.setValidity({ valueMissing: true }, strings.formUnfinished, anchor ?? undefined);
  else internals.setValidity({});
}
