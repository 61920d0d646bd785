import { factsInMeasure } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** A measure of one question. */
type SingleMeasure = Measure & { readonly type: 'age' | 'months-since' | 'within' };

/** Measures among some facts, each after those it is made from. */
export function measuresUnder(document: RuleSetDocument, facts: ReadonlySet<string>): readonly Measure[] {
  const order = new Set<Measure>();
  const byId = new Map(document.measures.map((measure) => [measure.id, measure]));
  const place = (id: string): void => {
    const measure = byId.get(id);
    if (measure === undefined || order.has(measure) || !facts.has(id)) return;
    factsInMeasure(measure, document).forEach(place);
    order.add(measure);
  };
  document.measures.forEach(({ id }) => { place(id); });
  return [...order];
}

/** Whether a measure looks at the answer to one question only. */
export function isSingle(measure: Measure): measure is SingleMeasure {
  return measure.type === 'age' || measure.type === 'months-since' || measure.type === 'within';
}

/** The question that such a measure looks at. */
export function singleQuestion(measure: SingleMeasure): string {
  return measure.type === 'age' ? measure.dateOfBirth : measure.question;
}
