import type { PictureView, RuleSetView } from '@cse-screening/core';
import { markup, type Markup, nothing } from '../html/markup.ts';
import { cssString, writePage } from '../html/write-page.ts';
import { drawPicture, shadeOf, tabulatePicture } from './draw-picture.ts';
import { STYLE } from './style.ts';
import { basis, condition, facts, ids, links, paragraph, quotes, rows, sentence, table } from './write-pieces.ts';
import { writeQuestions } from './write-questions.ts';

/** A chapter of the document: its anchor, its heading and what stands in it. */
interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly content: Markup;
  /** On paper it begins a page. */
  readonly opensPage?: boolean;
}

/** Writes a rule set as one HTML page that stands alone: no script, nothing loaded, and made to be printed. */
export function writeHtml(view: RuleSetView): string {
  const { labels, title, version, identity } = view;
  const chapters = chaptersOf(view).filter(({ content }) => content !== nothing);
  const name = `${title}, ${version}`;
  return writePage({
    language: view.language,
    title: name,
    style: `${STYLE}@media print { @page { @top-left { content: ${cssString(name)}; font: 8pt sans-serif; } @bottom-left { content: ${cssString(`${view.id} · ${view.digest.slice(0, 16)}`)}; font: 8pt monospace; } @bottom-right { content: ${cssString(`${labels.page} `)} counter(page) " / " counter(pages); font: 8pt sans-serif; } } }\n`,
    body: markup`<a class="skip" href="#document">${labels.skip}</a>
<header class="head"><div class="page">
<p class="kicker">${labels.kicker}</p>
<h1>${title}</h1>
<p class="lede">${view.purpose}</p>
<ul class="chips">${identity.slice(1, 4).map(({ label, text }) => markup`<li>${label}: ${text}</li>`)}</ul>
</div></header>
<div class="page body">
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${labels.contents}</h2>
<ol>${chapters.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ol>
</nav>
<main id="document">
${chapters.map(({ id, heading, content, opensPage = false }) => markup`<section aria-labelledby="${id}"${opensPage ? markup` class="opens-page"` : nothing}>
<h2 id="${id}">${heading}</h2>
${content}
</section>
`)}</main>
</div>
<footer class="page"><div class="foot">${view.about.map((text) => markup`<p>${text}</p>`)}<p class="digest">${`${view.id} ${version} · ${view.digest}`}</p></div></footer>`,
  });
}

function chaptersOf(view: RuleSetView): readonly Chapter[] {
  const { labels } = view;
  return [
    { id: 'summary', heading: labels.summary, content: writeSummary(view) },
    { id: 'changes', heading: labels.changes, content: writeChanges(view) },
    { id: 'self-completed', heading: labels.selfCompleted, content: writeClosing(view) },
    { id: 'pictures', heading: labels.pictures, content: writePictures(view) },
    { id: 'categories', heading: labels.categories, content: writeCategories(view), opensPage: true },
    { id: 'actions', heading: labels.actions, content: writeActions(view), opensPage: true },
    { id: 'flags', heading: labels.flags, content: writeFlags(view) },
    { id: 'local', heading: labels.local, content: writeLocal(view), opensPage: true },
    { id: 'parameters', heading: labels.parameters, content: writeParameters(view) },
    { id: 'readings', heading: labels.readings, content: writeReadings(view) },
    { id: 'rules', heading: labels.rules, content: writeRules(view), opensPage: true },
    { id: 'measures', heading: labels.measures, content: writeMeasures(view) },
    { id: 'questions', heading: labels.questions, content: writeQuestions(view), opensPage: true },
    { id: 'completeness', heading: labels.completeness, content: writeCompleteness(view) },
    { id: 'sources', heading: labels.sources, content: writeSources(view), opensPage: true },
    { id: 'sign-off', heading: labels.signOff, content: writeSignOff(view) },
  ];
}

function writeSummary({ notices, identity, scope, labels, digest }: RuleSetView): Markup {
  return markup`${notices.map((text) => markup`<p class="notice" role="note">${text}</p>`)}
<div class="summary">${facts(identity.map(({ label, text }) => [label, text === digest ? markup`<span class="digest">${text}</span>` : text]))}</div>
<h3>${labels.scope}</h3>
<ul class="plain">${scope.map((text) => markup`<li>${text}</li>`)}</ul>`;
}

function writeChanges({ changes, labels }: RuleSetView): Markup {
  if (changes === null) return nothing;
  const { since, sentences, groups, impact, moves } = changes;
  return markup`<p>${since}</p>${sentences.map((text) => markup`<p>${text}</p>`)}
${moves.length === 0 ? nothing : table(labels.movesTable, [{ heading: labels.from }, { heading: labels.to }, { heading: labels.goes }, { heading: labels.share, name: 'number' }], moves.map(({ from, to, goes, share }) => ({ cells: [from, to, goes, share] })))}
${impact.map((text) => markup`<p class="intro">${text}</p>`)}
${groups.map(({ title, changes: listed }) => markup`<h3>${title}</h3>
<ul class="plain">${listed.map((each) => markup`<li>${each.sentence}${each.details.length === 0 ? nothing : markup`<ul class="plain">${each.details.map((detail) => markup`<li>${detail}</li>`)}</ul>`}</li>`)}</ul>
`)}`;
}

