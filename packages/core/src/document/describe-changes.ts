import { compareRuleSets, type RuleSetComparison } from '../analyse/compare-rule-sets.ts';
import { partsOf } from '../analyse/name-part.ts';
import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Consequence } from '../format/rule.ts';
import type { Text } from '../format/text.ts';
import { TEXT_FIELDS } from '../parse/collect-texts.ts';
import { isObject } from '../parse/is-object.ts';
import type { PartsComparison } from '../record/compare-parts.ts';
import { findDifferences } from '../record/find-differences.ts';
import type { RuleSet } from '../rule-set.ts';
import { conditionInOneLine, putIntoWords } from './condition-in-words.ts';
import { describeConsequence } from './describe-consequence.ts';
import { createWords, type DocumentWords, nameOf } from './document-words.ts';
import { groupDigits } from './group-digits.ts';
import type { ChangesView, ChangeView } from './rule-set-view.ts';

type Kind = keyof RuleSetComparison['parts'];

/** What decides stands before what explains. */
const KINDS: readonly Kind[] = ['parameters', 'rules', 'categories', 'measures', 'questions', 'sections', 'actions', 'flags', 'readings', 'interpretations', 'completeness', 'sources', 'rows'];

/** Says what differs from another rule set, usually the version before: part by part, and which answer sets move. */
export function describeChanges(previous: RuleSet, words: DocumentWords): ChangesView {
  const { strings: { changes }, vocabulary, ruleSet } = words;
  const comparison = compareRuleSets(previous, ruleSet);
  const before = createWords(previous, vocabulary.language);
  const [old, fresh] = [previous.document, ruleSet.document];
  const reordered = (kind: Kind): readonly ChangeView[] => (comparison.reordered.includes(kind) ? [{ sentence: changes.reordered, details: [] }] : []);
  const groups = [
    { title: changes.identity, changes: comparison.fields.flatMap((field) => describeField(field, old[field as keyof RuleSetDocument], fresh[field as keyof RuleSetDocument], before, words)).map((sentence) => ({ sentence, details: [] })) },
    ...KINDS.map((kind) => ({ title: changes.groups[kind], changes: [...describeKind(kind, comparison.parts[kind], before, words), ...reordered(kind)] })),
  ].filter((group) => group.changes.length > 0);
  const name = (id: string | null, side: DocumentWords) => (id === null ? words.strings.noCategory : side.vocabulary.categoryTitle(id));
  const isOther = old.id !== fresh.id;
  return {
    since: changes.since(old.id, old.version, previous.digest.slice(0, 12)),
    sentences: [...(isOther ? [changes.otherRuleSet] : []), ...(groups.length === 0 ? [changes.same] : [])],
    groups,
    impact: comparison.outside === null ? [changes.impact(groupDigits(comparison.answerSets)), changes.caution] : [changes.outside],
    moves: comparison.moves.map(({ from, to, direction, share }) => ({ from: name(from, before), to: name(to, words), direction, goes: changes.goes[direction], share: `${share} %` })),
  };
}

function describeKind(kind: Kind, { added, removed, changed }: PartsComparison, before: DocumentWords, after: DocumentWords): readonly ChangeView[] {
  const { changes } = after.strings;
  const find = (id: string, { ruleSet }: DocumentWords) => partsOf(kind, ruleSet.document).find((part) => part.id === id) ?? { id };
  const name = (id: string, side: DocumentWords) => {
    const part = find(id, side);
    // A source's title is not a text in languages.
    return side.strings.quoted(typeof part.title === 'string' ? part.title : nameOf(part, side));
  };
  return [
    ...added.map((id) => ({ sentence: changes.added(name(id, after)), details: [] })),
    ...removed.map((id) => ({ sentence: changes.removed(name(id, before)), details: [] })),
    ...changed.map(({ id, fields }): ChangeView => {
      const [old, fresh] = [find(id, before), find(id, after)];
      if (kind === 'parameters' && fields.includes('value')) {
        const rest = fields.filter((field) => field !== 'value');
        return { sentence: changes.value(name(id, after), valueInWords(old['value'], before), valueInWords(fresh['value'], after)), details: rest.flatMap((field) => describeField(field, old[field], fresh[field], before, after)) };
      }
      return { sentence: changes.changed(name(id, after)), details: fields.flatMap((field) => describeField(field, old[field], fresh[field], before, after)) };
    }),
  ];
}

