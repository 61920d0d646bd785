import { factsInCondition, factsInMeasure, indexFacts } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The ids of the questions, measures and parameters that the rules for categories and floors rest on, however far down. */
export function factsOfCategories(document: RuleSetDocument): ReadonlySet<string> {
  const facts = indexFacts(document);
  const found = new Set<string>();
  const visit = (id: string): void => {
    const fact = facts.get(id);
    if (fact === undefined || found.has(id)) return;
    found.add(id);
    if (fact.role === 'measure') [...factsInMeasure(fact.measure, document), ...parametersOf(fact.measure)].forEach(visit);
    else if (fact.role === 'question' && fact.question.askedWhen !== undefined) factsInCondition(fact.question.askedWhen).forEach(visit);
  };
  for (const { then, when } of document.rules) if (!('flag' in then)) factsInCondition(when).forEach(visit);
  return found;
}

/** The parameters that a measure takes its numbers from. */
export function parametersOf(measure: Measure): string[] {
  if (measure.type === 'within') return [measure.months];
  if (measure.type !== 'sum' && measure.type !== 'maximum') return [];
  return measure.of.flatMap((term) => ('weight' in term ? [term.weight] : []));
}
