import { namePart } from '../analyse/name-part.ts';
import type { Violation } from '../analyse/verification.ts';
import { verifyRuleSet } from '../analyse/verify-rule-set.ts';
import { categoryRulesOf, defaultReading } from '../evaluate/category-rules.ts';
import type { Answers } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { findWrongCounts } from './check-counts.ts';
import { findUndecided } from './check-thresholds.ts';
import { firedBy } from './fired-by.ts';
import { writeAnswers } from './write-answers.ts';

/**
 * Looks at what follows from answers, over every answer set there is: rules that can never fire, questions without effect,
 * urgent actions that wait, concerns without a category, and answers where a further concern, or not knowing, lowers the
 * category. `verifyRuleSet` decides; here it is put into a sentence with the smallest example.
 */
export function checkOutcomes(document: RuleSetDocument): Issue[] {
  const { violations, outside } = verifyRuleSet({ document, digest: '' });
  // A rule that never decides is reported by itself, and explains why its category is not reached.
  const explained = new Set(findUndecided(document).map(({ lower }) => document.categories[lower.from]?.id));
  // A number that no count can be is reported by itself, and by it a rule holds always or never: no rule is missing then.
  if (findWrongCounts(document).some(({ whatever }) => whatever !== null)) for (const id of indicatedIn(document)) explained.add(id);
  const issues = violations.filter(({ check, about }) => !(check === 'reachable' && explained.has(about))).map((violation) => describe(violation, document));
  const once = issues.filter((issue, i) => issues.findIndex(({ path, code }) => path === issue.path && (code === issue.code || (LOWERS.has(code) && LOWERS.has(issue.code)))) === i);
  if (outside.length === 0) return once;
  const about = outside.map(({ named }) => named).join(', ');
  return [...once, { code: 'not-worked-out', severity: 'info', path: '/rules', message: `Not everything could be worked out: ${about}.`, hint: '`cse-rules verify` says why, and what was proved of the rest.' }];
}

/** The categories that a rule indicates in some reading; of a span, the one where it begins. */
function indicatedIn(document: RuleSetDocument): readonly (string | undefined)[] {
  return document.readings.flatMap(({ id }) => categoryRulesOf(document, id)).map(({ from }) => document.categories[from]?.id);
}

const LOWERS: ReadonlySet<Issue['code']> = new Set(['concern-lowers-category', 'unknown-lowers-category']);

function describe(violation: Violation, document: RuleSetDocument): Issue {
  const { check, about, witness, adults = false } = violation;
  const answers = writeAnswers(witness ?? {}, document);
  switch (check) {
    case 'concern-never-lowers':
      return describeLowering('concern-lowers-category', 'A further concern lowers the category', violation, document);
    case 'unknown-never-lowers':
      return describeLowering('unknown-lowers-category', 'Not knowing lowers the category', violation, document);
    case 'urgent':
      return describeWaiting(about, placeOf('actions', about, document), witness ?? {}, document);
    case 'effect':
      return { code: 'question-without-effect', severity: 'warning', path: placeOfQuestion(about, document), message: `The answer to ${namePart('questions', about, [document])} never changes anything, whatever the other answers are.`, hint: 'Look at the rules that name it, or say in "noEffect" why it is asked all the same.' };
    case 'one-category':
      if (adults) return { code: 'concern-without-category', severity: 'info', path: placeOf('readings', about, document), message: `In the reading ${namePart('readings', about, [document])} a concern about someone who is known to be an adult can be recorded without any category. Smallest example: ${answers}.`, hint: 'Check that this is meant, and that a flag then says so and a step follows.' };
      return { code: 'concern-without-category', severity: 'warning', path: placeOf('readings', about, document), message: `In the reading ${namePart('readings', about, [document])} a concern can be recorded without any category. Smallest example: ${answers}.`, hint: 'Let the lowest category follow from the first concern, or say in the purpose why there is none.' };
    case 'readings':
      return { code: 'reading-falls-below', severity: 'warning', path: placeOf('readings', about, document), message: `There are answers for which the default reading indicates a lower category than the reading ${namePart('readings', about, [document])}. Smallest example: ${answers}.`, hint: 'Check that this is meant; if it is, say why in the interpretation that the default reading rests on.' };
    case 'reachable':
      return describeUnreachable(about, document);
  }
}

