import { conditionsOf, factsInCondition, factsInMeasure } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/**
 * Takes out the parameters, measures, flags and interpretations that only the parts used that were taken out. What nothing
 * used in the rule set before stays: that is not this pack's doing.
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
    };
    const same = (['parameters', 'measures', 'flags', 'interpretations'] as const).every((name) => next[name].length === current[name].length);
    if (same) return current;
    current = next;
  }
}

interface Used {
  readonly facts: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

function usedIds(document: RuleSetDocument): Used {
  const { parameters, categories, flags, rules, actions, readings, completeness, sections, measures } = document;
  return {
    facts: new Set([...conditionsOf(document).flatMap(factsInCondition), ...measures.flatMap((measure) => [...factsInMeasure(measure, document), ...parametersOf(measure)])]),
    flags: new Set(rules.flatMap(({ then }) => ('flag' in then ? [then.flag] : []))),
    bases: new Set([...parameters, ...categories, ...flags, ...rules, ...actions, ...readings, ...completeness, ...sections.flatMap(({ questions }) => questions)].map(({ basis }) => basis)),
  };
}

/** The parameters that a measure takes its numbers from. */
function parametersOf(measure: Measure): string[] {
  if (measure.type === 'within') return [measure.months];
  if (measure.type !== 'sum' && measure.type !== 'maximum') return [];
  return measure.of.flatMap((term) => ('weight' in term ? [term.weight] : []));
}
