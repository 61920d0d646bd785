import type { PackDocument, TakesOut } from '../format/pack.ts';
import type { Option, Question, Section } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import type { Text } from '../format/text.ts';
import { applyCategories } from './apply-categories.ts';
import { mergeLists } from './merge-lists.ts';
import { pruneUnused } from './prune-unused.ts';
import { withBasis, withoutRows } from './without-rows.ts';

/** A rule set's document with one pack in it. Nothing is checked here. */
export function addPack(base: RuleSetDocument, pack: PackDocument): RuleSetDocument {
  const out = pack.takesOut ?? {};
  const noCategories = out.categories === 'all';
  const rules = noCategories ? base.rules.filter(({ then }) => 'flag' in then) : base.rules;
  const actions = out.actions === 'all' ? base.actions.map(({ id }) => id) : out.actions;
  const merged: RuleSetDocument = {
    ...base,
    ...identity(base, pack),
    categories: noCategories ? [] : withServices(base.categories, pack),
    readings: noCategories ? base.readings.filter((reading) => reading.default === true).map((reading) => ({ ...reading, ...pack.becomes?.reading })) : base.readings,
    languages: base.languages,
    sources: mergeSources(base.sources, out, pack.sources),
    interpretations: mergeLists(base.interpretations, new Set(out.interpretations), pack.interpretations),
    parameters: mergeLists(base.parameters, new Set(out.parameters), pack.parameters),
    sections: mergeSections(base.sections, pack),
    measures: mergeLists(base.measures, new Set(out.measures), pack.measures),
    flags: mergeLists(base.flags, new Set(out.flags), pack.flags),
    rules: applyCategories(mergeLists(rules, new Set(out.rules), pack.rules), pack.categoriesApply),
    actions: mergeLists(base.actions, new Set(actions), pack.actions),
    completeness: mergeLists(base.completeness, new Set(out.completeness), pack.completeness),
  };
  const gone = base.sources.filter(({ id }) => out.sources?.includes(id) === true).flatMap(({ rows }) => rows.map(({ id }) => id));
  const { becomes } = pack;
  const based = becomes === undefined ? merged : withBasis(withoutRows(merged, new Set(gone), becomes.basis), out.interpretations ?? [], becomes.basis);
  return pack.takesOut === undefined ? based : pruneUnused(based, base);
}

/** The categories with the service that goes with them in this edition. */
function withServices(categories: RuleSetDocument['categories'], { services = [] }: PackDocument): RuleSetDocument['categories'] {
  return categories.map((category) => {
    const now = services.find((entry) => entry.category === category.id);
    return now === undefined ? category : { ...category, service: now.service, cites: now.cites };
  });
}

function identity(base: RuleSetDocument, pack: PackDocument): Partial<RuleSetDocument> {
  const edition = pack.edition === undefined ? {} : { edition: pack.edition };
  const inForce = pack.editionOf === undefined ? {} : { inForce: pack.inForce };
  const status = pack.status === 'published' ? base.status : pack.status;
  if (pack.becomes === undefined) return { ...edition, ...inForce, status, version: combinedVersion(base.version, pack), purpose: joinTexts(base.purpose, pack.purpose) };
  const { id, version, title, purpose, owner } = pack.becomes;
  return { ...edition, id, version, status, title, purpose, owner, inForce: pack.inForce, reviewBy: pack.reviewBy };
}

/** What both are for, in each language of the rule set. A wording of either that is a draft makes it a draft. */
function joinTexts(base: Text, added: Text): Text {
  return Object.fromEntries(
    Object.keys(base).map((language) => {
      const text = `${textIn(base, language)} ${textIn(added, language)}`;
      const isDraft = [base[language], added[language]].some((wording) => typeof wording === 'object' && wording.status === 'draft');
      return [language, isDraft ? { text, status: 'draft' as const } : text];
    }),
  );
}

/** Build metadata of semantic versioning: it says what is inside and does not make a version newer. */
function combinedVersion(version: string, { id, version: own }: PackDocument): string {
  return `${version}${version.includes('+') ? '.' : '+'}${id}.${own}`;
}

function mergeSources(sources: RuleSetDocument['sources'], out: TakesOut, added: RuleSetDocument['sources']): RuleSetDocument['sources'] {
  const kept = sources.filter(({ id }) => out.sources?.includes(id) !== true);
  const shared = kept.map((source) => {
    const more = added.find(({ id }) => id === source.id);
    if (more === undefined) return source;
    const { note } = more;
    return { ...source, ...(note === undefined ? {} : { note }), rows: mergeLists(source.rows, new Set(more.rows.map(({ id }) => id)), more.rows) };
  });
  return [...shared, ...added.filter(({ id }) => !kept.some((source) => source.id === id))];
}

function mergeSections(sections: readonly Section[], pack: PackDocument): Section[] {
  const takenOut = new Set(pack.takesOut?.questions);
  const own = sections.map((section): Section => {
    const more = pack.sections.find(({ id }) => id === section.id);
    const { title = section.title, help } = more ?? {};
    const questions = mergeLists(section.questions, takenOut, more?.questions ?? []).map((question) => withCitations(question, pack));
    return { ...section, title, ...(help === undefined ? {} : { help }), questions };
  });
  const added = pack.sections.filter(({ id }) => !sections.some((section) => section.id === id)).map(({ title, ...section }): Section => ({ ...section, title: title ?? {} }));
  return [...own, ...added].filter(({ questions }) => questions.length > 0);
}

/** The question with the pack's rows cited where the pack says that it asks for them already. */
function withCitations(question: Question, { asked = [] }: PackDocument): Question {
  const here = asked.filter(({ question: id }) => id === question.id);
  if (here.length === 0) return question;
  const whole = here.filter(({ option }) => option === undefined).flatMap(({ cites }) => cites);
  const cites = [...new Set([...question.cites, ...whole])];
  if (question.type !== 'choice' && question.type !== 'choices') return { ...question, cites };
  const options = question.options.map((option): Option => {
    const rows = here.filter((entry) => entry.option === option.id).flatMap((entry) => entry.cites);
    return rows.length === 0 ? option : { ...option, cites: [...new Set([...(option.cites ?? []), ...rows])] };
  });
  return { ...question, cites, options };
}
