import { defaultReading } from '../evaluate/category-rules.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Rule } from '../format/rule.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { putIntoWords } from './condition-in-words.ts';
import { describeChanges } from './describe-changes.ts';
import { describeConsequence } from './describe-consequence.ts';
import { describeSections } from './describe-questions.ts';
import { createWords, type DocumentWords, nameOf, plain, pointTo } from './document-words.ts';
import { findUses, type Uses } from './find-uses.ts';
import { isSetOff } from './is-set-off.ts';
import { describeMeasure } from './measure-in-words.ts';
import { presentPicture } from './present-picture.ts';
import type { CategoryPartView, InterpretationView, ParameterView, RuleGroupView, RulePartView, RuleSetView, SourceView } from './rule-set-view.ts';

export interface DescribeOptions {
  /** The language of the words, as in `en`. Default: the first of the rule set. */
  readonly language?: string;
  /** The version to compare with, for a log of changes. */
  readonly previous?: RuleSet;
}

/**
 * Puts a whole rule set into words, for people who sign it off: what it asks, how a category comes about as a picture and
 * in rules, its numbers, actions, local decisions and sources. Everything is made from the rule set; the pictures are
 * worked out over every complete answer set.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function describeRuleSet(ruleSet: RuleSet, { language: wanted, previous }: DescribeOptions = {}): RuleSetView {
  requireParsed(ruleSet);
  if (previous !== undefined) requireParsed(previous);
  const { document, digest } = ruleSet;
  const language = wanted ?? document.languages[0] ?? 'en';
  const words = createWords(ruleSet, language);
  const { strings, vocabulary } = words;
  const uses = findUses(words);
  const main = defaultReading(document);
  const readings = [main, ...document.readings.filter((reading) => reading !== main)];
  const described: Omit<RuleSetView, 'notices'> = {
    language,
    labels: strings.labels,
    id: document.id,
    version: document.version,
    digest,
    title: vocabulary.text(document.title),
    purpose: vocabulary.text(document.purpose),
    identity: describeIdentity(ruleSet, words),
    scope: describeScope(document, words),
    about: vocabulary.strings.about,
    changes: previous === undefined ? null : describeChanges(previous, words),
    closing: document.selfCompleted === undefined ? null : { title: vocabulary.text(document.selfCompleted.title), text: vocabulary.text(document.selfCompleted.text) },
    pictures: document.categories.length === 0 ? [] : readings.map((reading) => presentPicture(reading, words)),
    categories: document.categories.map((category) => ({ ...describeCategory(category, document, words), basis: words.basis(category.basis), quotes: words.quotes(category.cites) })),
    noCategories: document.categories.length === 0 ? vocabulary.strings.noCategories : '',
    actions: document.actions.map((action) => ({
      id: action.id,
      urgency: action.urgency,
      urgencyText: vocabulary.strings.urgencies[action.urgency],
      duty: vocabulary.strings.duties[action.duty],
      text: vocabulary.text(action.text),
      who: vocabulary.text(action.who),
      due: vocabulary.text(action.due),
      when: putIntoWords(action.when, words),
      because: vocabulary.text(action.because),
      basis: words.basis(action.basis),
      quotes: words.quotes(action.cites),
    })),
    flags: document.flags.map((flag) => ({ id: flag.id, kind: flag.kind, kindText: strings.flags[flag.kind], text: vocabulary.text(flag.text), basis: words.basis(flag.basis), quotes: words.quotes(flag.cites) })),
    parameters: document.parameters.map((parameter): ParameterView => ({
      id: parameter.id,
      title: vocabulary.text(parameter.title),
      value: parameter.value,
      valueText: typeof parameter.value === 'boolean' ? (parameter.value ? strings.on : strings.off) : String(parameter.value),
      rationale: words.rationale(parameter.basis),
      usedBy: uses.ofFact(parameter.id),
      basis: words.basis(parameter.basis),
      quotes: words.quotes(parameter.cites),
    })),
    readings: readings.map((reading) => ({ id: reading.id, title: vocabulary.text(reading.title), text: vocabulary.text(reading.text), isDefault: reading === main, basis: words.basis(reading.basis), rationale: words.rationale(reading.basis) })),
    rules: describeRules(document, words),
    measures: document.measures.map((measure) => describeMeasure(measure, words)),
    sections: describeSections(words, uses),
    completeness: document.completeness.map((need) => ({
      id: need.id,
      because: vocabulary.text(need.because),
      when: need.when === undefined ? null : putIntoWords(need.when, words),
      needs: [...(need.narrative === true ? [plain(strings.narrative)] : []), ...(need.questions ?? []).map((id) => pointTo('question', id, vocabulary.nameQuestion(id).text))],
      basis: words.basis(need.basis),
    })),
    interpretations: document.interpretations.map((interpretation): InterpretationView => ({
      id: interpretation.id,
      title: vocabulary.text(interpretation.title),
      rationale: vocabulary.text(interpretation.rationale),
      owner: interpretation.owner,
      date: vocabulary.date(interpretation.date),
      restsOnIt: uses.ofBasis(interpretation.id),
    })),
    sources: describeSources(document, uses),
  };
  // Last, when every text has been looked up and what is missing in this language is known.
  return { ...described, notices: describeNotices(document, words) };
}

function describeNotices({ status }: RuleSetDocument, { vocabulary }: DocumentWords): readonly string[] {
  const { strings } = vocabulary;
  const { otherLanguage, draftWording } = vocabulary.gaps();
  return [...(status === 'published' ? [] : [strings.notices[status]]), ...(otherLanguage ? [strings.otherLanguage] : []), ...(draftWording ? [strings.draftWording] : [])];
}

function describeIdentity({ document, digest }: RuleSet, { strings, vocabulary }: DocumentWords): RuleSetView['identity'] {
  const { identity } = strings;
  const { id, version, edition, status, owner, inForce, reviewBy, languages } = document;
  return [
    { label: identity.ruleSet, text: id },
    { label: identity.version, text: version },
    { label: identity.status, text: strings.statuses[status] },
    { label: identity.edition, text: edition },
    { label: identity.owner, text: owner },
    { label: identity.inForce, text: strings.inForce(vocabulary.date(inForce.from), inForce.until === undefined ? null : vocabulary.date(inForce.until)) },
    { label: identity.reviewBy, text: vocabulary.date(reviewBy) },
    { label: identity.languages, text: languages.map((tag) => strings.languageNames.get(tag) ?? tag).join(', ') },
    { label: identity.digest, text: digest },
  ];
}

function describeScope(document: RuleSetDocument, { strings, vocabulary }: DocumentWords): readonly string[] {
  const { scope, listAnd } = strings;
  const questions = questionsOf(document);
  const counted = Object.entries(vocabulary.strings.kinds).flatMap(([kind, name]) => {
    const number = questions.filter((question) => question.kind === kind).length;
    return number === 0 ? [] : [`${name} (${String(number)})`];
  });
  const rows = document.sources.reduce((sum, source) => sum + source.rows.length, 0);
  return [
    scope.asks(questions.length, listAnd(document.sections.map(({ title }) => strings.quoted(vocabulary.text(title))))),
    scope.kinds(listAnd(counted)),
    document.categories.length === 0 ? scope.noCategories : scope.gives(document.categories.map(({ title }) => vocabulary.text(title))),
    ...(document.readings.length > 1 ? [scope.readings(listAnd(document.readings.map(({ title }) => strings.quoted(vocabulary.text(title)))))] : []),
    scope.follows(document.actions.length, document.flags.length),
    ...(rows === 0 ? [] : [scope.rests(rows, listAnd(document.sources.map(({ title }) => strings.quoted(title))))]),
    ...(document.interpretations.length === 0 ? [] : [scope.local(document.interpretations.length)]),
  ];
}

function describeCategory(category: RuleSetDocument['categories'][number], document: RuleSetDocument, words: DocumentWords): Omit<CategoryPartView, 'basis' | 'quotes'> {
  const { vocabulary } = words;
  const leadsTo = ({ then }: Rule) => 'category' in then && (then.category === category.id || then.upTo === category.id);
  return {
    id: category.id,
    title: vocabulary.text(category.title),
    band: vocabulary.text(category.band),
    message: vocabulary.text(category.message),
    service: vocabulary.text(category.service),
    indicatedBy: document.readings.map((reading) => ({
      reading: vocabulary.text(reading.title),
      rules: document.rules.filter((rule) => leadsTo(rule) && (rule.reading === undefined || rule.reading === reading.id) && !isSetOff(rule.when, document)).map((rule) => pointTo('rule', rule.id, nameOf(rule, words))),
    })),
  };
}

/** Category rules by reading, then floors, then what is pointed out. */
function describeRules(document: RuleSetDocument, words: DocumentWords): readonly RuleGroupView[] {
  const { strings, vocabulary } = words;
  const group = (id: string, title: string, belongs: (rule: Rule) => boolean): RuleGroupView => ({ id, title, rules: document.rules.filter(belongs).map((rule) => describeRule(rule, document, words)) });
  const isCategory = ({ then }: Rule) => 'category' in then;
  return [
    group('every-reading', strings.everyReading, (rule) => isCategory(rule) && rule.reading === undefined),
    ...document.readings.map(({ id, title }) => group(`reading-${id}`, strings.onlyReading(vocabulary.text(title)), (rule) => isCategory(rule) && rule.reading === id)),
    group('floors', strings.floors, ({ then }) => 'floor' in then),
    group('flags', strings.flagRules, ({ then }) => 'flag' in then),
  ].filter(({ rules }) => rules.length > 0);
}

function describeRule(rule: Rule, document: RuleSetDocument, words: DocumentWords): RulePartView {
  return {
    id: rule.id,
    consequence: describeConsequence(rule.then, words),
    when: putIntoWords(rule.when, words),
    because: words.vocabulary.text(rule.because),
    setOff: isSetOff(rule.when, document) ? words.strings.setOff : '',
    basis: words.basis(rule.basis),
    quotes: words.quotes(rule.cites),
  };
}

function describeSources(document: RuleSetDocument, uses: Uses): readonly SourceView[] {
  return document.sources.map((source) => ({
    id: source.id,
    title: source.title,
    publication: [source.publisher, source.published].filter((part) => part !== undefined).join(', '),
    note: source.note ?? '',
    url: source.url ?? '',
    rows: source.rows.map((row) => ({ row: row.id, section: row.section, quote: row.quote, citedBy: uses.ofRow(row.id), notAsked: row.notAsked ?? '' })),
  }));
}
