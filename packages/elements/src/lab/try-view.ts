import { presentResult, type RuleSet, type RuleSetDocument } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CseAnswersEvent } from '../events.ts';
import { formatDate } from '../format-date.ts';
import { Screening } from '../screening.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { describeLack, type LabModel, namePublished } from './lab-model.ts';

/** Says what a rule set indicates for the case that is tried; null where it cannot be screened with it. */
type Indicate = (ruleSet: RuleSet) => string | null;

/** A case to try: the questions as practitioners see them, and what the two versions indicate. */
export function tryView(model: LabModel, indicate: Indicate): TemplateResult {
  const { good, published, answers, words: { lab, language }, wordings, theme, date, isDated, on } = model;
  if (good === null) return html`<p>${describeLack(model)}</p>`;
  const { ruleSet } = good;
  const before = published === null || published.ruleSet.digest === ruleSet.digest ? null : published.ruleSet;
  const row = (label: string, of: RuleSet) => html`<div><dt>${label}</dt><dd>${indicate(of) ?? lab.cannotTry}</dd></div>`;
  return html`<div class="tried">
      <dl class="verdicts" aria-live="polite">${row(lab.byText, ruleSet)} ${before === null ? nothing : row(lab.byPublished(namePublished(model)), before)}</dl>
      <button type="button" class="link" ?disabled=${Object.keys(answers).length === 0} @click=${() => { on.answer({}); }}>${lab.clearCase}</button>
    </div>
    <p class="quiet">${lab.tryIntro}</p>
    ${isDated ? html`<p>${lab.triedOn(formatDate(date, language))}</p>` : nothing}
    <div @cse-answers=${(event: CseAnswersEvent) => { event.stopPropagation(); on.answer(event.answers); }} @cse-urgent=${stop} @cse-error=${stop}>
      <cse-questions dense theme=${theme ?? nothing} .rules=${ruleSet.document satisfies RuleSetDocument} .language=${language} .strings=${wordings} .date=${date} .answers=${answers}></cse-questions>
      <details>
        <summary><span>${lab.atLength}</span></summary>
        <cse-result for-staff theme=${theme ?? nothing} .rules=${ruleSet.document} .language=${language} .strings=${wordings} .date=${date} .answers=${answers}></cse-result>
      </details>
    </div>`;
}

/** Answers that are tried leave the lab in no event. */
const stop = (event: Event) => { event.stopPropagation(); };

/**
 * Makes the function that says what a rule set indicates for the answers of a model. It says what staff read, since someone who
 * answers for themselves is shown no result. `programs` keeps the compiled rule sets from one call to the next.
 */
export function indicator({ answers, date, words: { language }, wordings }: LabModel, programs: WeakMap<RuleSet, Screening>): Indicate {
  return (ruleSet) => {
    const program = programs.get(ruleSet) ?? new Screening(ruleSet);
    programs.set(ruleSet, program);
    try {
      const { explanation, wording } = program.screen(answers, date, language, resultWordingIn(language, wordings));
      return presentResult(ruleSet, explanation, language, wording, 'practitioner').headline;
    } catch {
      // An answer or a date that it does not take.
      return null;
    }
  };
}
