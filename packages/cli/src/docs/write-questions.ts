import type { QuestionView, RuleSetView } from '@cse-screening/core';
import { markup, type Markup, nothing } from '../html/markup.ts';
import { basis, condition, facts, links, paragraph, quotes } from './write-pieces.ts';

/** Every question by section, its two wordings side by side. */
export function writeQuestions({ sections, labels }: RuleSetView): Markup {
  let number = 0;
  return markup`<p class="intro">${labels.questionsIntro}</p>
${sections.map(({ id, title, help, questions }) => markup`<section aria-labelledby="section-${id}"><h3 id="section-${id}">${title}</h3>
${paragraph(help)}
${questions.map((question) => {
    number += 1;
    return writeQuestion(question, number, labels);
  })}</section>
`)}`;
}

function writeQuestion(question: QuestionView, number: number, labels: RuleSetView['labels']): Markup {
  const { id, kindText, text, help, answeredBy, options, askedWhen, countedOnceWith, goesInto, noEffect, quotes: cited, basis: rests } = question;
  return markup`<article class="card keep" id="question-${id}">
<div class="two"><div><p class="label">${labels.shownWording}</p>
<h4>${`${String(number)}. ${text}`}</h4>${paragraph(help, 'small')}
<p class="small">${answeredBy}</p>${options.length === 0 ? nothing : markup`<ul class="options">${options.map((option) => markup`<li>${option.text}${option.note === '' ? nothing : markup` <span class="small">(${option.note})</span>`}</li>`)}</ul>`}</div>
<div><p class="label">${labels.sourceWording}</p>
${cited.length === 0 ? markup`<p class="small">${labels.noQuote}</p>` : quotes(cited)}${options.filter((option) => option.quotes.length > 0).map((option) => markup`<p class="label">${option.text}</p>${quotes(option.quotes)}`)}</div></div>
${facts([
    [labels.kind, kindText],
    [labels.basis, basis(rests, labels)],
    [labels.askedWhen, askedWhen === null ? '' : condition(askedWhen)],
    [labels.goesInto, goesInto.length === 0 ? '' : links(goesInto)],
    [labels.countedOnce, countedOnceWith.length === 0 ? '' : links(countedOnceWith)],
    [labels.noEffect, noEffect],
  ])}</article>
`;
}
