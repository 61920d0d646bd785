import type { RuleSetDocument } from '../format/rule-set.ts';

interface Cited {
  readonly cites?: string[] | undefined;
  readonly basis?: string;
}

/**
 * The document with no citation of the rows that are gone. What is left without a source of its own rests on `basis`, so
 * that nothing claims a source that is not named.
 */
export function withoutRows(document: RuleSetDocument, gone: ReadonlySet<string>, basis: string): RuleSetDocument {
  const rest = <T extends Cited>(part: T): T => {
    if (part.cites === undefined) return part;
    const cites = part.cites.filter((row) => !gone.has(row));
    if (cites.length === part.cites.length) return part;
    return part.basis === 'source' && cites.length === 0 ? { ...part, cites, basis } : { ...part, cites };
  };
  return {
    ...document,
    parameters: document.parameters.map(rest),
    categories: document.categories.map(rest),
    flags: document.flags.map(rest),
    rules: document.rules.map(rest),
    actions: document.actions.map(rest),
    sections: document.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        const own = rest(question);
        return own.type === 'choice' || own.type === 'choices' ? { ...own, options: own.options.map((option) => rest(option)) } : own;
      }),
    })),
  };
}

/** The document with `basis` in place of interpretations that are gone and were given for sources that are gone too. */
export function withBasis(document: RuleSetDocument, gone: readonly string[], basis: string): RuleSetDocument {
  const left = gone.filter((id) => !document.interpretations.some((interpretation) => interpretation.id === id));
  const rest = <T extends { readonly basis: string }>(part: T): T => (left.includes(part.basis) ? { ...part, basis } : part);
  return {
    ...document,
    parameters: document.parameters.map(rest),
    categories: document.categories.map(rest),
    readings: document.readings.map(rest),
    flags: document.flags.map(rest),
    rules: document.rules.map(rest),
    actions: document.actions.map(rest),
    completeness: document.completeness.map(rest),
    sections: document.sections.map((section) => ({ ...section, questions: section.questions.map(rest) })),
  };
}