function describeUnreachable(about: string, document: RuleSetDocument): Issue {
  if (document.categories.some(({ id }) => id === about)) {
    return { code: 'category-not-reached', severity: 'warning', path: placeOf('categories', about, document), message: `No answers at all indicate ${namePart('categories', about, [document])}.`, hint: 'Add the rule that indicates it, or check whether a rule for a higher category always holds as well.' };
  }
  const list = document.rules.some(({ id }) => id === about) ? 'rules' : 'actions';
  return { code: 'rule-cannot-fire', severity: 'warning', path: placeOf(list, about, document), message: `The ${list === 'rules' ? 'rule' : 'action'} ${namePart(list, about, [document])} can never fire, whatever the answers are.`, hint: 'Check its numbers and conditions against what can be answered, or remove it.' };
}

function placeOf(list: 'rules' | 'actions' | 'readings' | 'categories', id: string, document: RuleSetDocument): string {
  return `/${list}/${String(document[list].findIndex((each) => each.id === id))}`;
}

function placeOfQuestion(id: string, { sections }: RuleSetDocument): string {
  const section = sections.findIndex(({ questions }) => questions.some((question) => question.id === id));
  return `/sections/${String(section)}/questions/${String(sections[section]?.questions.findIndex((question) => question.id === id))}`;
}

/** It matters less that an urgent action waits where another one, as urgent, follows from one of those answers. */
function describeWaiting(id: string, path: string, answers: Answers, document: RuleSetDocument): Issue {
  const urgency = document.actions.find((action) => action.id === id)?.urgency ?? 'urgent';
  const asUrgent = document.actions.filter((other) => other.urgency === 'immediate' || other.urgency === urgency).map((other) => other.id);
  const before = Object.entries(answers).flatMap(([question, value]) => [...firedBy({ [question]: value }, document)]).find((fired) => asUrgent.includes(fired));
  const message = `The action ${namePart('actions', id, [document])} is ${urgency} and waits for more than one answer. Smallest example: ${writeAnswers(answers, document)}.`;
  if (before !== undefined) return { code: 'urgent-action-waits', severity: 'info', path, message: `${message} One of them is enough for the action ${namePart('actions', before, [document])}, which is as urgent.`, hint: 'Read both together: nothing that cannot wait may stand in this action alone.' };
  return { code: 'urgent-action-waits', severity: 'warning', path, message, hint: 'Take a condition out, or add an action, as urgent, that follows from one of these answers alone.' };
}

/** The rule that no longer holds after the change is where to look. */
function describeLowering(code: Issue['code'], what: string, { about: reading, witness, change }: Violation, document: RuleSetDocument): Issue {
  const before = witness ?? {};
  const question = change?.question ?? '';
  const to = change?.to === 'not-known' ? undefined : (change?.to as Answers[string] | undefined);
  const after = Object.fromEntries([...Object.entries(before).filter(([id]) => id !== question), ...(to === undefined ? [] : [[question, to] as const])]);
  const rules = categoryRulesOf(document, reading);
  const highest = (answers: Answers) => {
    const fired = firedBy(answers, document);
    return rules.filter(({ rule }) => fired.has(rule.id)).sort((a, b) => b.from - a.from)[0];
  };
  const [held, left] = [highest(before), highest(after)];
  const name = (found: typeof held) => {
    const category = found === undefined ? undefined : document.categories[found.from];
    return category === undefined ? 'no category' : namePart('categories', category.id, [document]);
  };
  const inReading = reading === defaultReading(document).id ? '' : ` in the reading ${namePart('readings', reading, [document])}`;
  return {
    code,
    severity: 'error',
    path: held === undefined ? '/rules' : `/rules/${String(held.index)}/when`,
    message: `${what}${inReading}, because the rule ${namePart('rules', held?.rule.id ?? '', [document])} then no longer holds. Smallest example: ${writeAnswers(before, document)} gives ${name(held)}; with ${writeAnswers({ [question]: to ?? 'not-known' }, document)} it is ${name(left)}.`,
    hint: 'Compare with greaterThanInclusive, so that more concerns never undo the rule, and do not rest a category on an answer that says a concern is absent.',
  };
}
