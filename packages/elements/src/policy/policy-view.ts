import type { RuleSetView } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/policy-strings.ts';
import { pictureView, shadeOf } from './picture-view.ts';
import { citedView, type Content, conditionView, groundView, idsView, linksView, paragraphView, rowsView, sentenceView, tableView, termsView } from './policy-pieces.ts';
import { policyQuestionsView } from './policy-questions-view.ts';

/** A chapter of the document. On paper one that opens a page begins a new one. */
interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
  readonly opensPage?: boolean;
}

/** A rule set as a document that a board can sign off: all of it, in words, with its contents first. Its links need `followLink`. */
export function policyView(view: RuleSetView, strings: PolicyStrings): TemplateResult {
  const { labels, identity } = view;
  const chapters = chaptersOf(view).filter(({ content }) => content !== nothing);
  return html`<div class="policy" lang="en">
    <header part="header" class="policy-head">
      <p class="kicker">${labels.kicker}</p>
      <h2 id="title">${view.title}</h2>
      <p class="lede">${view.purpose}</p>
      <ul class="chips">${identity.slice(1, 4).map(({ label, text }) => html`<li>${label}: ${text}</li>`)}</ul>
    </header>
    <div class="policy-body">
      <nav part="contents" class="contents" aria-labelledby="contents">
        <h3 id="contents">${labels.contents}</h3>
        <ol>${chapters.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol>
      </nav>
      <div part="document" class="chapters">
        ${chapters.map(({ id, heading, content, opensPage = false }) => html`<section part="chapter" class=${opensPage ? 'chapter opens-page' : 'chapter'} aria-labelledby=${id}>
          <h3 id=${id}>${heading}</h3>
          ${content}
          <p class="to-contents"><a href="#contents">${strings.backToContents}</a></p>
        </section>`)}
      </div>
    </div>
    <footer class="quiet foot">${view.about.map((text) => html`<p>${text}</p>`)}<p class="digest">${view.id} ${view.version} · ${view.digest}</p></footer>
  </div>`;
}

function chaptersOf(view: RuleSetView): readonly Chapter[] {
  const { labels } = view;
  return [
    { id: 'summary', heading: labels.summary, content: summaryView(view) },
    { id: 'changes', heading: labels.changes, content: changesView(view) },
    { id: 'self-completed', heading: labels.selfCompleted, content: closingView(view) },
    { id: 'pictures', heading: labels.pictures, content: picturesView(view) },
    { id: 'categories', heading: labels.categories, content: categoriesView(view), opensPage: true },
    { id: 'actions', heading: labels.actions, content: actionsView(view), opensPage: true },
    { id: 'flags', heading: labels.flags, content: flagsView(view) },
    { id: 'local', heading: labels.local, content: localView(view), opensPage: true },
    { id: 'parameters', heading: labels.parameters, content: parametersView(view) },
    { id: 'readings', heading: labels.readings, content: readingsView(view) },
    { id: 'rules', heading: labels.rules, content: rulesView(view), opensPage: true },
    { id: 'measures', heading: labels.measures, content: measuresView(view) },
    { id: 'questions', heading: labels.questions, content: policyQuestionsView(view), opensPage: true },
    { id: 'completeness', heading: labels.completeness, content: completenessView(view) },
    { id: 'sources', heading: labels.sources, content: sourcesView(view), opensPage: true },
    { id: 'sign-off', heading: labels.signOff, content: signOffView(view) },
  ];
}

function summaryView({ notices, identity, scope, labels, digest }: RuleSetView): Content {
  return html`${notices.map((text) => html`<p class="policy-notice" role="note">${text}</p>`)}
    <div class="identity">${termsView(identity.map(({ label, text }) => [label, text === digest ? html`<span class="digest">${text}</span>` : text]))}</div>
    <h4>${labels.scope}</h4>
    <ul>${scope.map((text) => html`<li>${text}</li>`)}</ul>`;
}

function changesView({ changes, labels }: RuleSetView): Content {
  if (changes === null) return nothing;
  const { since, sentences, groups, impact, moves } = changes;
  return html`<p>${since}</p>
    ${sentences.map((text) => html`<p>${text}</p>`)}
    ${moves.length === 0 ? nothing : tableView(labels.movesTable, [{ heading: labels.from }, { heading: labels.to }, { heading: labels.goes }, { heading: labels.share, name: 'number' }], moves.map(({ from, to, goes, share }) => ({ cells: [from, to, goes, share] })))}
    ${impact.map((text) => html`<p class="intro">${text}</p>`)} ${differencesView(groups)}`;
}

