import { factsInCondition, factsInMeasure, indexFacts } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { placed, placedQuestions } from './placed.ts';

/** The first circle of facts that are made from each other, closed (`a → b → a`), or null. */
export function findCircle(document: RuleSetDocument): { ids: string[]; path: string } | null {
  const facts = indexFacts(document);
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): string[] | null => {
    const start = trail.indexOf(id);
    if (start >= 0) return [...trail.slice(start), id];
    if (done.has(id)) return null;
    trail.push(id);
    for (const next of madeFrom(id)) {
      const circle = visit(next);
      if (circle !== null) return circle;
    }
    trail.pop();
    done.add(id);
    return null;
  };
  const madeFrom = (id: string): string[] => {
    const fact = facts.get(id);
    if (fact?.role === 'measure') return factsInMeasure(fact.measure, document);
    if (fact?.role === 'question' && fact.question.askedWhen !== undefined) return factsInCondition(fact.question.askedWhen);
    return [];
  };
  for (const id of facts.keys()) {
    const ids = visit(id);
    if (ids !== null) return { ids, path: pathOf(ids[0] as string, document) };
  }
  return null;
}

function pathOf(id: string, document: RuleSetDocument): string {
  return [...placed(document.measures, '/measures'), ...placedQuestions(document)].find(({ part }) => part.id === id)?.path ?? '';
}
