import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isSelfCompleted } from '../self-completed.ts';
import { closingView } from './closing-view.ts';
import { errorSummaryView } from './error-summary-view.ts';
import { headerView } from './header-view.ts';
import { noticeView } from './notice-view.ts';
import { pageView } from './page-view.ts';
import type { ScreeningModel } from './screening-model.ts';
import { stepView } from './step-view.ts';
import { urgentView } from './urgent-view.ts';

/** Where someone fills a screening in: what it is, what to put right, and the step that they are at. */
export function screeningView(model: ScreeningModel): TemplateResult {
  const { ruleSet, screened, layout, turn, step, finished, pressingAfter, strings, on } = model;
  // Who answered for themselves is left with the thanks, and with no answer on the screen.
  const closed = finished !== null && isSelfCompleted(ruleSet);
  const canGoBack = model.canGoBack && !closed;
  // Above even what is to be put right, unless it stands where it came up or at the top of the result.
  const first = layout !== 'page' && pressingAfter === null && step.kind !== 'result';
  const key = `${ruleSet.digest} ${layout} ${step.name} ${turn}`;
  return html`${headerView(ruleSet, screened.view, closed || canGoBack)}
    <slot name="help"></slot>
    ${canGoBack ? html`<button type="button" part="back" class="link back" @click=${on.back}>${strings.back}</button>` : nothing}
    ${first ? urgentView(screened.view, strings) : nothing} ${noticeView(model)} ${errorSummaryView(model)}
    ${closed ? closingView(screened.view) : layout === 'page' ? keyed(key, pageView(model)) : stepView(model, key)}`;
}
