import type { QuestionView, RuleSetView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { citedView, conditionView, groundView, linksView, paragraphView, termsView } from './policy-pieces.ts';

/** Every question by section, its two wordings side by side. */
export function policyQuestionsView({ sections, labels }: RuleSetView): TemplateResult {
  const numbers = new Map(sections.flatMap(({ questions }) => questions).map(({ id }, i) => [id, i + 1]));
  return html`<p class="intro">${labels.questionsIntro}</p>
    ${sections.map(({ id, title, help, questions }) => html`<section aria-labelledby="section-${id}">
      <h4 id="section-${id}">${title}</h4>
      ${paragraphView(help)} ${questions.map((question) => questionView(question, numbers.get(question.id) ?? 0, labels))}
    </section>`)}`;
}

function questionView(question: QuestionView, number: number, labels: RuleSetView['labels']): TemplateResult {
  const { id, kindText, text, help, answeredBy, options, askedWhen, countedOnceWith, goesInto, noEffect, quotes, basis } = question;
  return html`<article class="card" id="question-${id}">
    <div class="two">
      <div>
        <p class="label">${labels.shownWording}</p>
        <h5>${number}. ${text}</h5>
        ${paragraphView(help, 'quiet')} ${paragraphView(answeredBy, 'quiet')}
        ${options.length === 0 ? nothing : html`<ul>${options.map((option) => html`<li>${option.text}${option.note === '' ? nothing : html` <span class="quiet">(${option.note})</span>`}</li>`)}</ul>`}
      </div>
      <div>
        <p class="label">${labels.sourceWording}</p>
        ${quotes.length === 0 ? paragraphView(labels.noQuote, 'quiet') : citedView(quotes)}
        ${options.filter((option) => option.quotes.length > 0).map((option) => html`<p class="label">${option.text}</p>${citedView(option.quotes)}`)}
      </div>
    </div>
    ${termsView([
      [labels.kind, kindText],
      [labels.basis, groundView(basis, labels)],
      [labels.askedWhen, askedWhen === null ? '' : conditionView(askedWhen)],
      [labels.goesInto, linksView(goesInto)],
      [labels.countedOnce, linksView(countedOnceWith)],
      [labels.noEffect, noEffect],
    ])}
  </article>`;
}
