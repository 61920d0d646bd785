import { presentResult, type ScreeningRecord } from '@cse-screening/core';
import { findAlteration } from '@cse-screening/core/load';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CseAnnounceEvent } from '../flow/announce-event.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import type { Screening } from '../screening.ts';
import { isSelfCompleted } from '../self-completed.ts';
import type { Strings } from '../strings/strings.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { unlessFalse } from '../unless-false.ts';
import { announcedView } from '../views/announced-view.ts';
import { closingView } from '../views/closing-view.ts';
import { headerView } from '../views/header-view.ts';
import { warningIcon } from '../views/icons.ts';
import type { Shown } from './rule-set-element.ts';
import { ScreenedElement } from './screened-element.ts';

/**
 * Shows a result: of answers as they stand, or the one that a record holds, as it was when the record was made. Of a rule set
 * that a young person answers for themselves it shows its thanks and nothing of the result, unless it is for staff.
 */
export abstract class ResultElement extends ScreenedElement {
  static override readonly properties: PropertyDeclarations = { record: { attribute: false }, forStaff: { type: Boolean, attribute: 'for-staff', converter: unlessFalse } };

  /** A record, with the rule set that it names. Used instead of `answers` and `date`. */
  declare record: ScreeningRecord | null;
  /** Staff read it: they see the result of answers that a young person gave for themselves. */
  declare forStaff: boolean;

  constructor() {
    super();
    this.record = null;
    this.forStaff = false;
  }

  /** What the element shows of a result. */
  protected abstract showResult(shown: Shown, strings: Strings): TemplateResult;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A framework takes a record away with undefined.
    this.record ??= null;
    const before = this.screened?.view;
    super.willUpdate(changed);
    // What is there from the start is read with the rest.
    const added = before !== undefined && this.pressing.compare('', before, this.screened?.view) !== null;
    if (added && !this.dispatchEvent(new CseAnnounceEvent(this.pressing, this.#subject))) this.pressing.hush();
  }

  protected override show(shown: Shown, strings: Strings): TemplateResult {
    const { ruleSet, view } = shown;
    if (this.forStaff || !isSelfCompleted(ruleSet)) return html`${this.showResult(shown, strings)} ${announcedView(this.pressing.announced, strings)}`;
    return html`${headerView(ruleSet, view, true)} ${closingView(view)}`;
  }

  protected override screen(screening: Screening): Shown {
    // Of a record that cannot be read, or has no result, there is none to show: not that of the answers beside it.
    const isRecord = this.record !== null || this.hasAttribute('record');
    if (!isRecord && !this.forStaff) return this.screenAnswers(screening);
    const { language } = this;
    const { ruleSet } = screening;
    const outcome = isRecord ? ((this.record as Partial<ScreeningRecord> | null)?.result ?? null) : this.screenAnswers(screening).explanation;
    if (outcome === null) throw new RuleSetFailure('invalid-record');
    const view = presentResult(ruleSet, outcome, language, resultWordingIn(language, this.strings), this.forStaff ? 'practitioner' : 'respondent');
    return { ruleSet, result: 'result' in outcome ? outcome.result : outcome, view };
  }

  protected override shows(shown: unknown): boolean {
    return shown === this.#subject;
  }

  protected override forget(): void {
    super.forget();
    this.record = null;
  }

  get #subject(): unknown {
    return this.record ?? this.answers;
  }

  /** Says so where a record is not as it was when it was made. */
  protected altered({ altered }: Strings): TemplateResult | typeof nothing {
    if (this.record === null || findAlteration(this.record) === null) return nothing;
    return html`<p part="altered" class="inset warn" role="alert">${warningIcon()}<strong>${altered}</strong></p>`;
  }
}