/** How one field differs: in one sentence, or in one for each language or answer whose text does. */
function describeField(field: string, old: unknown, fresh: unknown, before: DocumentWords, after: DocumentWords): readonly string[] {
  const { changes } = after.strings;
  const name = changes.fields[field] ?? field;
  if (field === 'options' && Array.isArray(old) && Array.isArray(fresh) && isEqual(withoutTexts(old), withoutTexts(fresh))) {
    return fresh.flatMap((option: Option, i) => describeText(changes.fieldOf(name, after.strings.quoted(after.vocabulary.text(option.text))), (old as Option[])[i]?.text ?? {}, option.text, after));
  }
  if (TEXT_FIELDS.has(field) && isObject(old) && isObject(fresh)) return describeText(name, old as Text, fresh as Text, after);
  const [was, is] = [inWords(field, old, before), inWords(field, fresh, after)];
  return [was === null || is === null || was === is ? changes.fieldOnly(name) : changes.field(name, was, is)];
}

type Option = { readonly id: string; readonly text: Text };

function withoutTexts(options: readonly unknown[]): unknown {
  return (options as Option[]).map(({ text: _, ...rest }) => rest);
}

function isEqual(old: unknown, fresh: unknown): boolean {
  return findDifferences(old, fresh).length === 0;
}

/** How a text differs, language by language: in its words, in whether they are approved, or in both. The language that is read goes without its name. */
function describeText(name: string, old: Text, fresh: Text, { strings: { changes, quoted }, vocabulary }: DocumentWords): readonly string[] {
  const languages = [...new Set([...Object.keys(fresh), ...Object.keys(old)])];
  const read = (text: Text, language: string) => {
    const translation = Object.hasOwn(text, language) ? text[language] : undefined;
    return typeof translation === 'string' ? { text: translation, status: 'approved' as const } : translation;
  };
  const said = languages.flatMap((language) => {
    const [was, is] = [read(old, language), read(fresh, language)];
    const label = language === vocabulary.language ? name : changes.fieldIn(name, changes.languages[language] ?? quoted(language));
    if (is === undefined) return was === undefined ? [] : [changes.textRemoved(label, quoted(was.text))];
    if (was === undefined) return [changes.textAdded(label, quoted(is.text), changes.textStatus[is.status])];
    const words = was.text === is.text ? [] : [changes.field(label, quoted(was.text), quoted(is.text))];
    if (was.status === is.status) return words;
    return [...words, changes.status[is.status](label, words.length > 0)];
  });
  return said.length === 0 && !isEqual(old, fresh) ? [changes.fieldOnly(name)] : said;
}

/** A field's value as a person reads it, or null where only its change can be told. */
function inWords(field: string, value: unknown, words: DocumentWords): string | null {
  const { quoted } = words.strings;
  if (typeof value === 'string') return quoted(field === 'basis' ? words.basis(value).title : words.vocabulary.date(value));
  if (!isObject(value)) return null;
  if (field === 'when' || field === 'askedWhen') return conditionInOneLine(putIntoWords(value as Condition, words));
  if (field === 'then') return describeConsequence(value as Consequence, words);
  return TEXT_FIELDS.has(field) ? quoted(words.vocabulary.text(value as Text)) : null;
}

function valueInWords(value: unknown, { strings }: DocumentWords): string {
  return typeof value === 'boolean' ? (value ? strings.on : strings.off) : String(value);
}
