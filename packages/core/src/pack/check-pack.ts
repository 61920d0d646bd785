import { factsInCondition, factsUnder, questionsOf } from '../format/facts.ts';
import type { PackDocument, TakesOut } from '../format/pack.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type Report, reportUnknown } from '../parse/report.ts';
import { checkApply } from './check-apply.ts';
import { checkCategories, checkFacts, checkMeasures, checkServices } from './check-categories.ts';

/** Checks that a pack fits a rule set and takes nothing from it that must stay. */
export function checkPack(base: RuleSetDocument, pack: PackDocument, combined: RuleSetDocument, report: Report): void {
  checkTarget(base, pack, report);
  // Of another rule set everything else would be said not to be there.
  if (pack.for.id !== base.id) return;
  checkTakenOut(base, pack.takesOut ?? {}, report);
  checkAsked(base, pack, report);
  checkEdition(base, pack, report);
  const urgent = checkUrgentActions(base, pack, combined, report);
  checkServices(base, pack, report);
  checkApply(base, pack, combined, report);
  const { becomes, interpretations } = pack;
  if (becomes === undefined) checkCategories(base, pack, combined, urgent, report);
  else {
    checkMeasures(base.measures.filter(({ id }) => urgent.has(id)), base, combined, urgent, report);
    if (!interpretations.some(({ id }) => id === becomes.basis)) reportUnknown(report, '/becomes/basis', 'interpretation', becomes.basis, interpretations.map(({ id }) => id));
  }
}

function checkTarget(base: RuleSetDocument, { for: wanted, languages }: PackDocument, report: Report): void {
  if (wanted.id !== base.id) {
    report('invalid-value', '/for/id', `It is for "${wanted.id}"; this rule set is "${base.id}".`, 'Combine it with the rule set that it is for.');
    return;
  }
  if (!fits(base.version, wanted.version)) {
    report('invalid-value', '/for/version', `It is for version ${wanted.version} and later ones with the same first number; this is ${base.version}.`, 'Check what it says against this version of the rule set, then correct the number.');
  }
  const missing = base.languages.filter((language) => !languages.includes(language));
  if (missing.length > 0) report('missing-translation', '/languages', `The rule set is in ${missing.join(', ')} too; the pack is not.`, 'Translate the pack.', 'warning');
}

function fits(version: string, wanted: string): boolean {
  const [a = [], b = []] = [version, wanted].map((text) => (text.split('+')[0] ?? '').split('.').map(Number));
  if (a[0] !== b[0]) return false;
  const minor = (a[1] ?? 0) - (b[1] ?? 0);
  return minor > 0 || (minor === 0 && (a[2] ?? 0) >= (b[2] ?? 0));
}

function checkTakenOut(base: RuleSetDocument, out: TakesOut, report: Report): void {
  const lists: [keyof TakesOut, string, readonly { id: string }[]][] = [
    ['sources', 'source', base.sources],
    ['interpretations', 'interpretation', base.interpretations],
    ['parameters', 'parameter', base.parameters],
    ['questions', 'question', questionsOf(base)],
    ['measures', 'measure', base.measures],
    ['flags', 'flag', base.flags],
    ['rules', 'rule', base.rules],
    ['actions', 'action', base.actions],
    ['completeness', 'requirement', base.completeness],
  ];
  for (const [name, what, list] of lists) {
    const ids = out[name];
    if (!Array.isArray(ids)) continue;
    const known = list.map(({ id }) => id);
    ids.forEach((id, i) => {
      if (!known.includes(id)) reportUnknown(report, `/takesOut/${name}/${String(i)}`, what, id, known);
    });
  }
}

function checkAsked(base: RuleSetDocument, { asked = [] }: PackDocument, report: Report): void {
  const questions = questionsOf(base);
  asked.forEach(({ question: id, option }, i) => {
    const question = questions.find((candidate) => candidate.id === id);
    if (question === undefined) reportUnknown(report, `/asked/${String(i)}/question`, 'question', id, questions.map((candidate) => candidate.id));
    else if (option !== undefined) {
      const options = question.type === 'choice' || question.type === 'choices' ? question.options.map((candidate) => candidate.id) : [];
      if (!options.includes(option)) reportUnknown(report, `/asked/${String(i)}/option`, 'option', option, options);
    }
  });
}

/** An edition brings every step of its pathway, so that steps of two editions never stand side by side. */
function checkEdition(base: RuleSetDocument, pack: PackDocument, report: Report): void {
  if (pack.editionOf === undefined) return;
  if (pack.edition === undefined) report('missing-field', '/edition', '"edition" is missing: the pack is an edition and does not say which.', 'Add "edition", for example "2023".');
  if (base.actions.length > 0 && pack.takesOut?.actions !== 'all') {
    report('invalid-value', '/takesOut/actions', 'The steps of two editions would stand side by side.', 'Write "actions": "all" in "takesOut", and bring every step of this edition.');
  }
}

/**
 * What cannot wait is never lost by a choice of pack, nor made to wait by another meaning of what it rests on. Gives the facts
 * that it rests on: their measures are to be held to the same, since with one more question a measure waits for its answer.
 */
function checkUrgentActions(base: RuleSetDocument, { takesOut, actions }: PackDocument, combined: RuleSetDocument, report: Report): ReadonlySet<string> {
  const out = takesOut?.actions;
  const immediate = base.actions.filter(({ urgency }) => urgency === 'immediate');
  const takenOut = immediate.filter(({ id }) => out === 'all' || out?.includes(id) === true);
  for (const { id, when } of takenOut) {
    const now = actions.find((action) => action.id === id && action.urgency === 'immediate');
    if (now === undefined) report('invalid-value', '/takesOut/actions', `The immediate action "${id}" would be lost.`, `Bring an immediate action "${id}" in its place.`);
    else if (JSON.stringify(now.when) !== JSON.stringify(when)) report('invalid-value', `/actions/${String(actions.indexOf(now))}/when`, `The immediate action "${id}" would follow from other answers.`, 'Give it the condition that it has in the rule set.');
  }
  const facts = factsUnder(immediate.flatMap(({ when }) => factsInCondition(when)), base);
  checkFacts(facts, 'an immediate action', base, combined, report);
  return facts;
}
