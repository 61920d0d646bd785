import type { Check, Violation } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { nameQuestion, valueInWords } from './answers-in-words.ts';
import { groupDigits } from './count-moves.ts';
import { exampleView } from './example-view.ts';
import { describeLack, type LabModel, type Proof } from './lab-model.ts';

/** What is proved of the text, on demand. */
export function proofView(model: LabModel): TemplateResult {
  const { good, proof, words: { lab }, on } = model;
  if (good === null) return html`<p>${describeLack(model)}</p>`;
  return html`<p>${lab.proofIntro}</p>
    <p><button type="button" class="button" ?disabled=${proof === 'running'} @click=${() => { on.prove(); }}>${proof === 'running' ? lab.proving : lab.prove}</button></p>
    ${proof === null || proof === 'running' ? nothing : resultView(proof, model)}`;
}

function resultView({ of, verification }: Proof, model: LabModel): TemplateResult {
  const { look, words: { lab } } = model;
  const { violations, outside, proved, answerSets } = verification;
  return html`${look?.text === of ? nothing : html`<p class="inset">${lab.proofStale}</p>`}
    <p class="quiet">${lab.proofOver(groupDigits(answerSets))}</p>
    <ul class="plain findings">
      ${(Object.keys(lab.checks) as Check[]).map((check) => {
        const own = violations.filter((violation) => violation.check === check);
        const [state, word] = own.length > 0 ? ['error', lab.notSo] : proved.includes(check) ? ['proved', lab.proved] : ['warning', lab.openCheck];
        return html`<li class="finding ${state}"><p><span class="severity">${word}</span> ${lab.checks[check]}</p>${own.map((violation) => violationView(violation, model))}</li>`;
      })}
    </ul>
    ${outside.length === 0 ? nothing : html`<p>${lab.outside}</p><ul>${outside.map(({ about, reason }) => html`<li lang="en">${about}: ${reason}</li>`)}</ul>`}`;
}

function violationView({ message, witness, change }: Violation, model: LabModel): TemplateResult {
  const { good, words } = model;
  const ruleSets = [good?.ruleSet ?? null];
  return html`<div class="violation">
    <p lang="en">${message}</p>
    ${witness === null ? nothing : exampleView(witness, model, message)}
    ${change === null ? nothing : html`<p>${words.lab.changedAnswer(nameQuestion(change.question, ruleSets, words), valueInWords(change.question, change.from, ruleSets, words), valueInWords(change.question, change.to, ruleSets, words))}</p>`}
  </div>`;
}