/** What differs, part by part. */
export function differencesView(groups: NonNullable<RuleSetView['changes']>['groups']): readonly TemplateResult[] {
  return groups.map(({ title, changes }) => html`<h4>${title}</h4>
    <ul>${changes.map(({ sentence, details }) => html`<li>${sentence}${details.length === 0 ? nothing : html`<ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}</li>`)}</ul>`);
}

/** What a young person who answers for themselves reads at the end. */
function closingView({ closing, labels }: RuleSetView): Content {
  if (closing === null) return nothing;
  return html`<p class="intro">${labels.selfCompletedIntro}</p>
    <article class="card">
      <h4>${closing.title}</h4>
      <p>${closing.text}</p>
    </article>`;
}

function picturesView(view: RuleSetView): Content {
  const { labels, pictures } = view;
  if (pictures.length === 0) return html`<p>${view.noCategories}</p>`;
  return html`<p class="intro">${labels.picturesIntro}</p>
    ${pictures.map((picture, i) => html`<section aria-labelledby="picture-${picture.reading}">
      <h4 id="picture-${picture.reading}">${picture.title}${i === 0 && pictures.length > 1 ? html`<span class="unseen">, </span> <span class="tag">${labels.defaultReading}</span>` : nothing}</h4>
      ${picture.sentences.map((text) => html`<p>${text}</p>`)} ${pictureView(picture, view)}
    </section>`)}`;
}

function categoriesView({ categories, labels }: RuleSetView): Content {
  if (categories.length === 0) return nothing;
  const columns = [{ heading: labels.category, name: 'number' }, { heading: labels.heading }, { heading: labels.message }, { heading: labels.service }];
  return html`<p class="intro">${labels.categoriesIntro}</p>
    ${tableView(labels.categories, columns, categories.map(({ id, title, band, message, service }, i) => ({
      id: `category-${id}`,
      cells: [html`<span class="level ${shadeOf(i, categories.length)}"></span>${title}`, band === '' ? labels.notSaid : html`“<bdi>${band}</bdi>”`, message, service === '' ? labels.notSaid : service],
    })))}
    ${categories.map(({ title, indicatedBy, basis, quotes }, i) => html`<article class="card ${shadeOf(i, categories.length)}">
      <h4>${title}</h4>
      ${termsView([...indicatedBy.map(({ reading, rules }) => [`${labels.indicatedBy}: ${reading}`, linksView(rules)] as const), [labels.basis, groundView(basis, labels)]])} ${citedView(quotes)}
    </article>`)}`;
}

const URGENCIES = ['immediate', 'urgent', 'routine'] as const;

function actionsView({ actions, labels }: RuleSetView): Content {
  if (actions.length === 0) return nothing;
  const groups = URGENCIES.map((urgency) => actions.filter((action) => action.urgency === urgency)).filter((group) => group.length > 0);
  return html`<p class="intro">${labels.actionsIntro}</p>
    ${groups.map((group) => html`<h4>${group[0]?.urgencyText}</h4>
      ${group.map(({ id, duty, text, who, due, when, because, basis, quotes }) => html`<article class="card keep" id="action-${id}">
        <h5 class="todo"><span class="strength">${duty}<span class="unseen">: </span></span> <span>${text}</span></h5>
        ${termsView([[labels.who, who], [labels.due, due], [labels.when, conditionView(when)], [labels.because, because], [labels.basis, groundView(basis, labels)]])} ${citedView(quotes)}
      </article>`)}`)}`;
}

function flagsView({ flags, labels }: RuleSetView): Content {
  if (flags.length === 0) return nothing;
  return html`<p class="intro">${labels.flagsIntro}</p>
    ${tableView(labels.flags, [{ heading: labels.message }, { heading: labels.kind }, { heading: labels.basis }], flags.map(({ id, text, kindText, basis, quotes }) => ({ id: `flag-${id}`, cells: [text, kindText, html`${groundView(basis, labels)} ${rowsView(quotes)}`] })))}`;
}

function localView({ interpretations, labels }: RuleSetView): Content {
  if (interpretations.length === 0) return html`<p>${labels.noneLocal}</p>`;
  return html`<p class="intro">${labels.localIntro}</p>
    ${interpretations.map(({ id, title, rationale, owner, date, restsOnIt }) => html`<article class="card" id="interpretation-${id}">
      <h4>${title}</h4>
      <p>${rationale}</p>
      ${termsView([[labels.owner, owner], [labels.decided, date], [labels.restsOnIt, linksView(restsOnIt)]])}
    </article>`)}`;
}

function parametersView({ parameters, labels }: RuleSetView): Content {
  if (parameters.length === 0) return nothing;
  return html`<p class="intro">${labels.parametersIntro}</p>
    ${tableView(labels.parameters, [{ heading: labels.number, name: 'third' }, { heading: labels.value, name: 'value' }, { heading: labels.basis }], parameters.map(({ id, title, valueText, rationale, usedBy, basis, quotes }) => ({
      id: `parameter-${id}`,
      cells: [
        html`${title} <span class="quiet digest">${id}</span>`,
        valueText,
        html`${groundView(basis, labels)}${paragraphView(rationale)}${basis.local ? html`<p>${rowsView(quotes)}</p>` : citedView(quotes)}${usedBy.length === 0 ? nothing : html`<p class="ids">${labels.usedBy}: ${idsView(usedBy)}</p>`}`,
      ],
    })))}`;
}

function readingsView({ readings, labels }: RuleSetView): Content {
  return html`<p class="intro">${labels.readingsIntro}</p>
    ${readings.map(({ id, title, text, isDefault, basis, rationale }) => html`<article class="card" id="reading-${id}">
      <h4>${title}${isDefault ? html`<span class="unseen">, </span> <span class="tag">${labels.defaultReading}</span>` : nothing}</h4>
      <p>${text}</p>
      ${termsView([[labels.basis, groundView(basis, labels)], [labels.rationale, rationale]])}
    </article>`)}`;
}

function rulesView({ rules, labels }: RuleSetView): Content {
  if (rules.length === 0) return nothing;
  return html`<p class="intro">${labels.rulesIntro}</p>
    ${rules.map(({ title, rules: own }) => html`<h4>${title}</h4>
      ${own.map(({ id, consequence, setOff, when, because, basis, quotes }) => html`<article class="card keep" id="rule-${id}">
        <h5>${consequence}</h5>
        ${paragraphView(setOff, 'quiet')}
        ${termsView([[labels.when, conditionView(when)], [labels.because, because], [labels.basis, html`${groundView(basis, labels)} ${rowsView(quotes)}`]])}
      </article>`)}`)}`;
}

function measuresView({ measures, labels }: RuleSetView): Content {
  if (measures.length === 0) return nothing;
  return html`<p class="intro">${labels.measuresIntro}</p>
    ${measures.map(({ id, title, sentence, condition, items }) => html`<article class="card" id="measure-${id}">
      <h4>${title}</h4>
      <div>${sentenceView(sentence)} ${condition === null ? nothing : conditionView(condition)}</div>
      ${items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${sentenceView(item)}</li>`)}</ul>`}
    </article>`)}`;
}

function completenessView({ completeness, labels }: RuleSetView): Content {
  if (completeness.length === 0) return nothing;
  return html`<p class="intro">${labels.completenessIntro}</p>
    ${completeness.map(({ id, because, when, needs, basis }) => html`<article class="card" id="completeness-${id}">
      <h4>${because}</h4>
      ${termsView([[labels.when, when === null ? '' : conditionView(when)], [labels.needs, linksView(needs)], [labels.basis, groundView(basis, labels)]])}
    </article>`)}`;
}

function sourcesView({ sources, labels }: RuleSetView): Content {
  if (sources.length === 0) return nothing;
  const columns = [{ heading: labels.row, name: 'number' }, { heading: labels.sourceWording }, { heading: labels.citedBy, name: 'third' }];
  return html`<p class="intro">${labels.sourcesIntro}</p>
    ${sources.map(({ title, publication, note, url, rows }) => html`<section>
      <h4>${title}</h4>
      <p>${publication}${url.startsWith('https://') ? html`. <a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${url}</a>` : nothing}</p>
      ${paragraphView(note, 'quiet')}
      ${tableView(`${labels.sources}: ${title}`, columns, rows.map(({ row, section, quote, citedBy, notAsked }) => ({
        id: `row-${row}`,
        cells: [row, html`<p class="verbatim">“<bdi>${quote}</bdi>”</p><p class="quiet">${section}</p>`, citedBy.length > 0 ? html`<span class="ids">${idsView(citedBy)}</span>` : html`<span class="quiet">${labels.notAsked}: ${notAsked}</span>`],
      })))}
    </section>`)}`;
}

function signOffView({ labels, identity }: RuleSetView): Content {
  const columns = [labels.name, labels.role, labels.date, labels.signature];
  return html`<p class="intro">${labels.signOffIntro}</p>
    ${termsView(identity.filter((_, i) => i < 2 || i === identity.length - 1).map(({ label, text }) => [label, html`<span class="digest">${text}</span>`]))}
    <table class="sign">
      <caption>${labels.signOff}</caption>
      <thead><tr>${columns.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      <tbody>${[1, 2, 3, 4].map(() => html`<tr>${columns.map(() => html`<td></td>`)}</tr>`)}</tbody>
    </table>`;
}
