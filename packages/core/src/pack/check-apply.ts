import { compile } from '../evaluate/compile.ts';
import { factsInCondition } from '../format/facts.ts';
import type { PackDocument } from '../format/pack.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Report } from '../parse/report.ts';
import { reportUnknown } from '../parse/report.ts';
import type { RuleSet } from '../rule-set.ts';
import { namesCategory } from './apply-categories.ts';

/** Checks that a pack keeps a category back for an age only, and says so by a flag of its own. */
export function checkApply({ rules }: RuleSetDocument, { categoriesApply: apply, takesOut, flags }: PackDocument, combined: RuleSetDocument, report: Report): void {
  if (apply === undefined) return;
  if (takesOut?.categories !== undefined || !rules.some(namesCategory)) report('invalid-value', '/categoriesApply', 'There is no category that it could be about.', 'Remove it.');
  const own = flags.map(({ id }) => id);
  if (!own.includes(apply.otherwise)) reportUnknown(report, '/categoriesApply/otherwise', 'flag', apply.otherwise, own);
  const ages = combined.measures.filter(({ type }) => type === 'age').map(({ id }) => id);
  const allowed = new Set([...ages, ...combined.parameters.map(({ id }) => id)]);
  for (const id of new Set(factsInCondition(apply.when))) {
    if (!allowed.has(id)) report('invalid-value', '/categoriesApply/when', `It looks at "${id}"; whom the categories are for is a matter of age alone.`, 'Compare measures of the type "age" with parameters.');
  }
}

/**
 * Checks that no category is kept back from a child, or from someone whose age is not known: with nothing known an age is
 * any from 0 to 17, so the flag is possible then exactly where `when` fails for one of these.
 */
export function checkChildren(ruleSet: RuleSet, { categoriesApply: apply }: PackDocument, report: Report): void {
  if (apply === undefined || !compile(ruleSet).screen({}).flags.some(({ rule }) => rule === apply.id)) return;
  report('invalid-value', '/categoriesApply/when', 'A category would be kept back from a child, or where the age is not known.', 'Let it hold for every age below 18. An age that is not known is a child’s.');
}
