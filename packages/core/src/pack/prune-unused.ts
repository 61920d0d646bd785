import { factsUsed, questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/**
 * Takes out the parameters, measures, flags, interpretations, source rows and tags that only the parts used that were taken
 * out. What nothing used in the rule set before stays: that is not this pack's doing.
 */
export function pruneUnused(document: RuleSetDocument, before: RuleSetDocument): RuleSetDocument {
  const used = usedIds(before);
  let current = document;
  for (;;) {
    const stillUsed = usedIds(current);
    const keep = (kind: keyof Used) => ({ id }: { id: string }) => stillUsed[kind].has(id) || !used[kind].has(id);
    const next = {
      ...current,
      parameters: current.parameters.filter(keep('facts')),
      measures: current.measures.filter(keep('facts')),
      flags: current.flags.filter(keep('flags')),
      interpretations: current.interpretations.filter(keep('bases')),
      sources: current.sources.map((source) => ({ ...source, rows: source.rows.filter(keep('rows')) })).filter(({ rows }) => rows.length > 0),
    };
    if (sizeOf(next) === sizeOf(current)) return withoutTags(current, [...used.tags].filter((tag) => !stillUsed.tags.has(tag)));
    current = next;
  }
}

function sizeOf({ parameters, measures, flags, interpretations, sources }: RuleSetDocument): number {
  return [parameters, measures, flags, interpretations, ...sources.map(({ rows }) => rows)].reduce((sum, list) => sum + list.length, sources.length);
}

/** The document without tags that nothing selects by any more. */
function withoutTags(document: RuleSetDocument, gone: readonly string[]): RuleSetDocument {
  const strip = <T extends { readonly tags?: string[] | undefined }>(part: T): T => {
    const { tags, ...rest } = part;
    const kept = tags?.filter((tag) => !gone.includes(tag)) ?? [];
    return (kept.length === 0 ? rest : { ...part, tags: kept }) as T;
  };
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.map(strip).map((question) => (question.type === 'choice' || question.type === 'choices' ? { ...question, options: question.options.map(strip) } : question)),
  }));
  return { ...document, sections };
}

interface Used {
  readonly facts: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

function usedIds(document: RuleSetDocument): Used {
  const { parameters, categories, flags, rules, actions, readings, completeness, measures } = document;
  const questions = questionsOf(document);
  const options = questions.flatMap((question) => (question.type === 'choice' || question.type === 'choices' ? question.options : []));
  const cited = [...parameters, ...categories, ...flags, ...rules, ...actions, ...questions, ...options];
  return {
    facts: factsUsed(document),
    flags: new Set(rules.flatMap(({ then }) => ('flag' in then ? [then.flag] : []))),
    bases: new Set([...parameters, ...categories, ...flags, ...rules, ...actions, ...readings, ...completeness, ...questions].map(({ basis }) => basis)),
    rows: new Set(cited.flatMap(({ cites }) => cites ?? [])),
    tags: tagsSelected(measures),
  };
}

/** The tags by which measures select questions and options. */
export function tagsSelected(measures: RuleSetDocument['measures']): ReadonlySet<string> {
  return new Set(measures.flatMap((measure) => ('of' in measure ? measure.of.flatMap((part) => ('tag' in part && part.tag !== undefined ? [part.tag] : [])) : [])));
}