function writeClosing({ closing, labels }: RuleSetView): Markup {
  if (closing === null) return nothing;
  return markup`<p class="intro">${labels.selfCompletedIntro}</p>
<article class="card"><h3>${closing.title}</h3>
<p>${closing.text}</p></article>`;
}

function writePictures(view: RuleSetView): Markup {
  const { labels, pictures } = view;
  if (pictures.length === 0) return markup`<p>${view.noCategories}</p>`;
  return markup`<p class="intro">${labels.picturesIntro}</p>
${pictures.map((picture, i) => markup`<section aria-labelledby="picture-${picture.reading}"><h3 id="picture-${picture.reading}">${picture.title}${i === 0 && pictures.length > 1 ? markup` <span class="tag">${labels.defaultReading}</span>` : nothing}</h3>
${picture.sentences.map((text) => markup`<p>${text}</p>`)}
${writePicture(picture, view)}</section>
`)}`;
}

function writePicture(picture: PictureView, view: RuleSetView): Markup {
  const { grid } = picture;
  if (grid === null) return nothing;
  return markup`<figure class="picture ${grid.across === null ? 'ladder' : 'grid'}">
${drawPicture({ ...picture, grid }, view)}
${grid.notes.length === 0 ? nothing : markup`<div><p class="label">${view.labels.notes}</p><ul class="notes">${grid.notes.map(({ letter, rule, text, when }) => markup`<li><span class="letter">${letter}</span><p>${text}</p><p class="small"><a href="#rule-${rule.id}">${view.labels.rule}</a>: ${condition(when)}</p></li>`)}</ul></div>`}
${tabulatePicture({ grid }, view)}
<figcaption>${grid.caution}</figcaption>
</figure>`;
}

function writeCategories(view: RuleSetView): Markup {
  const { categories, labels } = view;
  if (categories.length === 0) return nothing;
  const level = (i: number) => markup`<span class="level ${shadeOf(i, categories.length)}"></span>`;
  return markup`<p class="intro">${labels.categoriesIntro}</p>
${table(labels.categories, [{ heading: labels.category, name: 'number' }, { heading: labels.heading, name: 'narrow' }, { heading: labels.message }, { heading: labels.service }], categories.map(({ id, title, band, message, service }, i) => ({ id: `category-${id}`, cells: [markup`${level(i)}${title}`, band === '' ? labels.notSaid : markup`“${band}”`, message, service === '' ? labels.notSaid : service] })))}
${categories.map((category, i) => markup`<article class="card ${shadeOf(i, categories.length)} keep"><h3>${category.title}</h3>
${facts([...category.indicatedBy.map(({ reading, rules }) => [`${labels.indicatedBy}: ${reading}`, rules.length === 0 ? '' : links(rules)] as const), [labels.basis, basis(category.basis, labels)]])}
${quotes(category.quotes)}</article>
`)}`;
}

