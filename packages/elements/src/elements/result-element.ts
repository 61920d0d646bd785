import { presentResult, type ScreeningRecord } from '@cse-screening/core';
import { findAlteration } from '@cse-screening/core/load';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Screening } from '../screening.ts';
import type { Strings } from '../strings/strings.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { warningIcon } from '../views/icons.ts';
import { ScreenedElement, type Shown } from './screened-element.ts';

/** Shows a result: of answers as they stand, or the one that a record holds, as it was when the record was made. */
export abstract class ResultElement extends ScreenedElement {
  static override readonly properties: PropertyDeclarations = { record: { attribute: false } };

  /** A record, with the rule set that it names. Used instead of `answers` and `date`. */
  declare record: ScreeningRecord | null;

  constructor() {
    super();
    this.record = null;
  }

  protected override screen(screening: Screening): Shown {
    if (this.record === null) return super.screen(screening);
    const { result } = this.record;
    return { result, view: presentResult(screening.ruleSet, result, this.language, resultWordingIn(this.language, this.strings)) };
  }

  protected override forget(): void {
    super.forget();
    this.record = null;
  }

  /** Says so where a record is not as it was when it was made. */
  protected altered({ altered }: Strings): TemplateResult | typeof nothing {
    if (this.record === null || findAlteration(this.record) === null) return nothing;
    return html`<p part="altered" class="inset warn" role="alert">${warningIcon()}<strong>${altered}</strong></p>`;
  }
}
