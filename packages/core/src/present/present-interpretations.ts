import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Result } from '../evaluate/result.ts';
import type { ResultView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Every local interpretation that a result rests on, in the rule set's order: those that the view named, that of the default reading,
 * and those of the parameters that the rules compare with. It is called last, when everything has been named.
 */
export function presentInterpretations(document: RuleSetDocument, result: Result, { isNamed, basis, interpretationTitle }: Vocabulary): ResultView['interpretations'] {
  const underneath = document.readings.flatMap((reading) => (reading.id === result.reading ? [reading.basis] : [])).concat(basesOfParameters(document, result));
  return document.interpretations
    .filter(({ id }) => isNamed(id) || underneath.includes(id))
    .map(({ id }) => ({ id, title: interpretationTitle(id), detail: basis(id).detail }));
}

/** The bases of the parameters that the conditions of what fired depend on. */
function basesOfParameters(document: RuleSetDocument, { reasons, flags, floors, actions }: Result): readonly string[] {
  const fired = new Set([...reasons, ...flags, ...floors].map(({ rule }) => rule).concat(actions.map(({ action }) => action)));
  const conditions = [...document.rules, ...document.actions].filter(({ id }) => fired.has(id)).map(({ when }) => when);
  const under = factsUnder(conditions.flatMap(factsInCondition), document);
  return document.parameters.flatMap(({ id, basis }) => (under.has(id) ? [basis] : []));
}