function writeActions({ actions, labels }: RuleSetView): Markup {
  if (actions.length === 0) return nothing;
  const urgencies = [...new Set(actions.map(({ urgency }) => urgency))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return markup`<p class="intro">${labels.actionsIntro}</p>
${urgencies.map((urgency) => {
    const own = actions.filter((action) => action.urgency === urgency);
    return markup`<h3>${own[0]?.urgencyText ?? ''}</h3>
${own.map((action) => markup`<article class="card keep" id="action-${action.id}"><h4 class="todo"><span class="duty">${action.duty}</span> <span>${action.text}</span></h4>
${facts([[labels.who, action.who], [labels.due, action.due], [labels.when, condition(action.when)], [labels.because, action.because], [labels.basis, basis(action.basis, labels)]])}
${quotes(action.quotes)}</article>
`)}`;
  })}`;
}

const ORDER = ['immediate', 'urgent', 'routine'];

function writeFlags({ flags, labels }: RuleSetView): Markup {
  if (flags.length === 0) return nothing;
  return markup`<p class="intro">${labels.flagsIntro}</p>
${table(labels.flags, [{ heading: labels.message }, { heading: labels.kind }, { heading: labels.basis }], flags.map(({ id, text, kindText, basis: rests, quotes: cited }) => ({ id: `flag-${id}`, cells: [text, kindText, markup`${basis(rests, labels)}${rows(cited)}`] })))}`;
}

function writeLocal({ interpretations, labels }: RuleSetView): Markup {
  if (interpretations.length === 0) return markup`<p>${labels.noneLocal}</p>`;
  return markup`<p class="intro">${labels.localIntro}</p>
${interpretations.map(({ id, title, rationale, owner, date, restsOnIt }) => markup`<article class="card" id="interpretation-${id}"><h3>${title}</h3>
<p>${rationale}</p>
${facts([[labels.owner, owner], [labels.decided, date], [labels.restsOnIt, restsOnIt.length === 0 ? '' : links(restsOnIt)]])}</article>
`)}`;
}

function writeParameters({ parameters, labels }: RuleSetView): Markup {
  if (parameters.length === 0) return nothing;
  return markup`<p class="intro">${labels.parametersIntro}</p>
${table(labels.parameters, [{ heading: labels.number, name: 'third' }, { heading: labels.value, name: 'value' }, { heading: labels.basis }], parameters.map(({ id, title, valueText, rationale, usedBy, basis: rests, quotes: cited }) => ({
    id: `parameter-${id}`,
    cells: [
      markup`${title} <span class="small digest">${id}</span>`,
      valueText,
      markup`${basis(rests, labels)}${paragraph(rationale)}${rests.local ? markup`<p>${rows(cited)}</p>` : quotes(cited)}${usedBy.length === 0 ? nothing : markup`<p class="ids">${labels.usedBy}: ${ids(usedBy)}</p>`}`,
    ],
  })))}`;
}

function writeReadings({ readings, labels }: RuleSetView): Markup {
  return markup`<p class="intro">${labels.readingsIntro}</p>
${readings.map(({ id, title, text, isDefault, basis: rests, rationale }) => markup`<article class="card" id="reading-${id}"><h3>${title}${isDefault ? markup` <span class="tag">${labels.defaultReading}</span>` : nothing}</h3>
<p>${text}</p>
${facts([[labels.basis, basis(rests, labels)], [labels.rationale, rationale]])}</article>
`)}`;
}

function writeRules({ rules, labels }: RuleSetView): Markup {
  if (rules.length === 0) return nothing;
  return markup`<p class="intro">${labels.rulesIntro}</p>
${rules.map(({ title, rules: own }) => markup`<h3>${title}</h3>
${own.map((rule) => markup`<article class="card${rule.setOff === '' ? nothing : markup` off`} keep" id="rule-${rule.id}"><h4>${rule.consequence}</h4>
${paragraph(rule.setOff, 'small')}
${facts([[labels.when, condition(rule.when)], [labels.because, rule.because], [labels.basis, markup`${basis(rule.basis, labels)}${rows(rule.quotes)}`]])}</article>
`)}`)}`;
}

function writeMeasures({ measures, labels }: RuleSetView): Markup {
  if (measures.length === 0) return nothing;
  return markup`<p class="intro">${labels.measuresIntro}</p>
${measures.map(({ id, title, sentence: runs, condition: when, items }) => markup`<article class="card keep" id="measure-${id}"><h3>${title}</h3>
${when === null ? markup`<p>${sentence(runs)}</p>` : markup`<div>${sentence(runs)} ${condition(when)}</div>`}
${items.length === 0 ? nothing : markup`<ul class="plain">${items.map((item) => markup`<li>${sentence(item)}</li>`)}</ul>`}</article>
`)}`;
}

function writeCompleteness({ completeness, labels }: RuleSetView): Markup {
  if (completeness.length === 0) return nothing;
  return markup`<p class="intro">${labels.completenessIntro}</p>
${completeness.map(({ id, because, when, needs, basis: rests }) => markup`<article class="card" id="completeness-${id}"><h3>${because}</h3>
${facts([[labels.when, when === null ? '' : condition(when)], [labels.needs, needs.length === 0 ? '' : links(needs)], [labels.basis, basis(rests, labels)]])}</article>
`)}`;
}

function writeSources({ sources, labels }: RuleSetView): Markup {
  if (sources.length === 0) return nothing;
  return markup`<p class="intro">${labels.sourcesIntro}</p>
${sources.map(({ title, publication, note, url, rows: own }) => markup`<section><h3>${title}</h3>
<p>${publication}${/^https:\/\//.test(url) ? markup`. <a href="${url}" rel="noreferrer">${url}</a>` : nothing}</p>
${paragraph(note, 'small')}
${table(`${labels.sources}: ${title}`, [{ heading: labels.row, name: 'number' }, { heading: labels.sourceWording }, { heading: labels.citedBy, name: 'third' }], own.map(({ row, section, quote, citedBy, notAsked }) => ({
    id: `row-${row}`,
    cells: [row, markup`<p>“${quote}”</p><p class="small">${section}</p>`, citedBy.length > 0 ? markup`<span class="ids">${ids(citedBy)}</span>` : markup`<span class="small">${labels.notAsked}: ${notAsked}</span>`],
  })))}</section>
`)}`;
}

function writeSignOff({ labels, identity }: RuleSetView): Markup {
  const columns = [labels.name, labels.role, labels.date, labels.signature];
  return markup`<p class="intro">${labels.signOffIntro}</p>
${facts(identity.filter((_, i) => i < 2 || i === identity.length - 1).map(({ label, text }) => [label, markup`<span class="digest">${text}</span>`]))}
<table class="sign"><caption>${labels.signOff}</caption><thead><tr>${columns.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${[1, 2, 3, 4].map(() => markup`<tr>${columns.map(() => markup`<td></td>`)}</tr>`)}</tbody></table>
<p class="small screen">${labels.print}</p>`;
}
