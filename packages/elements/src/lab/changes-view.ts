import { type Move, textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { differencesView } from '../policy/policy-view.ts';
import { countMoves, groupDigits } from './count-moves.ts';
import { exampleView } from './example-view.ts';
import { describeLack, type LabModel, type Version } from './lab-model.ts';
import type { Change } from './look.ts';
import { nextVersion, reaches } from './next-version.ts';

/** What the edit changes: its level in words, what moves with the smallest examples, and what is different in the text. */
export function changesView(model: LabModel): TemplateResult {
  const { good, published, words: { lab } } = model;
  if (good === null) return html`<p>${describeLack(model)}</p>`;
  if (published === null) return html`<p>${lab.nothingToCompare}</p>`;
  if (good.ruleSet.digest === published.ruleSet.digest) return html`<p>${lab.unedited(published.ruleSet.document.version)}</p>`;
  if (good.change === null) return html`<p>${lab.working}</p>`;
  const isOther = good.ruleSet.document.id !== published.ruleSet.document.id;
  return html`${isOther
      ? html`<section class="lab-block"><h4>${lab.otherRuleSet}</h4><p>${lab.otherRuleSetLong}</p></section>`
      : html`${kindView(good.change, published, model)} ${movesView(good.change, published, model)}`}
    ${good.change.groups.length === 0 ? nothing : html`<section class="lab-block"><h4>${lab.differences}</h4><div class="differences">${differencesView(good.change.groups)}</div></section>`}`;
}

function kindView({ kind: { level, reasons } }: Change, { ruleSet: { document: before } }: Version, model: LabModel): TemplateResult {
  const { good, words: { lab } } = model;
  const document = good?.ruleSet.document;
  const needed = nextVersion(before.version, level);
  return html`<section class="lab-block level-${level}">
    <h4>${lab.levels[level]}</h4>
    <p>${lab.levelMeans[level]}</p>
    ${needed === null || document === undefined ? nothing : html`<p><strong>${reaches(document.version, needed) ? lab.versionFits(document.version) : lab.versionNeeded(document.version, before.version, needed)}</strong></p>`}
    ${reasons.length === 0
      ? nothing
      : html`<details>
          <summary><span>${lab.why(reasons.length)}</span></summary>
          <ul class="plain disclosed">${reasons.map(({ message, example }) => html`<li><p lang="en">${message}</p>${example === null ? nothing : exampleView(example, model, message)}</li>`)}</ul>
        </details>`}
  </section>`;
}

function movesView({ comparison }: Change, published: Version, model: LabModel): TemplateResult {
  const { good, words: { lab, language } } = model;
  const { document: before } = published.ruleSet;
  const after = good?.ruleSet.document ?? before;
  if (comparison.outside !== null) return html`<section class="lab-block"><p>${lab.cannotCompare(comparison.outside)}</p></section>`;
  const shares = countMoves(comparison.moves, comparison.answerSets);
  const moving = comparison.moves.filter(({ direction }) => direction !== 'same');
  const name = (id: string | null, { categories }: typeof before) => {
    const found = categories.find((category) => category.id === id);
    return found === undefined ? lab.noCategory : textIn(found.title, language);
  };
  const percent = ({ share }: Move) => (share.startsWith('less') ? `< 0.01 %` : `${share} %`);
  return html`<section class="lab-block">
    <h4>${moving.length === 0 ? lab.nothingMoves : lab.moved(shares)}</h4>
    <p>${moving.length === 0 ? lab.nothingMovesLong : lab.directions(shares)}</p>
    ${moving.length === 0
      ? nothing
      : html`<ul class="plain moves" aria-label=${lab.movesTable}>
          ${moving.map((move) => {
            const [from, to] = [name(move.from, before), name(move.to, after)];
            return html`<li class="move ${move.direction}">
              <p class="move-head"><span>${from} <span aria-hidden="true">→</span><span class="unseen">${lab.to}</span> ${to}</span> <span class="goes">${lab.goes[move.direction]}</span> <span class="share">${percent(move)}</span></p>
              <p class="quiet">${lab.example}:</p>
              ${exampleView(move.example, model, `${from} → ${to}`)}
            </li>`;
          })}
        </ul>`}
    <p class="quiet">${lab.compared(groupDigits(comparison.answerSets), published.ruleSet.document.version)} ${lab.notAChild}</p>
  </section>`;
}
