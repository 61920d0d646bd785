import { describeRuleSet, type RuleSet, type RuleSetView } from '@cse-screening/core';
import { html, type TemplateResult } from 'lit';
import { LanguageMarks } from '../language-marks.ts';
import { policyView } from '../policy/policy-view.ts';
import { policyStringsIn } from '../strings/policy-strings.ts';
import type { LabWordings } from '../strings/lab-strings.ts';
import { describeLack, type LabModel } from './lab-model.ts';

/** The text as the document that a board signs off. It is put into words once for each text. */
export class DocumentView {
  readonly #marks = new LanguageMarks();
  #described: { readonly ruleSet: RuleSet; readonly against: RuleSet | null; readonly language: string; readonly view: RuleSetView } | null = null;

  show(model: LabModel, wordings: LabWordings): TemplateResult {
    const { good, published, words: { lab, language } } = model;
    if (good === null) return html`<p>${describeLack(model)}</p>`;
    const { ruleSet } = good;
    const against = published !== null && published.ruleSet.digest !== ruleSet.digest ? published.ruleSet : null;
    const last = this.#described;
    const known = last?.ruleSet === ruleSet && last.against === against && last.language === language;
    const { view } = (this.#described = known ? last : { ruleSet, against, language, view: describeRuleSet(ruleSet, { language, ...(against !== null && { previous: against }) }) });
    return html`<p class="quiet">${lab.showDocument}</p>${policyView(view, policyStringsIn(language, wordings))}`;
  }

  /** Says of each text which language it is in. The document's own words are English. */
  mark(root: ParentNode): void {
    this.#marks.mark(root.querySelector<HTMLElement>('.policy'), this.#described?.ruleSet, this.#described?.view.language ?? 'en');
  }
}
