import { textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { indicationKey, standingCategory, weigh } from '../judgement/judgement-entry.ts';
import { describedBy, fieldView, problemView } from './field-view.ts';
import { optionView } from './option-view.ts';
import { urgentOpenView } from './range-view.ts';
import type { ScreeningModel } from './screening-model.ts';

/** A person's judgement beside what is indicated: the same, or another category up or down, with a reason. */
export function judgementView(model: ScreeningModel): TemplateResult | typeof nothing {
  const { ruleSet, screened, entered, language, strings, problemAt, on } = model;
  const { result, view } = screened;
  const { judgement } = entered;
  const { categories } = ruleSet.document;
  if (categories.length === 0) return nothing;
  const picked = standingCategory(judgement, result);
  const weighed = weigh(judgement, screened);
  const { category, upTo } = result.indicated;
  const choices = [...categories.map(({ id, title }) => ({ id, text: textIn(title, language) })).reverse(), { id: null, text: strings.noCategory }];
  const problem = problemAt('category');
  const field = (place: 'reason' | 'role', hint: string, rows: number) =>
    fieldView({ place, label: strings[place], hint, text: judgement[place], rows, problem: problemAt(place), strings, onText: (text, done) => { on.judge({ [place]: text }, done); } });
  return html`<div part="judgement" class="judgement">
    <p>${strings.judgementIntro}</p>
    <div class="inset">
      <p><strong>${view.headline}</strong></p>
      ${view.range === '' ? nothing : html`<p>${view.range}</p>`}
    </div>
    ${urgentOpenView(view, on.go)}
    <fieldset class=${problem === '' ? 'question' : 'question wrong'} id="category" aria-describedby=${describedBy('category', '', problem)}>
      <legend>${strings.pickCategory}</legend>
      ${picked === undefined && judgement.category !== undefined ? html`<p class="inset">${strings.changedSince}</p>` : nothing}
      ${problemView('category', problem, strings)}
      <div class="options">
        ${choices.map(({ id, text }) =>
          optionView({
            radios: 'category',
            text: id !== null && (id === category || id === upTo) ? html`${text}<span class="hint">${` ${strings.indicatedOne}`}</span>` : text,
            checked: picked === id,
            onPick: () => { on.judge({ category: id, against: indicationKey(result) }, true); },
          }),
        )}
      </div>
    </fieldset>
    <div aria-live="polite">
      ${(weighed?.belowFloors ?? []).map((floor) => {
        const { text, because } = view.floors[result.floors.indexOf(floor)] ?? { text: '', because: '' };
        // Why is a sentence about what is recorded: of what is not known it may not be so.
        return html`<div class="inset"><p><strong>${text}</strong></p><p>${floor.certain ? nothing : html`<span class="key">${view.labels.ifSo}:</span> `}${because}</p></div>`;
      })}
    </div>
    ${field('reason', weighed?.needsReason === true ? strings.reasonNow : strings.reasonHint, 4)} ${field('role', strings.roleHint, 0)}
  </div>`;
}
