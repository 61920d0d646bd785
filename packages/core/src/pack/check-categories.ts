import { factsInCondition, factsInMeasure, factsUnder, questionsOf } from '../format/facts.ts';
import type { PackDocument } from '../format/pack.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Report } from '../parse/report.ts';
import { reportUnknown } from '../parse/report.ts';
import { heldTo, namesCategory } from './apply-categories.ts';
import { tagsSelected } from './prune-unused.ts';

/**
 * A pack adds; it never moves a child from one category to another. Rules that indicate a category or set a floor stay as
 * they are, but for the ages that they are for, and so does all that they rest on. Other measures can take in more
 * questions; none loses one.
 * @param urgent what immediate actions rest on, which may take in no more questions either
 */
export function checkCategories(base: RuleSetDocument, pack: PackDocument, combined: RuleSetDocument, urgent: ReadonlySet<string>, report: Report): void {
  pack.rules.forEach((rule, i) => {
    if (namesCategory(rule)) report('invalid-value', `/rules/${String(i)}/then`, `"${rule.id}" would indicate a category or set a floor; a pack never does.`, 'Raise a flag instead, or propose a new version of the rule set.');
  });
  if (pack.takesOut?.categories !== undefined) report('invalid-value', '/takesOut/categories', 'A pack that takes the categories out makes another rule set.', 'Say in "becomes" which one.');
  if (pack.takesOut?.sources !== undefined) report('invalid-value', '/takesOut/sources', 'A pack that takes a source out makes another rule set: what cites it would claim a source that is not named.', 'Say in "becomes" which one, or leave the source: what nothing cites any more goes by itself.');
  for (const rule of base.rules) {
    if (!namesCategory(rule)) continue;
    if (!isSame(heldTo(rule, pack.categoriesApply), combined.rules.find(({ id }) => id === rule.id))) report('invalid-value', '/takesOut/rules', `The rule "${rule.id}" would change, and with it a category.`, 'Leave it as it is.');
  }
  const facts = factsUnder(base.rules.filter(namesCategory).flatMap(({ when }) => factsInCondition(when)), base);
  checkMeasures(base.measures, base, combined, new Set([...facts, ...urgent]), report);
  checkFacts(facts, 'a category', base, combined, report);
}

/** Checks that the parameters and questions that something rests on stay what they are. */
export function checkFacts(facts: ReadonlySet<string>, what: string, base: RuleSetDocument, combined: RuleSetDocument, report: Report): void {
  for (const { id, value } of base.parameters) {
    if (facts.has(id) && combined.parameters.find((parameter) => parameter.id === id)?.value !== value) {
      report('invalid-value', '/takesOut/parameters', `The parameter "${id}" would have another value, and ${what} rests on it.`, 'Leave its value as it is, or propose a new version of the rule set.');
    }
  }
  const questions = questionsOf(combined);
  const selected = tagsSelected(combined.measures);
  for (const question of questionsOf(base)) {
    const now = questions.find(({ id }) => id === question.id);
    if (facts.has(question.id) && now !== undefined && !isSame(meaningOf(question, selected), meaningOf(now, selected))) {
      report('invalid-value', '/takesOut/questions', `The question "${question.id}" would mean something else, and ${what} rests on it.`, 'Change its wording only: keep its type, kind, concept, tags, options and condition.');
    }
  }
}

/**
 * Checks that measures stay what they are.
 * @param facts what may take in no more questions and must be there
 */
export function checkMeasures(measures: RuleSetDocument['measures'], base: RuleSetDocument, combined: RuleSetDocument, facts: ReadonlySet<string>, report: Report): void {
  for (const measure of measures) {
    const changed = combined.measures.find(({ id }) => id === measure.id);
    if (changed === undefined && !facts.has(measure.id)) continue;
    const before = factsInMeasure(measure, base);
    const now = changed === undefined ? [] : factsInMeasure(changed, combined);
    const news = facts.has(measure.id) ? now.filter((fact) => !before.includes(fact)) : [];
    const lost = before.filter((fact) => !now.includes(fact));
    if (isSame(changed, measure) && news.length === 0 && lost.length === 0) continue;
    report('invalid-value', '/sections', `The measure "${measure.id}" would change${news.length > 0 ? `: it would take in ${list(news)}` : lost.length > 0 ? `: it would lose ${list(lost)}` : ''}.`, 'Give the pack’s questions the kind "sign" or "context", and leave questions that are counted as they are.');
  }
}

/** What of a question a count or a condition looks at. A tag that nothing selects by is none of it. */
function meaningOf(question: Question, selected: ReadonlySet<string>): unknown {
  const tagsOf = ({ tags = [] }: { readonly tags?: string[] | undefined }) => tags.filter((tag) => selected.has(tag));
  const options = question.type === 'choice' || question.type === 'choices' ? question.options.map((option) => ({ id: option.id, present: option.present, tags: tagsOf(option) })) : [];
  const limits = question.type === 'number' ? [question.minimum, question.maximum] : [];
  const { type, kind, concept, askedWhen } = question;
  return { type, kind, concept, tags: tagsOf(question), askedWhen, options, limits };
}

/** What is told with a category in this edition goes to a category that is there. */
export function checkServices(base: RuleSetDocument, { services = [] }: PackDocument, report: Report): void {
  const known = base.categories.map(({ id }) => id);
  services.forEach(({ category }, i) => {
    if (!known.includes(category)) reportUnknown(report, `/services/${String(i)}/category`, 'category', category, known);
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function list(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(', ');
}
