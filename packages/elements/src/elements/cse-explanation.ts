import { html, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import { actionsView } from '../views/action-view.ts';
import { explanationView } from '../views/explanation-view.ts';
import { headerView } from '../views/header-view.ts';
import { urgentView } from '../views/urgent-view.ts';
import { ResultElement } from './result-element.ts';
import type { Shown } from './rule-set-element.ts';

/**
 * Why answers indicate what they do: actions, reasons with the words they rest on, what is local, other readings of the
 * same text. It explains the answers that it is given, or a record as it was made.
 *
 * Content without a slot shows where the element cannot run: put there how to get help.
 *
 * @attr {'neutral' | 'govuk' | 'nhs'} theme - Default: `neutral`
 * @attr {'light' | 'dark' | 'auto'} scheme - `auto` follows the device. Default: the page's `color-scheme`
 *
 * @slot unavailable - How to get help, shown where the explanation cannot be. Default: a text that says to act on any worry.
 *
 * @event {CseErrorEvent} cse-error - The explanation cannot be shown; `code` says why. Holds no answers.
 *
 * @csspart header - Title of the rule set
 * @csspart notices - What must be known before reading on, such as that the rule set is a draft
 * @csspart closing - The thanks of a rule set that someone answered for themselves
 * @csspart altered - Says that the record cannot be verified
 * @csspart headline - The indicated category in words
 * @csspart urgent - What cannot wait
 * @csspart issues - Answers that could not be used
 * @csspart actions - A list of actions
 * @csspart action - One action
 * @csspart why - Why each of some actions is asked for
 * @csspart flags - What to note beside the category
 * @csspart floors - What a person's judgement should not go below
 * @csspart category - What the category itself rests on
 * @csspart reasons - The rules that fired
 * @csspart reason - One of them
 * @csspart answers - The answers that one of them rests on
 * @csspart sufficient - Given answers that alone are enough for the category
 * @csspart raises - What would raise the category
 * @csspart recorded - What is recorded as present
 * @csspart readings - Other readings of the source
 * @csspart reading - One of them
 * @csspart interpretations - What is local interpretation in the result
 * @csspart about - What the tool is and is not
 * @csspart unavailable - The panel that stands in where the explanation cannot be shown
 */
export class CseExplanation extends ResultElement {
  protected override showResult({ ruleSet, view }: Shown, strings: Strings): TemplateResult {
    return html`${headerView(ruleSet, view, true)} ${this.altered(strings)}
      <h3>${this.record === null ? strings.result : strings.resultStep}</h3>
      ${urgentView(view, strings, 4)}
      <p part="headline" class="headline" role="heading" aria-level="4">${view.headline}</p>
      ${explanationView({ view, ruleSet, strings, actions: actionsView(view, strings) })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-explanation': CseExplanation;
  }
}
