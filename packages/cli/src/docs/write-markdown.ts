import type { ConditionView, PartBasisView, PictureView, QuestionView, RuleSetView, Run, SourceQuoteView } from '@cse-screening/core';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { writeTable } from '../markdown/write-table.ts';

type Lines = readonly string[];

/** Writes a rule set as Markdown (CommonMark with tables). Nothing of a rule set acts as Markdown or HTML. */
export function writeMarkdown(view: RuleSetView): string {
  const chapters = chaptersOf(view).filter(([, lines]) => lines.length > 0);
  const lines = [
    `# ${escapeMarkdown(view.title)}`,
    escapeMarkdown(view.purpose),
    ...view.notices.map((text) => `> **${escapeMarkdown(text)}**`),
    list(view.identity.map(({ label, text }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(text)}`)),
    `## ${escapeMarkdown(view.labels.contents)}`,
    chapters.map(([heading], i) => `${String(i + 1)}. [${escapeMarkdown(heading)}](#${slug(heading)})`).join('\n'),
    ...chapters.flatMap(([heading, content]) => [`## ${escapeMarkdown(heading)}`, ...content]),
    '---',
    ...view.about.map(escapeMarkdown),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function chaptersOf(view: RuleSetView): readonly (readonly [heading: string, lines: Lines])[] {
  const { labels } = view;
  return [
    [labels.scope, [list(view.scope.map(escapeMarkdown))]],
    [labels.changes, writeChanges(view)],
    [labels.selfCompleted, view.closing === null ? [] : [intro(labels.selfCompletedIntro), `### ${escapeMarkdown(view.closing.title)}`, escapeMarkdown(view.closing.text)]],
    [labels.pictures, view.pictures.length === 0 ? [escapeMarkdown(view.noCategories)] : [intro(labels.picturesIntro), ...view.pictures.flatMap((picture) => writePicture(picture, view))]],
    [labels.categories, writeCategories(view)],
    [labels.actions, writeActions(view)],
    [labels.flags, writeFlags(view)],
    [labels.local, writeLocal(view)],
    [labels.parameters, writeParameters(view)],
    [labels.readings, [intro(labels.readingsIntro), ...view.readings.flatMap(({ title, text, isDefault, basis, rationale }) => [`### ${escapeMarkdown(title)}${isDefault ? ` (${escapeMarkdown(labels.defaultReading.toLowerCase())})` : ''}`, escapeMarkdown(text), pairs([[labels.basis, rests(basis)], [labels.rationale, escapeMarkdown(rationale)]])])]],
    [labels.rules, writeRules(view)],
    [labels.measures, writeMeasures(view)],
    [labels.questions, [intro(labels.questionsIntro), ...view.sections.flatMap(({ title, help, questions }) => [`### ${escapeMarkdown(title)}`, escapeMarkdown(help), ...questions.flatMap((question) => writeQuestion(question, view))])]],
    [labels.completeness, view.completeness.length === 0 ? [] : [intro(labels.completenessIntro), ...view.completeness.flatMap(({ because, when, needs, basis }) => [`### ${escapeMarkdown(because)}`, pairs([[labels.when, when === null ? '' : inLine(when)], [labels.needs, names(needs)], [labels.basis, rests(basis)]])])]],
    [labels.sources, writeSources(view)],
    [labels.signOff, [intro(labels.signOffIntro), `\`${view.digest}\``, writeTable([labels.name, labels.role, labels.date, labels.signature], [1, 2, 3].map(() => ['', '', '', '']))]],
  ];
}

function writeChanges({ changes, labels }: RuleSetView): Lines {
  if (changes === null) return [];
  return [
    escapeMarkdown([changes.since, ...changes.sentences].join(' ')),
    ...(changes.moves.length === 0 ? [] : [writeTable([labels.from, labels.to, labels.goes, labels.share], changes.moves.map(({ from, to, goes, share }) => [from, to, goes, share].map(escapeMarkdown)))]),
    ...changes.impact.map(escapeMarkdown),
    ...changes.groups.flatMap(({ title, changes: listed }) => [`### ${escapeMarkdown(title)}`, listed.map(({ sentence, details }) => [`- ${escapeMarkdown(sentence)}`, ...details.map((detail) => `  - ${escapeMarkdown(detail)}`)].join('\n')).join('\n')]),
  ];
}

function writePicture({ title, sentences, grid }: PictureView, { labels }: RuleSetView): Lines {
  const head = [`### ${escapeMarkdown(title)}`, escapeMarkdown(sentences.join(' '))];
  if (grid === null) return head;
  const { down, across, boxes, notes, caution } = grid;
  const heading = across === null ? [down.title, labels.category] : [`${down.title} ↓ / ${across.title} →`, ...across.steps];
  return [
    ...head,
    writeTable(heading.map(escapeMarkdown), boxes.map((row, i) => [`**${escapeMarkdown(down.steps[i] ?? '')}**`, ...row.map(({ text }) => escapeMarkdown(text))])),
    list(notes.map(({ letter, text, when }) => `**${letter}** ${escapeMarkdown(text)} ${inLine(when)}`)),
    escapeMarkdown(caution),
  ];
}

function writeCategories({ categories, labels }: RuleSetView): Lines {
  if (categories.length === 0) return [];
  return [
    intro(labels.categoriesIntro),
    writeTable([labels.category, labels.heading, labels.message, labels.service].map(escapeMarkdown), categories.map(({ title, band, message, service }) => [`**${escapeMarkdown(title)}**`, band === '' ? escapeMarkdown(labels.notSaid) : `“${escapeMarkdown(band)}”`, escapeMarkdown(message), escapeMarkdown(service === '' ? labels.notSaid : service)])),
    ...categories.flatMap(({ title, indicatedBy, basis, quotes }) => [
      `### ${escapeMarkdown(title)}`,
      pairs([...indicatedBy.map(({ reading, rules }) => [`${labels.indicatedBy}: ${reading}`, names(rules)] as const), [labels.basis, rests(basis)]]),
      ...quote(quotes),
    ]),
  ];
}

function writeActions({ actions, labels }: RuleSetView): Lines {
  if (actions.length === 0) return [];
  return [
    intro(labels.actionsIntro),
    ...actions.flatMap(({ duty, urgencyText, text, who, due, when, because, basis, quotes }) => [
      `### ${escapeMarkdown(`${duty} · ${urgencyText} · ${text}`)}`,
      pairs([[labels.who, escapeMarkdown(who)], [labels.due, escapeMarkdown(due)], [labels.when, inLine(when)], [labels.because, escapeMarkdown(because)], [labels.basis, rests(basis)]]),
      ...quote(quotes),
    ]),
  ];
}

function writeFlags({ flags, labels }: RuleSetView): Lines {
  if (flags.length === 0) return [];
  return [intro(labels.flagsIntro), writeTable([labels.message, labels.kind, labels.basis], flags.map(({ text, kindText, basis, quotes }) => [escapeMarkdown(text), escapeMarkdown(kindText), `${rests(basis)} ${rowIds(quotes)}`]))];
}

function writeLocal({ interpretations, labels }: RuleSetView): Lines {
  if (interpretations.length === 0) return [escapeMarkdown(labels.noneLocal)];
  return [intro(labels.localIntro), ...interpretations.flatMap(({ title, rationale, owner, date, restsOnIt }) => [`### ${escapeMarkdown(title)}`, escapeMarkdown(rationale), pairs([[labels.owner, escapeMarkdown(owner)], [labels.decided, escapeMarkdown(date)], [labels.restsOnIt, names(restsOnIt)]])])];
}

function writeParameters({ parameters, labels }: RuleSetView): Lines {
  if (parameters.length === 0) return [];
  return [
    intro(labels.parametersIntro),
    writeTable([labels.number, labels.value, labels.basis, labels.usedBy], parameters.map(({ id, title, valueText, rationale, usedBy, basis, quotes }) => [`${escapeMarkdown(title)} (\`${id}\`)`, `**${escapeMarkdown(valueText)}**`, [rests(basis), escapeMarkdown(rationale), ...quotes.map(({ row, quote: words }) => `“${escapeMarkdown(words)}” (${escapeMarkdown(row)})`)].filter((part) => part !== '').join('<br>'), names(usedBy)])),
  ];
}

function writeRules({ rules, labels }: RuleSetView): Lines {
  if (rules.length === 0) return [];
  return [
    intro(labels.rulesIntro),
    ...rules.flatMap(({ title, rules: own }) => [
      `### ${escapeMarkdown(title)}`,
      ...own.flatMap(({ consequence, when, because, setOff, basis, quotes }) => [`#### ${escapeMarkdown(consequence)}`, escapeMarkdown(setOff), nested(labels.when, when), pairs([[labels.because, escapeMarkdown(because)], [labels.basis, `${rests(basis)} ${rowIds(quotes)}`]])]),
    ]),
  ];
}

function writeMeasures({ measures, labels }: RuleSetView): Lines {
  if (measures.length === 0) return [];
  return [intro(labels.measuresIntro), ...measures.flatMap(({ title, sentence, condition, items }) => [`### ${escapeMarkdown(title)}`, [text(sentence), ...(condition === null ? [] : [inLine(condition)])].join(' '), list(items.map(text))])];
}

function writeQuestion({ text: shown, help, answeredBy, options, kindText, basis, quotes, askedWhen, goesInto, countedOnceWith, noEffect }: QuestionView, { labels }: RuleSetView): Lines {
  return [
    `#### ${escapeMarkdown(shown)}`,
    escapeMarkdown(help),
    pairs([[labels.answers, [escapeMarkdown(answeredBy), options.map((option) => `“${escapeMarkdown(option.text)}”${option.note === '' ? '' : ` (${escapeMarkdown(option.note)})`}`).join(', ')].filter((part) => part !== '').join(': ')], [labels.kind, escapeMarkdown(kindText)], [labels.basis, rests(basis)], [labels.askedWhen, askedWhen === null ? '' : inLine(askedWhen)], [labels.goesInto, names(goesInto)], [labels.countedOnce, names(countedOnceWith)], [labels.noEffect, escapeMarkdown(noEffect)]]),
    ...(quotes.length === 0 ? [escapeMarkdown(labels.noQuote)] : [`**${escapeMarkdown(labels.sourceWording)}**`, ...quote(quotes)]),
    ...options.filter((option) => option.quotes.length > 0).flatMap((option) => [`**${escapeMarkdown(labels.sourceWording)}: ${escapeMarkdown(option.text)}**`, ...quote(option.quotes)]),
  ];
}

function writeSources({ sources, labels }: RuleSetView): Lines {
  if (sources.length === 0) return [];
  return [
    intro(labels.sourcesIntro),
    ...sources.flatMap(({ title, publication, note, url, rows }) => [
      `### ${escapeMarkdown(title)}`,
      escapeMarkdown([publication, url, note].filter((part) => part !== '').join('. ')),
      writeTable([labels.row, labels.sourceWording, labels.citedBy], rows.map(({ row, section, quote: words, citedBy, notAsked }) => [escapeMarkdown(row), `“${escapeMarkdown(words)}”<br>${escapeMarkdown(section)}`, citedBy.length > 0 ? names(citedBy) : `${escapeMarkdown(labels.notAsked)}: ${escapeMarkdown(notAsked)}`])),
    ]),
  ];
}

function intro(sentence: string): string {
  return `*${escapeMarkdown(sentence)}*`;
}

function list(items: Lines): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function pairs(given: readonly (readonly [label: string, content: string])[]): string {
  return list(given.filter(([, content]) => content !== '').map(([label, content]) => `**${escapeMarkdown(label)}:** ${content}`));
}

function text(runs: readonly Run[]): string {
  return escapeMarkdown(runs.map((run) => run.text).join(''));
}

function names(runs: readonly Run[]): string {
  return runs.map((run) => escapeMarkdown(run.text)).join('; ');
}

function rests({ title }: PartBasisView): string {
  return escapeMarkdown(title);
}

function rowIds(quotes: readonly SourceQuoteView[]): string {
  return quotes.length === 0 ? '' : `(${quotes.map(({ row }) => escapeMarkdown(row)).join(', ')})`;
}

function quote(quotes: readonly SourceQuoteView[]): Lines {
  return quotes.map(({ row, where, quote: words }) => `> “${escapeMarkdown(words)}”\n> — ${escapeMarkdown(`${row}, ${where}`)}`);
}

/** A condition in one line: its list in brackets. */
function inLine({ sentence, items }: ConditionView): string {
  return [text(sentence), ...(items.length === 0 ? [] : [items.map((item) => (item.items.length === 0 ? inLine(item) : `(${inLine(item)})`)).join('; ')])].join(' ');
}

function nested(label: string, condition: ConditionView, indent = ''): string {
  const { sentence, items } = condition;
  return [`${indent}- ${label === '' ? '' : `**${escapeMarkdown(label)}:** `}${text(sentence)}`, ...items.map((item) => nested('', item, `${indent}  `))].join('\n');
}

/** The anchor that a heading gets where Markdown is shown. */
function slug(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
}
