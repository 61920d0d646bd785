import { html, type TemplateResult } from 'lit';
import type { ScreeningModel } from './screening-model.ts';
import { fieldView } from './field-view.ts';

/** The narrative and the child's own words. What the child said is never checked and never rewritten. */
export function accountView({ ruleSet, entered, strings, problemAt, on }: ScreeningModel): TemplateResult {
  const needed = ruleSet.document.completeness.some(({ narrative }) => narrative);
  const field = (place: string, part: 'narrative' | 'childsWords', rows: number) =>
    fieldView({ place, label: part === 'narrative' && needed ? strings.narrative : strings.optional(strings[part]), hint: strings[`${part}Hint`], text: entered[part], rows, problem: problemAt(place), strings, onText: (text, done) => { on.write(part, text, done); } });
  return html`<div part="account">${field('narrative', 'narrative', 6)} ${field('childs-words', 'childsWords', 3)}</div>`;
}
