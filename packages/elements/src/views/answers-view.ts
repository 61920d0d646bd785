import { textIn, type Question } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { detailOf, valueOf } from '../answers.ts';
import { isSelfCompleted } from '../self-completed.ts';
import { answerText } from './answer-text.ts';
import { itemView, verbatimView } from './item-view.ts';
import type { ScreeningModel } from './screening-model.ts';

/**
 * Every answer by section, with what is not answered yet and what is not asked. With `change`, each has a way to change it;
 * without, the account stands first, and the questions that have no answer stand together: a record begins with what
 * someone said, and is not mostly empty lines.
 */
export function answersView(model: ScreeningModel, change: boolean): TemplateResult {
  const { ruleSet, language, strings, entered, on } = model;
  const item = (text: string, answer: unknown, step: string | null) =>
    itemView(text, answer, change && step !== null
      ? html`<dd><button type="button" class="link" @click=${() => { on.change(step); }}>${strings.change}<span class="unseen">: ${text}</span></button></dd>`
      : nothing);
  const words = (text: string) => (text.trim() === '' ? html`<span class="hint">${strings.notWritten}</span>` : verbatimView(text));
  const { hidden } = model.screened.result.answers;
  const isAnswered = (id: string) => valueOf(entered.answers, id) !== undefined;
  const openView = (title: string, open: readonly Question[]) =>
    open.length === 0 ? nothing : html`<div class="open-items"><p><strong>${title}</strong></p> <ul>${open.map(({ text }) => html`<li>${textIn(text, language)}</li>`)}</ul></div>`;
  const questionItem = (question: Question) => {
    const { id, text } = question;
    return item(textIn(text, language), answerView(question, hidden.includes(id), model), hidden.includes(id) ? null : `question:${id}`);
  };
  const account = isSelfCompleted(ruleSet)
    ? nothing
    : html`<section class="answers-section">
        <h4>${strings.account}</h4>
        <dl class="items">${item(strings.narrative, words(entered.narrative), 'account')} ${item(strings.childsWords, words(entered.childsWords), 'account')}</dl>
      </section>`;
  return html`${change ? nothing : account}
    ${ruleSet.document.sections.map(({ title, questions }) => {
      const items = questions.filter(({ id }) => change || isAnswered(id));
      const open = questions.filter((question) => !items.includes(question));
      return html`<section part="answers-section" class="answers-section">
        <h4>${textIn(title, language)}</h4>
        ${items.length === 0 ? nothing : html`<dl class="items">${items.map(questionItem)}</dl>`}
        ${openView(strings.notAnswered, open.filter(({ id }) => !hidden.includes(id)))} ${openView(strings.ruledOut, open.filter(({ id }) => hidden.includes(id)))}
      </section>`;
    })}
    ${change ? account : nothing}`;
}

function answerView(question: Question, hidden: boolean, model: ScreeningModel): TemplateResult {
  const { entered, screened, strings, formatDate } = model;
  const text = answerText(question, valueOf(entered.answers, question.id), model);
  const { date, source, note } = detailOf(entered.answers, question.id);
  const typedDate = entered.dates[question.id] ?? date;
  const details = [typedDate === undefined ? '' : formatDate(typedDate), source ?? '', note ?? ''].filter((part) => part !== '');
  const unusable = screened.result.issues.some(({ path, severity }) => severity === 'error' && path === `/${question.id}`);
  return html`${text === '' ? (hidden ? nothing : html`<strong>${strings.notAnswered}</strong>`) : verbatimView(text)}
    ${details.map((part) => html`<p class="hint verbatim" translate="no">${part}</p>`)} ${unusable ? html`<p class="hint">${strings.notUsable}</p>` : nothing}
    ${hidden ? html`<p class="hint">${text === '' ? strings.ruledOut : strings.ruledOutKept}</p>` : nothing}`;
}
