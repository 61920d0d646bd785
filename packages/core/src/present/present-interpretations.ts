import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Result } from '../evaluate/result.ts';
import type { ResultView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Every local interpretation that a result rests on, in the rule set's order: of the categories, rules, flags, floors and
 * actions in it, of the questions whose answers helped, and of the parameters that those rules compare with.
 */
export function presentInterpretations(document: RuleSetDocument, result: Result, vocabulary: Vocabulary): ResultView['interpretations'] {
  const { reasons, flags, floors, actions, indicated } = result;
  const asked = reasons.flatMap(({ answers }) => answers.map(({ question }) => vocabulary.question(question)?.basis ?? 'source'));
  const restsOn = new Set([
    ...document.readings.filter(({ id }) => id === result.reading).map(({ basis }) => basis),
    ...document.categories.filter(({ id }) => id === indicated.category || id === indicated.upTo).map(({ basis }) => basis),
    ...[...reasons, ...flags, ...floors, ...actions].map(({ basis }) => basis),
    ...asked,
    ...basesOfParameters(document, result),
  ]);
  return document.interpretations
    .filter(({ id }) => restsOn.has(id))
    .map(({ id }) => ({ id, title: vocabulary.interpretationTitle(id), detail: vocabulary.basis(id).detail }));
}

/** What the parameters rest on that the conditions of what fired rest on. */
function basesOfParameters(document: RuleSetDocument, { reasons, flags, floors, actions }: Result): readonly string[] {
  const fired = new Set([...reasons, ...flags, ...floors].map(({ rule }) => rule).concat(actions.map(({ action }) => action)));
  const conditions = [...document.rules, ...document.actions].filter(({ id }) => fired.has(id)).map(({ when }) => when);
  const under = factsUnder(conditions.flatMap(factsInCondition), document);
  return document.parameters.flatMap(({ id, basis }) => (under.has(id) ? [basis] : []));
}
