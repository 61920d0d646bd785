import { boundsOf, categoryRulesOf } from '../evaluate/category-rules.ts';
import type { Answers } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { buildDiagram } from './diagram.ts';
import { changeFinder } from './find-change.ts';
import { cheapestPaths } from './read-diagram.ts';
import { planWalk } from './walk.ts';

/** One side of the boundary between two categories that a reading indicates, with none between them. */
export interface BoundarySide {
  readonly reading: string;
  /** The category below the boundary; null is none. */
  readonly lower: string | null;
  readonly upper: string;
  /** Below: an answer set of the lower category that one changed answer brings to the upper one. At: the other way round. */
  readonly side: 'below' | 'at';
  /** The smallest such answer set, everything else not known. */
  readonly example: Answers;
}

/**
 * Finds the boundaries of a reading on whose sides some answer set stands: the pairs of neighbours among the categories
 * that the reading indicates for some answer set. Exact. @throws {OutsideError}
 */
export function findBoundaries(document: RuleSetDocument, reading: string): readonly BoundarySide[] {
  const rules = categoryRulesOf(document, reading);
  const places = rules.map((rule, index) => ({ ...rule, index }));
  const subject = { document, conditions: rules.map(({ rule }) => rule.when) };
  const walk = planWalk([subject]);
  const diagram = buildDiagram([subject], walk, ([codes = []]) => boundsOf(places, codes).from);
  const paths = cheapestPaths(diagram, walk);
  const indicated = [...diagram.outcomes].sort((a, b) => a - b);
  const name = (place: number) => document.categories[place]?.id ?? null;
  return indicated.slice(1).flatMap((upper, i) => {
    const lower = indicated[i] as number;
    const stand = (side: BoundarySide['side'], from: number, to: number): BoundarySide[] => {
      const change = changeFinder(diagram, walk, paths, (before, after) => before === from && after === to)(() => true);
      return change === null ? [] : [{ reading, lower: name(lower), upper: name(upper) as string, side, example: change.witness }];
    };
    return [...stand('below', lower, upper), ...stand('at', upper, lower)];
  });
}
